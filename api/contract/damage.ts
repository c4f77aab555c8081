import { z } from 'zod';
import { codeSchema, damageStatus } from '../../domain/code-lists/index.ts';
import { count, date, id, instant } from '../../domain/fields.ts';
import {
  amountLists,
  cents,
  claimFacts,
  damageLine,
  payment,
} from '../../domain/records/damage.ts';
import { onVault } from './command.ts';

const recorded = { id, recordedAt: instant };

/** A claim for damage: where it stands, its lines and what came in, in whole cents. */
export const claimView = z.object({
  ...recorded,
  ...claimFacts.shape,
  since: date,
  reportedOn: date,
  isOpen: z.boolean(),
  lines: z.array(z.object({ ...recorded, ...damageLine.shape })),
  payments: z.array(z.object({ ...recorded, ...payment.shape })),
  totals: z.object({ claimed: count, advanced: count, received: count }),
  /** Amounts that were wrong: what stood there, and what stands there now; the last first. */
  corrections: z.array(
    z.object({
      ...recorded,
      list: z.enum(amountLists),
      former: z.object({ kind: z.string(), cents, on: date }),
      /** Null when it was taken out. */
      now: z.object({ kind: z.string(), cents, on: date }).nullable(),
    }),
  ),
  /** Where it stood, the last first. */
  history: z.array(
    z.object({ recordedAt: instant, since: date, status: codeSchema(damageStatus) }),
  ),
});
/** A claim for damage. */
export type ClaimView = z.infer<typeof claimView>;

const inCase = { caseId: id };
const ofClaim = { ...inCase, claim: id };
const changesCase = ['cases', 'tasks', 'today', 'statistics', 'retention'] as const;

/** The parts of a claim that may be left to later when it is opened. */
const later = {
  route: claimFacts.shape.route.default(null),
  insurance: claimFacts.shape.insurance.default('not_checked'),
  deadline: claimFacts.shape.deadline.default(null),
  hearingOn: claimFacts.shape.hearingOn.default(null),
};

export const damageCommands = {
  'damage.openClaim': onVault({
    about: 'Opens a claim for damage with its first lines, in whole cents.',
    input: z.object({
      ...inCase,
      ...claimFacts.shape,
      ...later,
      on: date,
      lines: z
        .array(damageLine.omit({ on: true }))
        .min(1)
        .max(20),
    }),
    output: z.object({ claim: id }),
    invalidates: [...changesCase],
  }),
  'damage.addLine': onVault({
    about: 'Adds a line of damage to a claim.',
    input: z.object({ ...ofClaim, ...damageLine.shape }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'damage.changeClaim': onVault({
    about:
      'Records where a claim stands from a day on, also when its case is closed. A claim that ends lets its case go.',
    input: z.object({ ...ofClaim, ...claimFacts.shape, on: date }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'damage.correctLine': onVault({
    about: 'Corrects a line of damage; what stood there is kept with its case.',
    input: z.object({ ...ofClaim, line: id, ...damageLine.shape }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'damage.correctPayment': onVault({
    about: 'Corrects a payment; what stood there is kept with its case.',
    input: z.object({ ...ofClaim, payment: id, ...payment.shape }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'damage.removeAmount': onVault({
    about: 'Takes an amount out that should not be there; that it stood there is kept.',
    input: z.object({ ...ofClaim, list: z.enum(amountLists), amount: id }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
  'damage.pay': onVault({
    about: 'Records an advance or a payment for a claim that runs, also when its case is closed.',
    input: z.object({ ...ofClaim, ...payment.shape }),
    output: z.object({}),
    invalidates: [...changesCase],
  }),
};
