import { z } from 'zod';
import { holdReason } from '../../domain/code-lists/index.ts';
import { caseRoles } from '../../domain/compartment.ts';
import { count, date, id, text } from '../../domain/fields.ts';
import { destroyedRules } from '../../domain/retention/destroyed.ts';
import { closedCaseRules, keepingTerms, perpetratorRules } from '../../domain/retention/index.ts';
import { forRoles, onVault } from './command.ts';
import { claimView } from './damage.ts';

/** The parts of a case that are destroyed, each after a term of its own. */
const rule = z.enum([...closedCaseRules, ...perpetratorRules], 'code.unknown');
const part = z.object({ caseId: id, rule });
/** Something that was destroyed; how often the same part was before, of what comes back. */
const gone = z.object({
  caseId: z.string(),
  rule: z.enum(destroyedRules, 'code.unknown'),
  earlier: count.max(1000),
});
const reason = z.enum(
  holdReason.codes.map(({ code }) => code),
  'code.unknown',
);

const duePart = part.extend({
  number: z.string(),
  /** Whether this is all that is left of the case. */
  caseGone: z.boolean(),
  due: date,
  /** Until when it may wait for the decision of its owner: thirty days (§4.2, rule 4). */
  decideBy: date,
  hold: z.object({ reason, reviewOn: date }).nullable(),
});

export const retentionCommands = {
  'retention.list': onVault({
    about: 'Gives what is due for destruction within sixty days, and what was destroyed.',
    input: z.object({}),
    output: z.object({
      today: date,
      parts: z.array(duePart),
      destroyed: z.object({
        total: count,
        newest: z.array(gone.extend({ number: z.string(), on: date })),
      }),
    }),
  }),
  'retention.hold': onVault({
    about: 'Keeps a part longer for a reason that its rule knows, to be looked at again on a day.',
    input: part.extend({ reason, reviewOn: date }),
    output: z.object({}),
    invalidates: ['retention', 'cases', 'today'],
  }),
  'retention.release': onVault({
    about: 'Lets a part go that was kept longer.',
    input: part,
    output: z.object({}),
    invalidates: ['retention', 'cases', 'today'],
  }),
  'retention.claimFile': onVault({
    about: 'Gives the claims that are kept of a case that is gone: amounts and days, no names.',
    input: z.object({ caseId: id }),
    output: z.object({ number: z.string(), due: date, claims: z.array(claimView) }),
  }),
  'retention.terms': onVault({
    about:
      'Gives how long everything is kept that has a term of its own, in months; a draft in days.',
    input: z.object({}),
    output: keepingTerms,
  }),
  'retention.setTerms': onVault({
    about: 'Sets those terms; what is closed already gets its new days at once.',
    input: keepingTerms,
    output: z.object({}),
    invalidates: ['retention', 'cases', 'today'],
  }),
  ...forRoles(caseRoles, {
    'certificates.write': onVault({
      about: 'Writes the certificate of something that was destroyed, as a PDF; no content of it.',
      input: gone.extend({ caseId: id, folder: text(4096) }),
      output: z.object({ folder: z.string(), file: z.string() }),
    }),
  }),
  'retention.destroy': onVault({
    about:
      'Destroys parts that are due. Nothing of them can be brought back, from a backup neither.',
    input: z.object({ parts: z.array(part).min(1).max(500) }),
    output: z.object({
      destroyed: count,
      /**
       * What became of it in the backups: gone there too; left in some, made under a former key or
       * damaged; to be taken out where they cannot be reached now; or there are none.
       */
      backups: z.enum(['erased', 'left', 'later', 'none']),
    }),
    invalidates: ['retention', 'cases', 'today', 'reporters', 'statistics', 'tasks', 'backups'],
  }),
};
