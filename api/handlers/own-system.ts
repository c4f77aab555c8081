import { join } from 'node:path';
import { writeForOthers } from '../../db/handover/exchange-folder.ts';
import { linesIn } from '../../db/repositories/ledger.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { labelledLists, type OwnSystem, ownSystem } from '../../domain/records/own-system.ts';
import { entryCsvOf, entryXlsxOf } from '../../statistics/formats/own-system.ts';
import { periodInName } from '../../statistics/period.ts';
import { publishedTables, rowsOf } from '../../statistics/published-tables.ts';
import { LuwteError } from '../contract/errors.ts';
import type { ownSystemCommands } from '../contract/own-system.ts';
import { frozenRelease } from '../statistics/ledger.ts';
import type { SingleHandlers } from './index.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';

/** The command that writes files, which no transaction can take back. */
export type OwnSystemFileName = 'ownSystem.write';

const setting = 'ownSystem';

/** How the system of the organisation calls what is counted here. */
export function ownSystemIn(database: OpenVault['database']): OwnSystem {
  const kept = readSetting(database, setting);
  return kept === undefined ? { name: '', labels: [] } : ownSystem.parse(JSON.parse(kept));
}

/** Keeps it; of a code that has two labels the last. */
export function keepOwnSystem(database: OpenVault['database'], { name, labels }: OwnSystem): void {
  const byCode = new Map(labels.map((one) => [`${one.list} ${one.code}`, one]));
  writeSetting(database, setting, JSON.stringify({ name, labels: [...byCode.values()] }));
}

/** Answers to the commands on the words of that system. */
export const ownSystemHandlers: Handlers<
  Exclude<keyof typeof ownSystemCommands, OwnSystemFileName>
> = {
  'ownSystem.get': ({ database, regime }) => {
    const tables = publishedTables[regime].flatMap((table) =>
      labelledLists.flatMap((list) => (list === table.dimension ? { list, table } : [])),
    );
    const periods = linesIn(database).map(({ period }) => period);
    return {
      own: ownSystemIn(database),
      rows: tables.flatMap(({ list, table }) => rowsOf(table).map((code) => ({ list, code }))),
      periods: [...new Set(periods.toReversed())],
    };
  },

  'ownSystem.update': (vault, own) => {
    keepOwnSystem(vault.database, own);
    vault.audit('settings.update', 'settings', setting);
    return {};
  },
};

/** The answer to the command that writes the list. */
export const ownSystemFileHandlers = (
  vaultNow: () => OpenVault,
): Pick<SingleHandlers, OwnSystemFileName> => ({
  'ownSystem.write': async ({ period, folder }) => {
    const vault = vaultNow();
    const target = folderOutside(folder, vault);
    const frozen = frozenRelease(vault, period);
    if (frozen === undefined) throw new LuwteError('ownSystem.notPublished');
    if (frozen.release.blocked !== null) throw new LuwteError('ownSystem.nothing');
    const own = ownSystemIn(vault.database);
    const stem = `invoerlijst-${vault.regime}-${periodInName(period)}`;
    const workbook = await entryXlsxOf(frozen.release, own);
    vault.database.transaction(() => vault.audit('release.write', 'release', period))();
    writeForOthers(join(target, `${stem}.csv`), entryCsvOf(frozen.release, own));
    writeForOthers(join(target, `${stem}.xlsx`), workbook);
    return { files: [`${stem}.csv`, `${stem}.xlsx`] };
  },
});
