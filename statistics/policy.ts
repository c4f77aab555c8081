import { z } from 'zod';

/** Fewest distinct reporters a published number may come from. May be raised, never lowered. */
export const lowestThreshold = { staff: 5, political: 10 } as const;

/** Fewest distinct reporters for a sensitive category, whatever the compartment. */
const lowestSensitiveThreshold = 10;

/** Of a group smaller than `nothing` nothing leaves; smaller than `totalOnly`, only its total. */
const populationLimits = {
  staff: { nothing: 10, totalOnly: 50 },
  political: { nothing: 20, totalOnly: 50 },
} as const;

/** A unit smaller than this is not published on its own. */
export const unitLimit = 10;

/** Categories that say something about a person that is nobody's business, per dimension. */
const sensitiveCategories: Readonly<Record<string, readonly string[]>> = {
  nature: ['discrimination', 'sexual_intimidation'],
};

const population = z.int().min(0);

/**
 * Under which rules a table is protected. Parsing refuses anything weaker than the rules of the
 * domain study, §5, and `docs/anonymity`: a lower threshold, a larger dominance share.
 */
export const policySchema = z
  .strictObject({
    compartment: z.enum(['staff', 'political']),
    /** Everybody who could have reported: staff, or seats, aldermen and the mayor together. */
    population,
    threshold: z.int().max(1000),
    sensitiveThreshold: z.int().min(lowestSensitiveThreshold).max(1000).default(10),
    /** A number more than this percentage of which is one reporter's is hidden. */
    dominancePercent: z.int().min(1).max(60).default(60),
    /**
     * Size per unit. When given, a table over `department` hides the units under ten, and those
     * whose size is not in it. When left out that rule is off.
     */
    unitSizes: z.record(z.string(), population).optional(),
  })
  .refine((policy) => policy.threshold >= lowestThreshold[policy.compartment], {
    message: 'The threshold may be raised, never lowered.',
    path: ['threshold'],
  });
/** Under which rules a table is protected, parsed. */
export type Policy = z.infer<typeof policySchema>;
/** The same before parsing: what has a default may be left out. */
export type PolicyInput = z.input<typeof policySchema>;

/** How much may leave at all, from the size of the whole group. */
export type Scope = 'nothing' | 'total_only' | 'full';

/** The population rule: how much may leave, and under which size less leaves. */
export function scopeOf({ compartment, population }: Policy): { scope: Scope; limit: number } {
  const limits = populationLimits[compartment];
  if (population < limits.nothing) return { scope: 'nothing', limit: limits.nothing };
  if (population < limits.totalOnly) return { scope: 'total_only', limit: limits.totalOnly };
  return { scope: 'full', limit: limits.totalOnly };
}

/** Whether a category asks for the threshold of sensitive ones. */
export function isSensitive(dimension: string | null, code: string): boolean {
  return dimension !== null && (sensitiveCategories[dimension]?.includes(code) ?? false);
}

/** Fewest distinct reporters for a category. */
export function thresholdOf(policy: Policy, dimension: string | null, code: string): number {
  if (!isSensitive(dimension, code)) return policy.threshold;
  return Math.max(policy.threshold, policy.sensitiveThreshold);
}

/** The size of a unit, or null where size is no matter: another dimension, or no sizes given. */
export function unitSizeOf(policy: Policy, dimension: string | null, code: string): number | null {
  if (dimension !== 'department' || policy.unitSizes === undefined) return null;
  return policy.unitSizes[code] ?? 0;
}
