import { consultationYears, countYear, reportYears } from '../../db/repositories/counts.ts';
import { organisationIn } from '../../domain/records/organisation.ts';
import type { ProtectedCell } from '../../statistics/protect.ts';
import { why } from '../../statistics/reasons.ts';
import { buildRelease, missingSize, type Release } from '../../statistics/release.ts';
import { LuwteError } from '../contract/errors.ts';
import type { statisticsCommands } from '../contract/statistics.ts';
import { frozenRelease } from './frozen-release.ts';
import { type Handlers, type OpenVault, readFormer } from './open-vault.ts';

/** Answers to the commands on numbers and on what they depend on. */
export const statisticsHandlers: Handlers<
  Exclude<keyof typeof statisticsCommands, 'releases.publish'>
> = {
  'statistics.years': ({ database, today }) => {
    const current = yearOf(today);
    const years = new Set([current, ...reportYears(database)]);
    return { years: [...years].sort((one, other) => other - one), current };
  },

  'statistics.consultations': ({ database }) => ({ years: consultationYears(database) }),

  'releases.preview': (vault, { year }) => {
    const frozen = frozenRelease(vault, year);
    const release = frozen?.release ?? countRelease(vault, year);
    return {
      today: vault.today,
      year,
      compartment: vault.regime,
      published: release.blocked === null,
      blocked: release.blocked,
      population: release.population,
      threshold: release.threshold,
      tables: release.tables.map((table) => ({
        id: table.id,
        dimension: table.dimension,
        cells: table.cells.map(cellView),
        total: cellView(table.total),
      })),
      frozen: frozen ? { on: frozen.on, checksum: frozen.checksum } : null,
      complete: isOver(vault, year),
    };
  },
};

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Whether nothing can be added to a year any more. */
export const isOver = ({ today }: OpenVault, year: number) => year < yearOf(today);

/** Counts a year and protects it, as it would leave today. */
export function countRelease(vault: OpenVault, year: number): Release {
  const { database, regime, version, today } = vault;
  const organisation = organisationIn(vault.organisation, readFormer(database), year);
  if (missingSize(regime, organisation) !== null) throw new LuwteError('settings.sizesMissing');
  return buildRelease(countYear(database, year), {
    compartment: regime,
    year,
    organisation,
    version,
    createdOn: today,
  });
}

function cellView(cell: ProtectedCell) {
  const { code, value, status, reason, guess } = cell;
  return { code, value, status, reason, why: why(cell), guess };
}
