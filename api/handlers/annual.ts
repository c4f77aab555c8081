import { randomUUID } from 'node:crypto';
import {
  recommendationsUntil,
  removeRecommendation,
  type StoredRecommendation,
  saveFollowUp,
  saveRecommendation,
  saveSection,
  sectionsOf,
} from '../../db/repositories/annual.ts';
import { dateOf } from '../../domain/time.ts';
import type { annualCommands } from '../contract/annual.ts';
import { LuwteError } from '../contract/errors.ts';
import { annualView } from './annual-view.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** More than these nobody reads. */
const mostOfYear = 30;
/** After every year that can be written about. */
const lastYear = 9999;

/** Answers to the commands that write the annual report in the vault. */
export const annualHandlers: Handlers<Exclude<keyof typeof annualCommands, 'annual.write'>> = {
  'annual.get': (vault, { year }) => annualView(vault, year),

  'annual.saveSection': (vault, { year, section, words }) => {
    const { database, now, today } = vault;
    const before = sectionsOf(database, year).find((one) => one.section === section);
    saveSection(database, { year, section, words: words.trim(), changedAt: now });
    // What is kept at every pause in typing is one line in the log a day.
    const isSaid = before !== undefined && dateOf(before.changedAt) === today;
    if (!isSaid) vault.audit('annual.save', 'annual', String(year));
    return { savedAt: now };
  },

  'annual.recommend': (vault, { id: known, year, measure, words }) => {
    const { database, now: recordedAt } = vault;
    const all = recommendationsUntil(database, lastYear);
    const found = known === null ? null : oneOf(all, known);
    const ofYear = all.filter((one) => one.year === year);
    if (found === null && ofYear.length >= mostOfYear)
      throw new LuwteError('annual.tooManyRecommendations');
    const id = found?.id ?? randomUUID();
    saveRecommendation(database, { id, year: found?.year ?? year, recordedAt, measure, words });
    logged(vault, year);
    return { id };
  },

  'annual.withdraw': (vault, { id }) => {
    const { year } = oneOf(recommendationsUntil(vault.database, lastYear), id);
    removeRecommendation(vault.database, id);
    logged(vault, year);
    return {};
  },

  'annual.follow': (vault, { id, year, state, remark }) => {
    const before = recommendationsUntil(vault.database, year - 1);
    oneOf(before, id);
    saveFollowUp(vault.database, { recommendationId: id, year, state, remark });
    logged(vault, year);
    return {};
  },
};

const logged = (vault: OpenVault, year: number) =>
  vault.audit('annual.save', 'annual', String(year));

function oneOf(all: readonly StoredRecommendation[], id: string): StoredRecommendation {
  const found = all.find((one) => one.id === id);
  if (!found) throw new LuwteError('annual.noRecommendation');
  return found;
}
