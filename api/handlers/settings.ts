import { reportYears } from '../../db/repositories/counts.ts';
import { succeeding } from '../../domain/records/organisation.ts';
import { addDays } from '../../domain/time.ts';
import { lowestThreshold } from '../../statistics/policy.ts';
import { missingSize } from '../../statistics/release.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { settingsCommands } from '../contract/settings.ts';
import {
  type Handlers,
  type OpenVault,
  readFormer,
  writeFormer,
  writeOrganisation,
} from './open-vault.ts';

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

  'settings.former': ({ database }) => ({ former: readFormer(database) }),

  'settings.merge': (vault, { on, ...municipality }) => {
    const { database, organisation, today } = vault;
    const former = readFormer(database);
    if (!on.endsWith('-01-01')) throw fieldError('merger.notFirstOfYear', 'on');
    if (on > today) throw fieldError('merger.inFuture', 'on');
    const until = addDays(on, -1);
    if (former.some((one) => one.until >= until)) throw fieldError('merger.beforeLast', 'on');
    if (municipality.code === organisation.municipality.code)
      throw fieldError('merger.sameCode', 'code');
    refuseUncounted(vault);
    const { staffSize, units, councilSeats, aldermen } = organisation;
    const kept = { staffSize, units, councilSeats, aldermen };
    writeFormer(database, [...former, { until, municipality: organisation.municipality, ...kept }]);
    writeOrganisation(database, succeeding(organisation, municipality));
    vault.audit('settings.update', 'settings', 'merger');
    return {};
  },

  'settings.undoMerge': (vault) => {
    const former = readFormer(vault.database);
    const last = former.at(-1);
    if (last === undefined) throw new LuwteError('merger.none');
    const { until: _, ...facts } = last;
    writeFormer(vault.database, former.slice(0, -1));
    writeOrganisation(vault.database, { ...vault.organisation, ...facts });
    vault.audit('settings.update', 'settings', 'merger');
    return {};
  },
};

/** Refuses a merger while years of the old municipality could not be counted any more: its sizes are not known. */
function refuseUncounted({ database, organisation, regime }: OpenVault): void {
  const hasReports = reportYears(database).length > 0;
  if (hasReports && missingSize(regime, organisation) !== null)
    throw new LuwteError('settings.sizesMissing');
}
