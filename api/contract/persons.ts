import { z } from 'zod';
import {
  codeSchema,
  noConflictReason,
  personRole,
  seriesReason,
} from '../../domain/code-lists/index.ts';
import { count, date, id, instant } from '../../domain/fields.ts';
import { matchKinds } from '../../domain/matching.ts';
import { conflictAnswer, person, personIdentity } from '../../domain/records/person.ts';
import { onVault } from './command.ts';

/** Somebody in a case beside its reporter. */
export const personView = z.object({
  id,
  recordedAt: instant,
  role: codeSchema(personRole),
  /** A code of `perpetrator_kind` for a perpetrator, of `person_kind` for anybody else. */
  kind: z.string(),
  /** Null when it is destroyed who it is. */
  identity: personIdentity.nullable(),
});
/** Somebody in a case beside its reporter. */
export type PersonView = z.infer<typeof personView>;

/** In how many other cases of this vault a perpetrator is known, by whose cases they are. */
const matched = z.object({ own: count, others: count });
const recorded = z.object({ personId: id, matched });
/** Somebody as he is told; nobody keeps a case in which he is a party himself (TC-10). */
const told = {
  caseId: id,
  person,
  conflict: conflictAnswer.default(null),
  /** Whether it is whoever keeps this vault. */
  isKeeper: z.boolean().default(false),
};
const changesPersons = ['cases', 'series', 'retention', 'today'] as const;

export const personCommands = {
  'persons.record': onVault({
    about:
      'Adds somebody to a case; of a perpetrator it says in how many other cases of the vault he is.',
    input: z.object(told),
    output: recorded,
    invalidates: [...changesPersons],
  }),
  'persons.change': onVault({
    about: 'Changes what is known of somebody in a case.',
    input: z.object({ ...told, personId: id }),
    output: recorded,
    invalidates: [...changesPersons],
  }),
  'persons.remove': onVault({
    about: 'Takes somebody out of a case.',
    input: z.object({ caseId: id, personId: id }),
    output: z.object({}),
    invalidates: [...changesPersons],
  }),
  'persons.areTwo': onVault({
    about: 'Answers that who is called alike in one case in two roles is two people, and why.',
    input: z.object({ caseId: id, reason: codeSchema(noConflictReason) }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'persons.around': onVault({
    about:
      'Says in which other cases the perpetrators of a case are known, in which series it is, and which names were looked at.',
    input: z.object({ caseId: id }),
    output: z.object({
      matches: z.array(
        z.object({
          personId: id,
          by: z.array(z.enum(matchKinds)).min(1),
          /** One's own cases; of those of colleagues only how many there are. */
          own: z.array(z.object({ caseId: id, number: z.string() })),
          others: count,
        }),
      ),
      series: z.array(
        z.object({ seriesId: id, reason: codeSchema(seriesReason), endedOn: date.nullable() }),
      ),
      checks: z.array(
        z.object({
          caseId: id,
          number: z.string(),
          reason: codeSchema(noConflictReason),
          on: date,
        }),
      ),
    }),
  }),
};
