import { consultationYears, reportYears } from '../../db/repositories/counts.ts';
import type { statisticsCommands } from '../contract/statistics.ts';
import type { Handlers } from './open-vault.ts';

/** Answers to the commands on what there is to count. */
export const statisticsHandlers: Handlers<keyof typeof statisticsCommands> = {
  'statistics.years': ({ database, today }) => {
    const current = Number(today.slice(0, 4));
    const years = new Set([current, ...reportYears(database)]);
    return { years: [...years].sort((one, other) => other - one), current };
  },

  'statistics.consultations': ({ database }) => ({ years: consultationYears(database) }),
};
