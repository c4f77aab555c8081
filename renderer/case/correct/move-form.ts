import { z } from 'zod';
import type { Input } from '../../../api/contract/index.ts';
import type { Regime } from '../../../domain/compartment.ts';
import { conflictAnswer } from '../../../domain/records/person.ts';
import { reporter as reporterSchema } from '../../../domain/records/report.ts';
import {
  positionNow,
  positionOf,
  problemAt,
  type ReportValues,
  reportValues,
  worldOf,
} from '../../report/values.ts';

type Moved = Omit<Input<'cases.moveReporter'>, 'caseId'>;

const moved = z.object({
  reporter: reporterSchema,
  consents: z.enum(['stay', 'end']).nullable(),
  conflict: conflictAnswer,
});

/** The form in which a case gets another reporter, before anything is filled in. */
export const moveValues = (regime: Regime): ReportValues =>
  reportValues.parse({ reporter: { kind: 'known', capacity: regime, bothIn: regime } });

/** What that form asks of the vault, or problems at its fields. */
export function moveForm(regime: Regime) {
  return z.custom<ReportValues>().transform((values, context): Moved => {
    const { reporter, consents, conflict } = values;
    const isKnown = reporter.kind === 'known';
    if (!isKnown && worldOf(reporter) !== regime) {
      const path = ['reporter', 'capacity'];
      context.addIssue({ code: 'custom', path, message: 'report.wrongCompartment' });
      return z.NEVER;
    }
    const read = moved.safeParse({
      reporter: {
        ...reporter,
        position: isKnown ? positionNow(reporter, regime) : positionOf(reporter, regime),
      },
      consents: consents === '' ? null : consents,
      conflict: conflict === '' ? null : { reason: conflict },
    });
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path, message: problemAt(path, message) });
    }
    return z.NEVER;
  });
}
