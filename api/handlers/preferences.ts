import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import {
  type PreferenceChange,
  type Preferences,
  preferencesIn,
} from '../../domain/records/preferences.ts';
import type { preferenceCommands } from '../contract/preferences.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const setting = 'preferences';

/** What guards a vault, so that the log tells when it was changed. */
const guarding: readonly (keyof PreferenceChange)[] = [
  'idleMinutes',
  'coverAway',
  'contentProtection',
];

/** Answers to the commands on how the owner likes the desk. */
export const preferenceHandlers: Handlers<keyof typeof preferenceCommands> = {
  'preferences.get': ({ database }) => readPreferences(database),

  'preferences.change': (vault, change) => {
    const before = readPreferences(vault.database);
    const after = preferencesIn({ ...before, ...change });
    writeSetting(vault.database, setting, JSON.stringify(after));
    if (guarding.some((name) => after[name] !== before[name]))
      vault.audit('settings.update', 'settings', setting);
    return after;
  },
};

function readPreferences(database: OpenVault['database']): Preferences {
  return preferencesIn(JSON.parse(readSetting(database, setting) ?? '{}'));
}
