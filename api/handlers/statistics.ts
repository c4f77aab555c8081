import { consultationYears, countBetween, reportYears } from '../../db/repositories/counts.ts';
import { totalCode } from '../../statistics/linked/policy.ts';
import { trueCounts } from '../../statistics/period-counts.ts';
import { why } from '../../statistics/reasons.ts';
import type { statisticsCommands } from '../contract/statistics.ts';
import { analysis } from './analysis.ts';
import { handledYear } from './handled-year.ts';
import type { Handlers } from './open-vault.ts';

/** Answers to the commands on what there is to count. */
export const statisticsHandlers: Handlers<keyof typeof statisticsCommands> = {
  'statistics.years': ({ database, today }) => {
    const current = Number(today.slice(0, 4));
    const years = new Set([current, ...reportYears(database)]);
    return { years: [...years].sort((one, other) => other - one), current };
  },

  'statistics.consultations': ({ database }) => ({ years: consultationYears(database) }),

  'statistics.analysis': analysis,

  'statistics.handling': (vault, { year }) => handledYear(vault, year),

  'statistics.own': ({ database, regime }, { year }) => {
    const counts = countBetween(database, {
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      anew: true,
    });
    const tables = trueCounts(counts, { compartment: regime, period: String(year) });
    return {
      tables: tables.map(({ id, dimension, cells, total }) => ({
        id,
        dimension,
        cells: cells.map(({ code, incidents }) => trueCell(code, incidents)),
        total: trueCell(totalCode, total),
      })),
    };
  },
};

function trueCell(code: string, value: number) {
  const sentence = why('shown', { threshold: 0, limit: null });
  return { code, value, status: 'shown', reason: 'shown', why: sentence, guess: null } as const;
}
