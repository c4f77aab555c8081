import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const file = readFileSync(join(import.meta.dirname, '../../renderer/design/tokens.css'), 'utf8');
/** The dark ones stand one step further in. */
const css = file.replaceAll(/^ {2}/gm, '');

/** The values that a block of the tokens gives, by the short name of the token. */
function valuesIn(selector: string): Map<string, string> {
  const [, block = ''] = css.split(`\n${selector} {`);
  const [body = ''] = block.split('\n}');
  return new Map(
    [...body.matchAll(/--basis-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

/** How light a colour is (WCAG 2.2, relative luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = [
  'color-default-bg-document',
  'color-default-bg-default',
  'color-default-bg-subtle',
];

/** What is read on what: at least 4.5 : 1 (1.4.3). */
const read: readonly (readonly [string, string])[] = [
  ...['default-color-document', 'default-color-subtle', 'accent-color-default'].flatMap((colour) =>
    grounds.map((ground) => [`color-${colour}`, ground] as const),
  ),
  ['color-default-color-default', 'color-default-bg-hover'],
  ['color-default-color-default', 'color-default-bg-active'],
  ['color-accent-color-default', 'color-accent-bg-subtle'],
  ['color-accent-inverse-color-default', 'color-accent-bg-default'],
  ['color-accent-inverse-color-default', 'color-accent-bg-hover'],
  ['color-accent-inverse-color-default', 'color-accent-bg-active'],
  ['color-negative-inverse-color-default', 'color-negative-bg-default'],
  ['form-control-placeholder-color', 'form-control-background-color'],
  ...['info', 'positive', 'warning', 'negative'].flatMap((tone) => [
    [`color-${tone}-color-default`, `color-${tone}-bg-subtle`] as const,
    [`color-${tone}-color-default`, 'color-default-bg-default'] as const,
  ]),
];

/** Marks and edges that say something: at least 3 : 1 (1.4.11). */
const seen: readonly (readonly [string, string])[] = [
  ['form-control-border-color', 'form-control-background-color'],
  ['form-control-border-color', 'color-default-bg-default'],
  ['color-default-border-default', 'color-default-bg-document'],
  ['color-accent-border-default', 'color-default-bg-default'],
  ['color-negative-border-default', 'color-default-bg-default'],
  ['focus-outline-color', 'focus-background-color'],
  ['focus-outline-color', 'color-default-bg-default'],
];

const compartments = ['staff', 'political', 'council', 'policy'];
const themes = ['light', 'dark'];

test.each(
  themes.flatMap((theme) => compartments.map((compartment) => [theme, compartment] as const)),
)('colours can be told apart in %s, in the vault of %s', (theme, compartment) => {
  const dark = theme === 'dark' ? '[data-theme="dark"]' : '';
  const values = new Map([
    ...valuesIn(':root'),
    ...valuesIn(`:root[data-compartment="${compartment}"]`),
    ...(dark === '' ? [] : valuesIn(`:root${dark}`)),
    ...(dark === '' ? [] : valuesIn(`:root${dark}[data-compartment="${compartment}"]`)),
  ]);
  const ofPair = ([one, other]: readonly [string, string]) =>
    contrast(values.get(one) ?? '', values.get(other) ?? '');
  for (const pair of read) expect([...pair, ofPair(pair) >= 4.5]).toEqual([...pair, true]);
  for (const pair of seen) expect([...pair, ofPair(pair) >= 3]).toEqual([...pair, true]);
});
