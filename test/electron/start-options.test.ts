import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { noMachinePolicy } from '../../domain/machine-policy.ts';
import { usualVault } from '../../electron/preferences.ts';
import * as options from '../../electron/start-options.ts';

const startOptions = (given: readonly string[], policy = noMachinePolicy) =>
  options.startOptions(given, policy);
const startOptionsForTests = (given: readonly string[]) =>
  options.startOptionsForTests(given, noMachinePolicy);

const kept = vi.hoisted(() => ({ vault: null as string | null }));
vi.mock('../../electron/preferences.ts', async (original) => ({
  ...(await original<typeof import('../../electron/preferences.ts')>()),
  readPreferences: () => kept,
}));

describe('the folder of the vault', () => {
  test('is the usual one when nobody said another', () => {
    kept.vault = null;
    expect(startOptions([])).toEqual({ folder: usualVault, now: undefined });
  });

  test('is the one chosen before', () => {
    kept.vault = '/home/chosen';
    expect(startOptions([]).folder).toBe('/home/chosen');
    expect(startOptions(['--vault=']).folder).toBe('/home/chosen');
    expect(startOptions(['--vault']).folder).toBe('/home/chosen');
  });

  test.each([
    [['--vault', '/home/asked']],
    [['--vault=/home/asked']],
    [['--no-sandbox', '--lang=nl', 'dist/electron-main.js', '--vault=/home/asked']],
  ])('is the one asked for: %j', (given) => {
    kept.vault = '/home/chosen';
    expect(startOptions(given).folder).toBe('/home/asked');
  });

  test('is meant from where one stands', () => {
    expect(startOptions(['--vault', 'here']).folder).toBe(resolve('here'));
  });
});

describe('the administrator of the computer', () => {
  test('says where a vault stands for who chose nothing', () => {
    const policy = { ...noMachinePolicy, defaults: { vaultFolder: '/srv/luwte' } };
    kept.vault = null;
    expect(startOptions([], policy).folder).toBe('/srv/luwte');
    expect(startOptions(['--vault', '/home/asked'], policy).folder).toBe('/home/asked');
    kept.vault = '/home/chosen';
    expect(startOptions([], policy).folder).toBe('/home/chosen');
  });

  test('says where the only vault stands, whoever chose another', () => {
    const policy = { ...noMachinePolicy, limits: { vaultFolder: '/srv/luwte' } };
    kept.vault = '/home/chosen';
    expect(startOptions([], policy).folder).toBe('/srv/luwte');
    expect(startOptions(['--vault=/srv/../srv/luwte'], policy).folder).toBe('/srv/luwte');
    expect(() => startOptions(['--vault=/home/asked'], policy)).toThrow('in /srv/luwte alone');
  });
});

describe('a clock that stands still', () => {
  const now = '2026-03-02T08:00:00.000Z';

  test('is given to tests that ask for it', () => {
    expect(startOptionsForTests([`--now=${now}`]).now).toBe(now);
    expect(startOptionsForTests(['--now']).now).toBeUndefined();
    expect(startOptionsForTests([]).now).toBeUndefined();
  });

  test.each([[[`--now=${now}`]], [['--vault', '/home/asked', '--now', now]]])(
    'is refused to users: %j',
    (given) => {
      expect(() => startOptions(given)).toThrow('--now is for tests only');
    },
  );
});
