import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLicences } from '../../build/licences.ts';

const { parts, texts } = readLicences(join(import.meta.dirname, '../..'));

/**
 * What may be brought along with a program under the EUPL-1.2: licences that ask for their text and
 * the names of the makers alone, and the one of letters.
 */
const compatible = [
  '0BSD',
  'Apache-2.0',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'PSF-2.0',
  'Unlicense',
  '(ISC AND CC-BY-3.0)',
];

describe('what Luwte brings along', () => {
  test('is all under a licence that goes with its own', () => {
    expect(parts.length).toBeGreaterThan(80);
    expect(parts.filter(({ licence }) => !compatible.includes(licence))).toEqual([]);
  });

  test('comes with the text of its licence, but for what ships none', () => {
    const without = parts.filter(({ text }) => text === null);
    expect(without.length).toBeLessThan(parts.length / 8);
    expect(parts.every(({ text }) => text === null || (texts[text] ?? '').length > 100)).toBe(true);
  });

  test('is named with its version, and is no tool of the makers', () => {
    const names = parts.map(({ name }) => name);
    expect(names).toContain('react');
    expect(names).toContain('@fontsource-variable/source-sans-3');
    expect(names).not.toContain('vitest');
    expect(parts.every(({ version }) => /^\d+\./.test(version))).toBe(true);
  });
});
