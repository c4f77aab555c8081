import { z } from 'zod';
import { date, id, instant } from '../../domain/fields.ts';
import { beforePoints } from '../../domain/reaction/before-measure.ts';
import { measure, measureChanges, measureFacts } from '../../domain/records/measure.ts';
import { contact } from '../../domain/records/surroundings.ts';
import { onVault } from './command.ts';

/** A measure towards the perpetrator as it is now, and what became of it. */
export const measureView = z.object({
  id,
  recordedAt: instant,
  ...measure.shape,
  /** Whether it was ended before its day. */
  ended: z.boolean(),
  /** Its versions, the last first. */
  history: z.array(
    z.object({
      recordedAt: instant,
      change: z.enum(measureChanges),
      startsOn: date.nullable(),
      endsOn: date.nullable(),
      places: z.string(),
    }),
  ),
});
/** A measure towards the perpetrator as it is now. */
export type MeasureView = z.infer<typeof measureView>;

const inCase = { caseId: id };
const changesCase = ['cases', 'tasks', 'today', 'statistics'] as const;

export const measureCommands = {
  'measures.before': onVault({
    about:
      'Says what deserves a look before a measure of a kind in a case, and who can do something about it; it forbids nothing.',
    input: z.object({ ...inCase, kind: measure.shape.kind }),
    output: z.object({
      points: z.array(z.enum(beforePoints)),
      /** Where it happened; null when nobody told. */
      place: z.string().nullable(),
      /** Who sees to house rules: the coordinators on the list of contacts. */
      coordinators: z.array(contact),
    }),
  }),
  'measures.record': onVault({
    about: 'Records a measure towards the perpetrator.',
    input: z.object({ ...inCase, ...measure.shape }),
    output: z.object({ measure: id }),
    invalidates: [...changesCase],
  }),
  'measures.change': onVault({
    about: 'Records what changed in a measure; what it was before is kept.',
    input: z.object({ ...inCase, measure: id, ...measureFacts.shape }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'measures.end': onVault({
    about: 'Records that a measure ended on a day.',
    input: z.object({ ...inCase, measure: id, on: date }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
};
