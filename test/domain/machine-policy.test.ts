import { describe, expect, test } from 'vitest';
import {
  type MachinePolicy,
  machinePolicyIn,
  noMachinePolicy,
  policyAfter,
  preferencesWithin,
  strictestPolicy,
} from '../../domain/machine-policy.ts';
import { usualPreferences } from '../../domain/records/preference-values.ts';

const about = { format: 'luwte-machine-policy', version: 1 };
const read = (content: unknown) => machinePolicyIn(JSON.stringify(content));

const everything: MachinePolicy = {
  format: 'luwte-machine-policy',
  version: 1,
  organisation: 'Gemeente Waterveen',
  contact: 'Servicedesk, 0300 123456',
  defaults: {
    language: 'nl',
    theme: 'system',
    textSize: 120,
    letters: 'legible',
    vaultFolder: '{home}/Luwte',
    backupFolder: '\\\\server\\kluizen\\{user}',
    exportFolder: 'H:\\Luwte',
  },
  limits: {
    vaultFolder: '{home}/Luwte',
    backupFolders: ['\\\\server\\kluizen\\{user}'],
    exportFolders: ['H:\\Luwte', '/srv/luwte'],
    idleMinutes: 5,
    passphraseGuessesLog10: 14,
    contentProtection: true,
    coverAway: true,
    todayNames: false,
    practiceVault: false,
  },
};

test('An administrator may decide all of it, a part of it, or nothing', () => {
  expect(read(everything)).toEqual({ state: 'read', policy: everything });
  expect(read({ ...about, $schema: 'luwte-machine-policy-1.schema.json' })).toMatchObject({
    state: 'read',
    policy: { defaults: {}, limits: {} },
  });
});

describe('Nothing that is looser than the rules of a vault can be written down', () => {
  test.each([
    [{ contentProtection: false }, 'limits.contentProtection'],
    [{ coverAway: false }, 'limits.coverAway'],
    [{ todayNames: true }, 'limits.todayNames'],
    [{ practiceVault: true }, 'limits.practiceVault'],
    [{ idleMinutes: 31 }, 'limits.idleMinutes'],
    [{ idleMinutes: 0 }, 'limits.idleMinutes'],
    [{ passphraseGuessesLog10: 11.9 }, 'limits.passphraseGuessesLog10'],
    [{ passphraseGuessesLog10: 21 }, 'limits.passphraseGuessesLog10'],
    [{ threshold: 1 }, 'limits.threshold'],
  ])('limits %j', (limits, place) => {
    expect(read({ ...about, limits })).toEqual({
      state: 'wrong',
      fault: 'invalid',
      places: [place],
    });
  });
});

test.each([
  ['Luwte', 'relative'],
  ['../Luwte', 'relative'],
  ['/srv/../etc', 'with a step back'],
  ['', 'empty'],
  ['C:Luwte', 'relative to a drive'],
])('The folder "%s" is refused: %s', (vaultFolder) => {
  expect(read({ ...about, defaults: { vaultFolder } })).toMatchObject({
    fault: 'invalid',
    places: ['defaults.vaultFolder'],
  });
});

test('What is wrong is said by its place, also a word that is not known', () => {
  expect(machinePolicyIn('{')).toMatchObject({ fault: 'notJson' });
  expect(read([])).toMatchObject({ fault: 'invalid' });
  expect(read({ ...about, version: 2, more: true })).toMatchObject({ fault: 'newerVersion' });
  expect(read({ ...about, format: 'luwte-policy' })).toMatchObject({ places: ['format'] });
  expect(read({ ...about, limits: { idelMinutes: 5 }, extra: 1 })).toMatchObject({
    places: ['limits.idelMinutes', 'extra'],
  });
});

test('What is wrong makes nothing looser: the strictest holds, and nothing leaves but a backup', () => {
  expect(policyAfter(machinePolicyIn('{'))).toBe(strictestPolicy);
  expect(policyAfter({ state: 'none' })).toBe(noMachinePolicy);
  expect(policyAfter(read(everything))).toEqual(everything);
  expect(strictestPolicy.limits).toMatchObject({ exportFolders: [], practiceVault: false });
  expect(strictestPolicy.limits.backupFolders).toBeUndefined();
});

test('What somebody prefers is kept within the limits, and as it is where it was stricter', () => {
  const wanted = { ...usualPreferences, idleMinutes: 30, contentProtection: false };
  expect(preferencesWithin(wanted, everything.limits)).toEqual({
    ...wanted,
    idleMinutes: 5,
    contentProtection: true,
    coverAway: true,
    todayNames: false,
  });
  expect(preferencesWithin({ ...wanted, idleMinutes: 2 }, everything.limits).idleMinutes).toBe(2);
  expect(preferencesWithin(wanted, {})).toEqual(wanted);
});
