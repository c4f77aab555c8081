import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { caseById } from '../../db/repositories/cases.ts';
import { colleagueById } from '../../db/repositories/colleagues.ts';
import { handsOf } from '../../db/repositories/handovers.ts';
import { type MatchedPair, matchedPairs } from '../../db/repositories/persons.ts';
import {
  addToSeries,
  allSeries,
  casesByIds,
  casesForSeries,
  casesInSeries,
  deleteSeries,
  insertSeries,
  type StoredSeries,
  seriesById,
  setSeriesEnd,
  setSeriesSeverity,
  takeFromSeries,
} from '../../db/repositories/series.ts';
import { linksOfSeries, type StoredLink, theirsOf } from '../../db/repositories/shared-series.ts';
import { codeSchema, severity } from '../../domain/code-lists/index.ts';
import { suggestedSeverity } from '../../domain/series/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { seriesCommands } from '../contract/series.ts';
import type { Answer, Handlers, OpenVault } from './open-vault.ts';
import { settleSeriesTerms } from './perpetrator-term.ts';
import { consentForSeries, isBehind, naturesOf } from './series-part.ts';
import { consentToStack } from './stack-consent.ts';

/** Cases that are offered to be put into a series, at most. */
const mostCandidates = 500;

/** Commands on series that wait for a file. */
export type SeriesFileName =
  | 'series.stack'
  | 'series.askContact'
  | 'series.readContact'
  | 'series.share'
  | 'series.readShared';

/** Answers to the commands on series that need no file. */
export const seriesHandlers: Handlers<Exclude<keyof typeof seriesCommands, SeriesFileName>> = {
  'series.list': (vault) => ({
    today: vault.today,
    series: allSeries(vault.database).map((found) => seriesView(vault, found)),
    proposals: proposalsIn(vault.database),
    candidates: casesForSeries(vault.database, mostCandidates),
  }),

  'series.make': (vault, { reason, caseIds }) => {
    const { database, today } = vault;
    if (new Set(caseIds).size < caseIds.length) throw new LuwteError('input.invalid');
    for (const caseId of caseIds) refuseForeign(vault, caseId);
    const id = randomUUID();
    insertSeries(database, { id, madeOn: today, reason });
    for (const caseId of caseIds) addToSeries(database, { seriesId: id, caseId });
    settleSeriesTerms(vault, caseIds);
    vault.audit('series.create', 'series', id);
    return { seriesId: id };
  },

  'series.addCase': (vault, { seriesId, caseId }) => {
    refuseEnded(seriesIn(vault, seriesId));
    refuseForeign(vault, caseId);
    addToSeries(vault.database, { seriesId, caseId });
    settle(vault, seriesId);
    vault.audit('series.update', 'series', seriesId);
    return {};
  },

  'series.removeCase': (vault, { seriesId, caseId }) => {
    seriesIn(vault, seriesId);
    takeFromSeries(vault.database, { seriesId, caseId });
    settle(vault, seriesId, caseId);
    vault.audit('series.update', 'series', seriesId);
    return {};
  },

  'series.setSeverity': (vault, { seriesId, severity: code }) => {
    seriesIn(vault, seriesId);
    const severityOn = code === null ? null : vault.today;
    setSeriesSeverity(vault.database, { id: seriesId, severity: code, severityOn });
    vault.audit('series.update', 'series', seriesId);
    return {};
  },

  'series.end': (vault, { seriesId }) => {
    refuseEnded(seriesIn(vault, seriesId));
    setSeriesEnd(vault.database, { id: seriesId, endedOn: vault.today });
    settle(vault, seriesId);
    vault.audit('series.end', 'series', seriesId);
    return {};
  },

  'series.resume': (vault, { seriesId }) => {
    seriesIn(vault, seriesId);
    setSeriesEnd(vault.database, { id: seriesId, endedOn: null });
    settle(vault, seriesId);
    vault.audit('series.update', 'series', seriesId);
    return {};
  },

  'series.remove': (vault, { seriesId }) => {
    seriesIn(vault, seriesId);
    if (linksOfSeries(vault.database, seriesId).some(({ sentAt }) => sentAt !== null))
      throw new LuwteError('series.shared');
    const cases = casesInSeries(vault.database, seriesId).map(({ caseId }) => caseId);
    deleteSeries(vault.database, seriesId);
    settleSeriesTerms(vault, cases);
    vault.audit('series.remove', 'series', seriesId);
    return {};
  },
};

