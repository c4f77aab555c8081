import { z } from 'zod';
import {
  broaderChain,
  claimant,
  claimRoute,
  codeSchema,
  damageKind,
  damageStatus,
  insurance,
  paymentKind,
} from '../code-lists/index.ts';
import { date } from '../fields.ts';

/** An amount in whole euro cents, so that sums are exact. */
export const cents = z
  .int('number.outOfRange')
  .min(0, 'number.outOfRange')
  .max(1_000_000_000, 'number.outOfRange');

/** A line of damage: of which kind, how much, and when it was told. */
export const damageLine = z.object({ kind: codeSchema(damageKind), cents, on: date });

/** Where a claim stands; every change is kept. */
export const claimFacts = z.object({
  claimant: codeSchema(claimant),
  /** Null while no way was chosen. */
  route: codeSchema(claimRoute).nullable(),
  status: codeSchema(damageStatus),
  insurance: codeSchema(insurance),
  /** The day before which something has to be done, as those who know said. */
  deadline: date.nullable(),
  hearingOn: date.nullable(),
});
/** Where a claim stands. */
export type ClaimFacts = z.infer<typeof claimFacts>;

/** Money that came in for a claim. */
export const payment = z.object({ kind: codeSchema(paymentKind), cents, on: date });

/** The two lists of amounts of a claim: what is claimed, and what came in. */
export const amountLists = ['line', 'payment'] as const;
/** A list of amounts of a claim. */
export type AmountList = (typeof amountLists)[number];

/** What became of an amount: a wrong one is corrected, one that should not be there is taken out. */
export const amountChanges = ['made', 'corrected', 'removed'] as const;
/** What became of an amount. */
export type AmountChange = (typeof amountChanges)[number];

/** Whether a claim still runs, so that what it needs is kept. */
export const isOpenClaim = ({ status }: { readonly status: string }) =>
  broaderChain(damageStatus, status).includes('open');

/** Where a claim stands once its list went to somebody who is to pay, so that the list is complete. */
const handedIn: readonly string[] = [
  'claimed_perpetrator',
  'joined_criminal_case',
  'civil_procedure',
  'schadefonds',
];

/** Whether the list of damage of a claim went to somebody who is to pay. */
export const isHandedIn = ({ status }: { readonly status: string }) => handedIn.includes(status);

/** Whether somebody claims anything at all. */
export const isClaim = ({ status }: { readonly status: string }) => status !== 'no_damage';

interface Amounts {
  readonly lines: readonly { readonly cents: number }[];
  readonly payments: readonly { readonly kind: string; readonly cents: number }[];
}

/** What is claimed, advanced and received, in cents. */
export function totalsOf({ lines, payments }: Amounts) {
  const sum = (rows: readonly { readonly cents: number }[]) =>
    rows.reduce((total, { cents: amount }) => total + amount, 0);
  const paid = (group: string) =>
    sum(payments.filter(({ kind }) => broaderChain(paymentKind, kind).includes(group)));
  return { claimed: sum(lines), advanced: paid('advance'), received: paid('received') };
}
