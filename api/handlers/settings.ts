import { lowestThreshold } from '../../statistics/policy.ts';
import { LuwteError } from '../contract/errors.ts';
import type { settingsCommands } from '../contract/settings.ts';
import { type Handlers, writeOrganisation } from './open-vault.ts';

/** Answers to the commands on what a compartment knows of the organisation around it. */
export const settingsHandlers: Handlers<keyof typeof settingsCommands> = {
  'settings.get': ({ organisation }) => organisation,

  'settings.update': (vault, organisation) => {
    if (organisation.threshold < lowestThreshold[vault.regime]) {
      throw new LuwteError('input.invalid', {}, [
        { path: ['threshold'], problem: 'number.outOfRange' },
      ]);
    }
    writeOrganisation(vault.database, organisation);
    vault.audit('settings.update', 'settings', 'organisation');
    return {};
  },
};
