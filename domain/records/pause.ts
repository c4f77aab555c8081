import { z } from 'zod';
import { codeSchema, pauseReason, waitingReason } from '../code-lists/index.ts';
import type { TaskCode } from '../deadlines/index.ts';
import { date } from '../fields.ts';
import { addMonths, type DateString } from '../time.ts';

/**
 * That a case comes back on a day (domain study, §2.10). `waiting`: somebody else has to do something
 * first; what is due stays due. `hold`: nothing is done for a while, as the reporter asked or an
 * investigation needs.
 */
export const pause = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting'), reason: codeSchema(waitingReason), until: date }),
  z.object({ status: z.literal('hold'), reason: codeSchema(pauseReason), until: date }),
]);
/** That a case comes back on a day. */
export type Pause = z.infer<typeof pause>;

/** Months that a case waits or stands still at most before somebody looks at it again. */
const longest = { waiting: 3, hold: 12 } as const;

/** The last day on which a case can come back. */
export const latestReturn = (status: Pause['status'], today: DateString): DateString =>
  addMonths(today, longest[status]);

/**
 * Tasks that stand still with a case: talks with the reporter, and what the house set itself a term for.
 * What somebody outside sets goes on: a law, a court, the police, a camera that wipes, a measure that
 * ends, and a day that was chosen on purpose.
 */
export const standingStill: readonly TaskCode[] = [
  ...(['T1', 'T2', 'T3', 'T4', 'T5', 'T10', 'T11', 'T12', 'T14', 'T15', 'T16', 'T17'] as const),
  ...(['T19', 'T20', 'T21', 'T22', 'T23', 'T24', 'T25', 'T26', 'T31', 'T42', 'T43'] as const),
];
