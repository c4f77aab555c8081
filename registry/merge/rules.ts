/**
 * What a total of several municipalities has to withstand, as data. Who is protected here is a
 * municipality: the people in its figures are protected by its own release, which withstood the
 * attack before it was sent and loses nothing by being added up.
 */
import type { Regime } from '../../domain/compartment.ts';

/** The limits of one regime. */
export interface MergeRules {
  /** Fewest municipalities with something in a number that needs no protection. */
  readonly leastMunicipalities: number;
  /** Most of a number, in percent, that may be one municipality's. */
  readonly dominance: number;
  /**
   * What every total is a multiple of: twice what the numbers in it mostly are, so that of the last
   * municipality, when all others are public, at least four numbers stay possible.
   */
  readonly base: number;
}

/** The limits, per regime. */
export const mergeRules: Readonly<Record<Regime, MergeRules>> = {
  staff: { leastMunicipalities: 5, dominance: 60, base: 10 },
  political: { leastMunicipalities: 10, dominance: 60, base: 20 },
};

/** Why there is no total of a period. */
export const refusalReasons = [
  'nothing_sent',
  'few_municipalities',
  'few_new',
  'other_secret',
  'one_dominates',
  'difference_exposes',
  'cannot_protect',
] as const;
/** Why there is no total of a period. */
export type RefusalReason = (typeof refusalReasons)[number];

/** A period without a new total, and why. It holds no number of anybody. */
export interface MergeRefusal {
  readonly reason: RefusalReason;
  /** How many municipalities there should be; of a difference, behind it. */
  readonly least: number;
  /** How many there are with a number; of `few_new`, how many changed and wait. */
  readonly municipalities: number;
  /** Of a difference: the cells that would show it, and the merge that it is a difference with. */
  readonly cells: number;
  readonly earlier: number | null;
}
