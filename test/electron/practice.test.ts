import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPractice } from '../../electron/practice.ts';

let place = '';
const went: string[] = [];
const start = (version = '1.2.3') =>
  createPractice({
    home: join(place, 'kluis'),
    worker: join(import.meta.dirname, 'fake-practice-worker.ts'),
    version,
    now: () => '2026-05-04T08:35:00.000Z',
    go: async (folder) => {
      went.push(folder);
    },
  });
const own = () => join(place, 'kluis');
const practice = () => join(place, 'kluis-oefenen');

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'luwte-practice-'));
  writeFileSync(own(), 'mine');
  went.length = 0;
});
afterEach(() => rmSync(place, { recursive: true }));

describe('the practice vault', () => {
  test('is made beside the own vault, and opened instead of it', async () => {
    const made = start();
    expect(made.describe()).toEqual({ state: 'none', share: 0, passphrases: [] });
    expect(await made.begin()).toBe('open');
    expect(went).toEqual([practice()]);
    expect(made.describe()).toMatchObject({
      state: 'open',
      passphrases: [{ role: 'counsellor_staff', passphrase: 'known to everybody' }],
    });
    expect(readdirSync(place).sort()).toEqual(['kluis', 'kluis-oefenen']);
  });

  test('is made once: the next time what was done in it is still there', async () => {
    await start().begin();
    writeFileSync(join(practice(), 'done'), '');
    expect(await start('broken').begin()).toBe('open');
    expect(existsSync(join(practice(), 'done'))).toBe(true);
  });

  test('leaves nothing when making it is stopped', async () => {
    const slow = start('slow');
    const begun = slow.begin();
    await vi.waitFor(() => expect(slow.describe()).toMatchObject({ state: 'making', share: 50 }), {
      timeout: 15_000,
    });
    expect(await slow.begin()).toBe('failed');
    await slow.stop();
    expect(await begun).toBe('stopped');
    expect(readdirSync(place)).toEqual(['kluis']);
    expect(went).toEqual([]);
  });

  test('leaves nothing when it cannot be made', async () => {
    expect(await start('broken').begin()).toBe('failed');
    expect(readdirSync(place)).toEqual(['kluis']);
  });

  test('is left for the own vault, and thrown away when that is asked', async () => {
    const made = start();
    await made.begin();
    await made.end(false);
    expect(went.at(-1)).toBe(own());
    expect(existsSync(practice())).toBe(true);
    await made.end(true);
    expect(existsSync(practice())).toBe(true);
    await made.begin();
    await made.end(true);
    expect(readdirSync(place)).toEqual(['kluis']);
  });
});
