import { join } from 'node:path';
import { writeForOthers } from '../../db/handover/exchange-folder.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { type PolicyIndicators, policyIndicators } from '../../domain/policy/indicators.ts';
import { organisationOn } from '../../domain/records/organisation.ts';
import { LuwteError } from '../contract/errors.ts';
import type { policyIndicatorCommands } from '../contract/policy.ts';
import type { SingleHandlers } from './index.ts';
import { type Handlers, type OpenVault, readFormer } from './open-vault.ts';
import { countOf, type PolicyFileName, recordsOf } from './policy.ts';
import { policyFileNames, policyFileText, readIndicatorFile } from './policy-file.ts';
import { policyTable } from './policy-table.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the commands that write the policy store, or its indicators, to a folder. */
export function policyFileHandlers(
  vaultNow: () => OpenVault,
): Pick<SingleHandlers, PolicyFileName> {
  return {
    'policy.write': async ({ folder, language }) => {
      const vault = vaultNow();
      const { today: madeOn, organisation } = vault;
      const target = folderOutside(folder, vault);
      const records = recordsOf(vault);
      const { store, table } = policyFileNames(madeOn);
      const { municipality } = organisation;
      vault.database.transaction(() => vault.audit('policy.export', 'policy', madeOn))();
      writeForOthers(join(target, store), policyFileText({ municipality, madeOn }, records));
      writeForOthers(join(target, table), policyTable(records, language));
      return { files: [store, table] };
    },

    'policy.writeCount': async ({ folder }) => {
      const vault = vaultNow();
      const target = folderOutside(folder, vault);
      const { indicators: file } = policyFileNames(vault.today);
      const counted = `${JSON.stringify(countOf(vault), null, 2)}\n`;
      vault.database.transaction(() => vault.audit('policy.count', 'policy', vault.today))();
      writeForOthers(join(target, file), counted);
      return { file };
    },
  };
}

const setting = 'policyIndicators';

/** The indicators that were read in last; null when there are none. */
function keptIndicators(database: OpenVault['database']): PolicyIndicators | null {
  const kept = readSetting(database, setting);
  return kept === undefined ? null : policyIndicators.parse(JSON.parse(kept));
}

/** What rides along with a release: the indicators, when they are of the municipality that publishes. */
export function indicatorsFor(database: OpenVault['database'], municipality: string) {
  const kept = keptIndicators(database);
  return kept?.municipality.code === municipality ? kept : null;
}

/** Answers to the commands of who keeps cases on the indicators of the coordinator. */
export const policyIndicatorHandlers: Handlers<keyof typeof policyIndicatorCommands> = {
  'policyIndicators.get': ({ database }) => ({ indicators: keptIndicators(database) }),

  'policyIndicators.read': (vault, chosen) => {
    const indicators = readIndicatorFile(chosen);
    const former = readFormer(vault.database);
    const then = organisationOn(vault.organisation, former, indicators.madeOn);
    if (indicators.municipality.code !== then.municipality.code)
      throw new LuwteError('policyFile.otherMunicipality');
    writeSetting(vault.database, setting, JSON.stringify(indicators));
    vault.audit('policy.readCount', 'policy', indicators.madeOn);
    return { indicators };
  },
};
