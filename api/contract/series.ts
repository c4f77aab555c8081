import { z } from 'zod';
import {
  caseStatus,
  codeSchema,
  nature,
  seriesReason,
  severity,
} from '../../domain/code-lists/index.ts';
import { count, date, id, instant } from '../../domain/fields.ts';
import { matchKinds } from '../../domain/matching.ts';
import { onVault } from './command.ts';
import { broughtName, exchangeFolder } from './exchange.ts';

/** A case that belongs, or may belong, to a series. */
const seriesCase = z.object({
  caseId: id,
  number: z.string(),
  alias: z.string().nullable(),
  nature: codeSchema(nature),
  severity: codeSchema(severity),
  status: codeSchema(caseStatus),
  /** The last day on which it may have happened, or else the day it was told. */
  on: date,
});

const shownSeries = z.object({
  id,
  reason: codeSchema(seriesReason),
  madeOn: date,
  endedOn: date.nullable(),
  /** By when it happened, each with whether consent lets its facts go to the police. */
  cases: z.array(
    seriesCase.extend({
      mayStack: z.boolean(),
      /** Whether consent lets its facts go to a colleague who shares the series. */
      mayShare: z.boolean(),
    }),
  ),
  /** With whom it is shared, and what each told of it. */
  shared: z.array(
    z.object({
      linkId: id,
      colleagueId: id,
      colleague: z.string(),
      sentAt: instant.nullable(),
      receivedAt: instant.nullable(),
      /** Whether there is something that no part told him yet. */
      isBehind: z.boolean(),
      incidents: z.array(
        z.object({
          id,
          on: date,
          nature: codeSchema(nature),
          severity: codeSchema(severity),
          mayStack: z.boolean(),
        }),
      ),
    }),
  ),
  /** What the rules say that it weighs; null when none fits. */
  suggested: z.object({ rule: z.string(), severity: codeSchema(severity) }).nullable(),
  /** What the counsellor found that it weighs; never a fact of an incident. */
  severity: z.object({ code: codeSchema(severity), on: date }).nullable(),
});

const series = z.object({ seriesId: id });
const changesSeries = ['series', 'cases', 'retention', 'today'] as const;

export const seriesCommands = {
  'series.list': onVault({
    about: 'Lists the series, and cases that may belong together because a perpetrator matches.',
    input: z.object({}),
    output: z.object({
      today: date,
      series: z.array(shownSeries),
      proposals: z.array(
        z.object({ by: z.array(z.enum(matchKinds)).min(1), cases: z.array(seriesCase).min(2) }),
      ),
      /** The newest cases of one's own, which can be put into a series. */
      candidates: z.array(seriesCase),
    }),
  }),
  'series.make': onVault({
    about: 'Makes a series of cases of one’s own.',
    input: z.object({ reason: codeSchema(seriesReason), caseIds: z.array(id).min(1).max(200) }),
    output: series,
    invalidates: [...changesSeries],
  }),
  'series.addCase': onVault({
    about: 'Adds a case to a series.',
    input: series.extend({ caseId: id }),
    output: z.object({}),
    invalidates: [...changesSeries],
  }),
  'series.removeCase': onVault({
    about: 'Takes a case out of a series.',
    input: series.extend({ caseId: id }),
    output: z.object({}),
    invalidates: [...changesSeries],
  }),
  'series.setSeverity': onVault({
    about: 'Records what the counsellor finds that a series weighs, or takes that back.',
    input: series.extend({ severity: codeSchema(severity).nullable() }),
    output: z.object({}),
    invalidates: [...changesSeries],
  }),
  'series.end': onVault({
    about: 'Ends a series: it keeps nobody’s identity longer any more.',
    input: series,
    output: z.object({}),
    invalidates: [...changesSeries],
  }),
  'series.resume': onVault({
    about: 'Lets a series go on that was ended.',
    input: series,
    output: z.object({}),
    invalidates: [...changesSeries],
  }),
  'series.remove': onVault({
    about: 'Forgets a series; its cases stay.',
    input: series,
    output: z.object({}),
    invalidates: [...changesSeries],
  }),
  'series.askContact': onVault({
    about: 'Seals a wish to be telephoned for a colleague: a number to speak of, and nothing else.',
    input: z.object({ colleagueId: id, folder: exchangeFolder }),
    output: z.object({ file: z.string(), reference: z.string() }),
  }),
  'series.readContact': onVault({
    about: 'Says who wishes to be telephoned, and by which number. Nothing is kept of it.',
    input: z.object({ folder: exchangeFolder, name: broughtName('contactverzoek') }),
    output: z.object({ from: z.string(), reference: z.string(), madeAt: instant }),
  }),
  'series.share': onVault({
    about:
      'Seals for a colleague what she may know of one’s own incidents in a series: days, natures and what each weighs, on the consent of each reporter.',
    input: series.extend({ colleagueId: id, folder: exchangeFolder }),
    output: z.object({
      file: z.string(),
      told: count,
      /** How many stay behind, without consent. */
      kept: count,
    }),
    invalidates: [...changesSeries],
  }),
  'series.readShared': onVault({
    about: 'Puts what a colleague tells of a series in the place of what he told before.',
    input: series.extend({ folder: exchangeFolder, name: broughtName('reeksdeel') }),
    output: z.object({ from: z.string(), incidents: count }),
    invalidates: [...changesSeries],
  }),
  'series.stack': onVault({
    about:
      'Writes one sheet of facts for the police about several reports of a series; no names in it. Of those without consent only their number.',
    input: series.extend({
      caseIds: z.array(id).min(1).max(200),
      /** Incidents that a colleague told. */
      theirs: z.array(id).max(1000).default([]),
      folder: exchangeFolder,
    }),
    output: z.object({ file: z.string(), told: count, counted: count }),
    invalidates: ['series', 'cases'],
  }),
};