/** @throws LuwteError `series.notFound`. */
export function seriesIn({ database }: OpenVault, id: string): StoredSeries {
  const found = seriesById(database, id);
  if (!found) throw new LuwteError('series.notFound');
  return found;
}

/** @throws LuwteError `series.ended`. */
export function refuseEnded({ endedOn }: StoredSeries): void {
  if (endedOn !== null) throw new LuwteError('series.ended');
}

/** Refuses a case that is a colleague's, or on its way to one. */
function refuseForeign({ database }: OpenVault, caseId: string): void {
  if (!caseById(database, caseId)) throw new LuwteError('case.notFound');
  const hands = handsOf(database, caseId);
  if (hands?.owner !== null) throw new LuwteError('series.notOwn');
  if (hands.handedOver !== null) throw new LuwteError('case.handedOver');
}

/** Settles the terms of all cases of a series, and of one that is in it no more. */
function settle(vault: OpenVault, seriesId: string, ...left: readonly string[]): void {
  const cases = casesInSeries(vault.database, seriesId).map(({ caseId }) => caseId);
  settleSeriesTerms(vault, [...cases, ...left]);
}

const knownSeverity = codeSchema(severity);

function seriesView(
  vault: OpenVault,
  { severity: code, severityOn, ...series }: StoredSeries,
): Answer<'series.list'>['series'][number] {
  const cases = casesInSeries(vault.database, series.id);
  const shared = linksOfSeries(vault.database, series.id).map((link) => sharedView(vault, link));
  const weighed = [...cases, ...shared.flatMap(({ incidents }) => incidents)].map((one) => ({
    on: one.on,
    severity: knownSeverity.parse(one.severity),
  }));
  return {
    ...series,
    cases: cases.map((one) => ({
      ...one,
      mayStack: consentToStack(vault, one.caseId) !== null,
      mayShare: consentForSeries(vault, one.caseId) !== null,
    })),
    shared,
    suggested: suggestedSeverity(weighed),
    severity: code === null || severityOn === null ? null : { code, on: severityOn },
  };
}

type SharedView = Answer<'series.list'>['series'][number]['shared'][number];

/** What a colleague told of a series, and whether he knows what one has to tell. */
function sharedView(vault: OpenVault, link: StoredLink): SharedView {
  const { id: linkId, colleagueId, sentAt, receivedAt } = link;
  return {
    linkId,
    colleagueId,
    colleague: colleagueById(vault.database, colleagueId)?.name ?? '',
    sentAt,
    receivedAt,
    isBehind: isBehind(vault, link),
    incidents: theirsOf(vault.database, linkId).map((one) => ({
      id: one.id,
      on: one.on,
      nature: naturesOf(one)[0] ?? '',
      severity: one.severity,
      mayStack: one.forPolice === 1,
    })),
  };
}

/** Cases that a perpetrator connects, and that no series holds together yet. */
function proposalsIn(database: Database): Answer<'series.list'>['proposals'] {
  const pairs = matchedPairs(database);
  const together = allSeries(database).map(
    ({ id }) => new Set(casesInSeries(database, id).map(({ caseId }) => caseId)),
  );
  return connected(pairs)
    .filter(({ cases }) => !together.some((series) => cases.every((caseId) => series.has(caseId))))
    .map(({ by, cases }) => ({ by, cases: casesByIds(database, cases) }));
}

/** Cases that pairs connect, directly or through others, and by what. */
interface Connected {
  readonly by: MatchedPair['by'][];
  readonly cases: string[];
}

/** Groups of cases that pairs connect: the smaller of two groups goes up in the larger. */
function connected(pairs: readonly MatchedPair[]): Connected[] {
  const groupOf = new Map<string, Connected>();
  const groupWith = (caseId: string): Connected => {
    const known = groupOf.get(caseId) ?? { by: [], cases: [caseId] };
    groupOf.set(caseId, known);
    return known;
  };
  for (const { one, other, by } of pairs) {
    const [larger, smaller] = [groupWith(one), groupWith(other)].toSorted(
      (first, second) => second.cases.length - first.cases.length,
    );
    if (!larger || !smaller) continue;
    if (larger !== smaller) {
      larger.cases.push(...smaller.cases);
      larger.by.push(...smaller.by.filter((kind) => !larger.by.includes(kind)));
      for (const caseId of smaller.cases) groupOf.set(caseId, larger);
    }
    if (!larger.by.includes(by)) larger.by.push(by);
  }
  return [...new Set(groupOf.values())];
}
