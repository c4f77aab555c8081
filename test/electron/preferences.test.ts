import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { usualPreferences } from '../../domain/records/preference-values.ts';
import {
  lookWhenClosed,
  readPreferences,
  rememberPreferred,
  writePreferences,
} from '../../electron/preferences.ts';

const usual = {
  window: { width: 1280, height: 800, at: null, isMaximised: false },
  vault: null,
  look: {},
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
      window: { width: 900, height: 700, at: { x: -1200, y: 40 }, isMaximised: true },
      vault: '/home/vault',
      look: { language: 'en' as const, textSize: 150 },
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
    { look: { language: 'fr', textSize: 210, theme: 7 } },
    { look: 'dark' },
    { contentProtection: 'no' },
    { other: 'unknown' },
  ])('forget what does not fit: %j', (wrong) => {
    expect(readPreferences(written(JSON.stringify(wrong)))).toEqual(usual);
  });

  test('keep what fits beside what does not', () => {
    const mixed = { look: { theme: 'dark', letters: 'none' }, window: null, vault: '/home/vault' };
    expect(readPreferences(written(JSON.stringify(mixed)))).toEqual({
      ...usual,
      look: { theme: 'dark' },
      vault: '/home/vault',
    });
  });

  test('are never written with something unknown', () => {
    const more = { ...readPreferences(file), case: 'A-2026-001' };
    writePreferences(more, file);
    expect(readFileSync(file, 'utf8')).not.toContain('case');
  });

  test('take the look of a vault over, and nothing else that its owner prefers', () => {
    rememberPreferred({ ...usualPreferences, language: 'en', idleMinutes: 7 }, file);
    rememberPreferred({ ...usualPreferences, theme: 'dark', contentProtection: false }, file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...usual,
      look: { language: 'en', theme: 'dark' },
      contentProtection: false,
    });
  });

  test('look before a vault is open as an administrator wants it, until somebody chose', () => {
    const wanted = { language: 'en', textSize: 150, vaultFolder: '/srv' } as const;
    expect(lookWhenClosed(wanted, file)).toEqual({ language: 'en', textSize: 150 });
    rememberPreferred({ ...usualPreferences, language: 'nl' }, file);
    expect(lookWhenClosed(wanted, file)).toEqual({ language: 'nl', textSize: 150 });
  });

  test('that cannot be kept stop nobody', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    writeFileSync(join(folder, 'luwte'), 'a file in the place of the folder');
    rememberPreferred({ ...usualPreferences, theme: 'dark' }, file);
    expect(told).toHaveBeenCalledExactlyOnceWith(
      'luwte: the look or the place of the window could not be kept.\n',
    );
  });
});
