import { z } from 'zod';
import { count, id } from '../../domain/fields.ts';
import { correction } from '../../domain/records/correction.ts';
import { conflictAnswer } from '../../domain/records/person.ts';
import { report } from '../../domain/records/report.ts';
import { onVault } from './command.ts';

const inCase = { caseId: id };
const changesCase = ['cases', 'tasks', 'today', 'statistics'] as const;

export const correctionCommands = {
  'cases.correct': onVault({
    about:
      'Puts right or completes what was told with the report, also in a closed case. What stood there is kept; tasks and terms that rest on it follow.',
    input: correction.extend({ ...inCase, conflict: conflictAnswer.default(null) }),
    output: z.object({}),
    invalidates: [...changesCase, 'reporters'],
  }),
  'cases.moveReporter': onVault({
    about:
      'Puts a case that stood under the wrong reporter under another one, a new one or nobody. Of who it was nothing stays in the case; his consents go on only when the other gave them.',
    input: z.object({
      ...inCase,
      reporter: report.shape.reporter,
      /** Whether the consents that run were given by the other; null when there are none. */
      consents: z.enum(['stay', 'end']).nullable().default(null),
      conflict: conflictAnswer.default(null),
    }),
    output: z.object({
      /** How many times it was shared who the reporter would be. */
      told: count,
    }),
    invalidates: [...changesCase, 'reporters'],
  }),
};
