import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPreferences, writePreferences } from '../../electron/preferences.ts';

const usual = {
  window: { width: 1280, height: 800 },
  vault: null,
  language: 'nl',
  contentProtection: true,
};

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-preferences-'));
  file = join(folder, 'luwte/preferences.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(text: string): typeof file {
  const place = join(folder, 'written.json');
  writeFileSync(place, text);
  return place;
}

describe('preferences', () => {
  test('are the usual ones when there is no file', () => {
    expect(readPreferences(file)).toEqual(usual);
  });

  test('come back as they were kept', () => {
    const kept = {
      window: { width: 900, height: 700 },
      vault: '/home/vault',
      language: 'en' as const,
      contentProtection: false,
    };
    writePreferences(kept, file);
    writePreferences(kept, file);
    expect(readPreferences(file)).toEqual(kept);
  });

  test('are for their user only, and leave no other file', () => {
    writePreferences(readPreferences(file), file);
    expect(readdirSync(join(folder, 'luwte'))).toEqual(['preferences.json']);
    if (process.platform === 'win32') return;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'luwte')).mode & 0o777).toBe(0o700);
  });

  test.each(['', '{', 'null', '[]', '"text"'])(
    'are the usual ones when the file holds %j',
    (text) => {
      expect(readPreferences(written(text))).toEqual(usual);
    },
  );

  test.each([
    { window: { width: 1, height: 800 } },
    { window: { width: 1e9, height: 800 } },
    { window: 'large' },
    { vault: '' },
    { vault: 7 },
    { language: 'fr' },
    { contentProtection: 'no' },
    { other: 'unknown' },
  ])('forget what does not fit: %j', (wrong) => {
    expect(readPreferences(written(JSON.stringify(wrong)))).toEqual(usual);
  });

  test('keep what fits beside what does not', () => {
    const mixed = { language: 'en', window: null, vault: '/home/vault' };
    expect(readPreferences(written(JSON.stringify(mixed)))).toEqual({
      ...usual,
      language: 'en',
      vault: '/home/vault',
    });
  });

  test('are never written with something unknown', () => {
    const more = { ...readPreferences(file), case: 'A-2026-001' };
    writePreferences(more, file);
    expect(readFileSync(file, 'utf8')).not.toContain('case');
  });
});
