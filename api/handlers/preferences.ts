import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { type MachineLimits, preferencesWithin } from '../../domain/machine-policy.ts';
import {
  type PreferenceChange,
  type Preferences,
  preferencesIn,
} from '../../domain/records/preferences.ts';
import { LuwteError } from '../contract/errors.ts';
import type { preferenceCommands } from '../contract/preferences.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const setting = 'preferences';

/** What guards a vault, so that the log tells when it was changed. */
const guarding: readonly (keyof PreferenceChange)[] = [
  'idleMinutes',
  'coverAway',
  'contentProtection',
];

/** What the administrator of a computer may have decided. */
const limited: readonly (keyof PreferenceChange)[] = [...guarding, 'todayNames'];

/** Answers to the commands on how the owner likes the desk. */
export const preferenceHandlers: Handlers<keyof typeof preferenceCommands> = {
  'preferences.get': ({ database, limits }) => preferencesWithin(readPreferences(database), limits),

  'preferences.change': (vault, change) => {
    const before = readPreferences(vault.database);
    const after = preferencesIn({ ...before, ...change });
    refuseBeyond(change, vault.limits);
    writeSetting(vault.database, setting, JSON.stringify(after));
    if (guarding.some((name) => after[name] !== before[name]))
      vault.audit('settings.update', 'settings', setting);
    return preferencesWithin(after, vault.limits);
  },
};

/** @throws LuwteError `machinePolicy.fixed` when the administrator of the computer decided otherwise. */
function refuseBeyond(change: PreferenceChange, limits: MachineLimits): void {
  const wanted = preferencesIn(change);
  const within = preferencesWithin(wanted, limits);
  const isBeyond = limited.some((name) => within[name] !== wanted[name] && name in change);
  if (isBeyond) throw new LuwteError('machinePolicy.fixed');
}

function readPreferences(database: OpenVault['database']): Preferences {
  return preferencesIn(JSON.parse(readSetting(database, setting) ?? '{}'));
}
