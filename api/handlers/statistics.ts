import {
  consultationYears,
  countBetween,
  numberOfIncidents,
  reportYears,
} from '../../db/repositories/counts.ts';
import { addMonths } from '../../domain/time.ts';
import { courseOf, coursePeriods } from '../../statistics/course.ts';
import { totalCode } from '../../statistics/linked/policy.ts';
import { periodOf } from '../../statistics/period.ts';
import { trueCounts } from '../../statistics/period-counts.ts';
import { why } from '../../statistics/reasons.ts';
import type { statisticsCommands } from '../contract/statistics.ts';
import { isForgotten } from '../statistics/ledger.ts';
import { analysis } from './analysis.ts';
import { handledYear } from './handled-year.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** Answers to the commands on what there is to count. */
export const statisticsHandlers: Handlers<keyof typeof statisticsCommands> = {
  'statistics.years': ({ database, today }) => {
    const current = Number(today.slice(0, 4));
    const years = new Set([current, ...reportYears(database)]);
    return { years: [...years].sort((one, other) => other - one), current };
  },

  'statistics.consultations': ({ database }) => ({ years: consultationYears(database) }),

  'statistics.analysis': analysis,

  'statistics.course': (vault, { kind }) => {
    const periods = coursePeriods(kind, vault.today).flatMap((period) => {
      const days = periodOf(period);
      return days === null ? [] : [{ period, days }];
    });
    const counted = periods.map(({ period, days: { from, until } }) => ({
      period,
      value: isForgotten(vault, from) ? null : numberOfIncidents(vault.database, { from, until }),
      runs: until >= vault.today,
    }));
    return courseOf(kind, counted);
  },

  'statistics.handling': (vault, { year }) => handledYear(vault, year),

  'statistics.own': (vault, { year }) => {
    const { database, regime, today } = vault;
    const counts = countBetween(database, {
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      today,
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
      running: year === Number(today.slice(0, 4)) ? { today, before: sameDaysBefore(vault) } : null,
    };
  },
};

/** How many there were by this day a year ago; null when the vault was not in use then, or forgot it. */
function sameDaysBefore(vault: OpenVault) {
  const until = addMonths(vault.today, -12);
  const year = until.slice(0, 4);
  const from = `${year}-01-01`;
  if (isForgotten(vault, from)) return null;
  const value = numberOfIncidents(vault.database, { from, until });
  // That nothing was told says something only where there was somebody to tell it to.
  const wasThere = value > 0 || reportYears(vault.database).some((one) => one < Number(year));
  return wasThere ? { until, value } : null;
}

function trueCell(code: string, value: number) {
  const sentence = why('shown', { threshold: 0, limit: null });
  return { code, value, status: 'shown', reason: 'shown', why: sentence, guess: null } as const;
}
