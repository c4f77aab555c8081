import { z } from 'zod';
import { careEnding, codeSchema, consentForm } from '../../domain/code-lists/index.ts';
import { date, id, instant } from '../../domain/fields.ts';
import { consequences } from '../../domain/records/consequences.ts';
import { careOffer, personCare } from '../../domain/records/handling.ts';
import { onVault } from './command.ts';

/** Aftercare of a victim or a witness beside the reporter, as the desk shows it. */
export const personCareView = z.object({
  ...personCare.shape,
  person: id,
  recordedAt: instant,
  scheduled: z.boolean(),
  offers: z.array(careOffer),
  /** What it did to him; null when he was not asked, did not agree, or it is destroyed. */
  consequences: z
    .object({
      recordedAt: instant,
      agreedOn: date,
      agreedHow: z.string(),
      told: consequences,
    })
    .nullable(),
  /** Whether the last three attempts to reach him failed. */
  outOfReach: z.boolean(),
});
/** Aftercare of a victim or a witness beside the reporter. */
export type PersonCareView = z.infer<typeof personCareView>;

const changes = ['cases', 'tasks', 'today', 'statistics'] as const;

export const personCareCommands = {
  'care.begin': onVault({
    about:
      'Begins aftercare of a victim or a witness beside the reporter, with the reason why he may be called: the first talk becomes a task.',
    input: z.object({ caseId: id, person: id, ground: personCare.shape.ground }),
    output: z.object({}),
    invalidates: [...changes],
  }),
  'care.end': onVault({
    about: 'Ends aftercare of somebody beside the reporter: what was planned for him is let go.',
    input: z.object({ caseId: id, person: id, on: date, by: codeSchema(careEnding) }),
    output: z.object({}),
    invalidates: [...changes],
  }),
  'care.recordPersonConsequences': onVault({
    about:
      'Records what it did to a victim beside the reporter, in boxes alone, once he agreed that it is kept.',
    input: z.object({
      ...{ caseId: id, person: id, agreedOn: date, agreedHow: codeSchema(consentForm) },
      ...consequences.shape,
    }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'care.forgetPersonConsequences': onVault({
    about: 'Takes away what it did to somebody beside the reporter, who does not want it kept.',
    input: z.object({ caseId: id, person: id }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
};
