import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
const sourcesOf = (...ends: readonly string[]) =>
  files
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .map((file) => ({ file, source: readFileSync(join(renderer, file), 'utf8') }));

describe('Nothing flashes more than three times a second (WCAG 2.3.1)', () => {
  /** Everything that is said of movement in styles, without what turns it off. */
  const moving = sourcesOf('.css').flatMap(({ source }) =>
    [...source.matchAll(/\banimation(-[\w-]+)?:\s*([^;]+);/g)]
      .filter(([, , value = '']) => !/^none|!important$/.test(value))
      .map(([, part = '', value = '']) => ({ part, value })),
  );

  test('what moves on and on takes longer than a third of a second for each time', () => {
    expect(moving).not.toEqual([]);
    for (const { part, value } of moving) {
      expect(part, `write ${value} as one animation, so that it can be judged`).toBe('');
      const [, seconds = '0'] = /(?:^|\s)([\d.]+)s\b/.exec(value) ?? [];
      expect(Number(seconds), value).toBeGreaterThan(1 / 3);
    }
  });

  test('no moving picture comes with the desk', () => {
    expect(files.filter((file) => /\.(gif|apng|webp|mp4|webm|lottie)$/.test(file))).toEqual([]);
  });
});

describe('Nothing is done when the mouse goes down (WCAG 2.5.2)', () => {
  test('but that the edge of the record is taken hold of, which is let go where it was', () => {
    const acting = sourcesOf('.tsx')
      .filter(({ source }) => /\bon(Pointer|Mouse)Down=|\bon(TouchStart|PressStart)=/.test(source))
      .map(({ file }) => file);
    expect(acting).toEqual([join('design', 'PaneSeparator.tsx')]);
  });

  test('and that it is noted that somebody is there', () => {
    const listening = sourcesOf('.ts', '.tsx')
      .filter(({ source }) => /'(pointer|mouse)down'|'touchstart'/.test(source))
      .map(({ file }) => file);
    expect(listening.sort()).toEqual(['activity.ts', join('forms', 'pressed.ts')]);
  });
});
