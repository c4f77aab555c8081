import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

/** What of a page is prose: no blocks of code, and no code in a line. */
const proseOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/`[^`\n]*`/g, '`');

/** A heading as links name it. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

/** Why a link leads nowhere; null when it does. */
function broken(target: string, from: string): string | null {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : join(dirname(from), decodeURIComponent(path));
  if (!existsSync(file)) return `${target} is not there`;
  if (anchor === undefined || !file.endsWith('.md')) return null;
  return anchorsIn(file).includes(decodeURIComponent(anchor)) ? null : `${target} has no such part`;
}

describe('Links in the documents', () => {
  test('all pages were found', () => {
    expect(pages.length).toBeGreaterThan(80);
    expect(pages).toContain('README.md');
  });

  test.each(pages)('%s', (page) => {
    const file = join(root, page);
    const targets = [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(https?|mailto):/.test(target));
    const wrong = targets.map((target) => broken(target, file)).filter((one) => one !== null);
    expect(wrong, relative(root, file)).toEqual([]);
  });
});
