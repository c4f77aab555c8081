import { z } from 'zod';
import { lowestThreshold } from '../policy.ts';
import { checkHierarchies } from './hierarchy.ts';
import { InputError } from './input-error.ts';

/** The code of a margin: everything in a dimension together. */
export const totalCode = 'total';

/** What a code may be: a key of a cell is made of codes, so they hold no `&`, `=` or control sign. */
export const codePattern = /^[^&=\p{C}]{1,100}$/u;
const code = z.string().regex(codePattern);
const dimension = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const countColumns = ['incidents', 'reporters', 'largest', 'value', 'status', 'reason', 'reporter'];

/** What periods are linked by: a year and its quarters, and years together. */
const periodPattern = /^\d{4}(?:-Q[1-4]|\/\d{4})?$/;

/** Whether each of some names is that of a dimension, of what all is about, or of everybody together. */
const areKnown = (
  { dimensions, scope }: Readonly<{ dimensions: readonly string[]; scope: object }>,
  names: readonly string[],
) =>
  names.every(
    (name) => name === totalCode || dimensions.includes(name) || Object.hasOwn(scope, name),
  );

const defaultBase = { staff: 5, political: 10 } as const;

/**
 * A policy file: which tables of which counts leave, and under which rules. It refuses anything
 * weaker than the rules of the house: a lower threshold, a larger dominance share.
 */
const policyFileSchema = z
  .strictObject({
    compartment: z.enum(['staff', 'political']).default('staff'),
    /** What all of a release is about, as `{ "period": "2026-Q1" }`: links it to other releases. */
    scope: z.record(dimension, code).default({}),
    dimensions: z.array(dimension).min(1).max(8),
    /** Code → broader code, or null at the top, per dimension (also of the scope). */
    hierarchies: z.record(dimension, z.record(code, code.nullable())).default({}),
    /** The codes of a dimension that has no hierarchy; when left out, those in the input. */
    codes: z.record(dimension, z.array(code).min(1)).default({}),
    /** Each a list of dimensions; an empty list is the table of the total only. */
    tables: z.array(z.array(dimension)).min(1).max(40),
    method: z.enum(['rounding', 'hiding']).default('rounding'),
    /** Rounding: every number is a multiple of it. At least 5: a shown 0 says "0 to base − 1". */
    base: z.int().min(5).max(100).optional(),
    /** Fewest distinct reporters of a number that needs no protection. */
    threshold: z.int().max(1000).optional(),
    /** Threshold of the codes that say something about a person that is nobody's business. */
    sensitiveThreshold: z.int().min(10).max(1000).default(10),
    sensitive: z.record(dimension, z.array(code)).default({}),
    /** Most of a number, in percent, that may be one reporter's. */
    dominance: z.int().min(1).max(60).default(60),
    /** People per group: `{ "department": { "permits": 55 }, "total": 420 }`. */
    population: z
      .record(z.string(), z.union([z.int().min(0), z.record(code, z.int().min(0))]))
      .default({}),
    /** Whether an empty cell is hidden: of small groups only, or always. Of hiding only. */
    zeros: z.enum(['small-groups', 'always']).default('small-groups'),
    /** Rounding: `keyed` moves the direction with secret noise; `least` only breaks ties with it. */
    draw: z.enum(['keyed', 'least']).default('keyed'),
    /**
     * Hiding: replaces a group of codes of which most cells are thin by their broader code. That they
     * are replaced then says that they were thin, so only whoever asks for it gets it.
     */
    rollUp: z.boolean().default(false),
  })
  .transform(({ threshold, base, ...policy }) => ({
    ...policy,
    threshold: threshold ?? lowestThreshold[policy.compartment],
    base: base ?? Math.max(defaultBase[policy.compartment], threshold ?? 0),
  }))
  .refine((policy) => policy.threshold >= lowestThreshold[policy.compartment], {
    message: 'the threshold may be raised, never lowered',
    path: ['threshold'],
  })
  .refine((policy) => new Set(policy.dimensions).size === policy.dimensions.length, {
    message: 'a dimension stands there twice',
    path: ['dimensions'],
  })
  .refine(
    ({ dimensions, scope }) =>
      ![...dimensions, ...Object.keys(scope)].some((name) => countColumns.includes(name)) &&
      !dimensions.some((name) => Object.hasOwn(scope, name)),
    { message: 'a dimension has the name of another column', path: ['dimensions'] },
  )
  .refine(({ scope }) => scope.period === undefined || periodPattern.test(scope.period), {
    message: 'a period is spelled 2026, 2026-Q1 or 2024/2026: others are not linked to each other',
    path: ['scope', 'period'],
  })
  .refine(({ scope }) => !['year', 'quarter', 'month'].some((name) => Object.hasOwn(scope, name)), {
    message: 'a year or a quarter stands under "period", or it is not linked to others',
    path: ['scope'],
  })
  .refine(({ population, ...policy }) => areKnown(policy, Object.keys(population)), {
    message: 'a group has the name of no dimension',
    path: ['population'],
  })
  .refine(({ sensitive, ...policy }) => areKnown(policy, Object.keys(sensitive)), {
    message: 'what is sensitive has the name of no dimension',
    path: ['sensitive'],
  });

/** A policy, parsed. */
export type LinkedPolicy = z.infer<typeof policyFileSchema>;

/** @throws InputError `codeReserved` when a code has the name of everything together. */
function checkCodes({ codes, hierarchies }: LinkedPolicy): void {
  const listed = Object.entries(codes);
  const trees = Object.entries(hierarchies).map(
    ([name, broader]) => [name, Object.keys(broader)] as const,
  );
  const reserved = [...listed, ...trees].find(([, own]) => own.includes(totalCode));
  if (reserved !== undefined)
    throw new InputError('codeReserved', { code: totalCode, dimension: reserved[0] });
}

/**
 * Reads a policy.
 * @throws InputError `policyBad`, `codeReserved`, `hierarchyCyclic` or `tableUnknownDimension`, with the place.
 */
export function readPolicy(given: unknown): LinkedPolicy {
  const parsed = policyFileSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'policy';
    throw new InputError('policyBad', { where, reason: issue?.message ?? 'unknown' });
  }
  const policy = parsed.data;
  checkCodes(policy);
  checkHierarchies(policy.hierarchies);
  for (const table of policy.tables) {
    const unknown = table.find((name) => !policy.dimensions.includes(name));
    if (unknown !== undefined || new Set(table).size !== table.length) {
      throw new InputError('tableUnknownDimension', { dimension: unknown ?? table.join(', ') });
    }
  }
  return policy;
}

/** Fewest distinct reporters of a cell with these codes. */
export function thresholdFor(
  policy: Pick<LinkedPolicy, 'threshold' | 'sensitive' | 'sensitiveThreshold'>,
  codes: Readonly<Record<string, string>>,
) {
  const isSensitive = Object.entries(codes).some(([name, code]) =>
    policy.sensitive[name]?.includes(code),
  );
  return isSensitive ? Math.max(policy.threshold, policy.sensitiveThreshold) : policy.threshold;
}

/** The size of the smallest group a cell is about, as far as the policy tells; or null. */
export function populationOf(
  policy: LinkedPolicy,
  codes: Readonly<Record<string, string>>,
): number | null {
  const everybody = policy.population[totalCode];
  const sizes = Object.entries(codes).flatMap(([name, code]) => {
    const perCode = policy.population[name];
    return typeof perCode === 'object' ? (perCode[code] ?? []) : [];
  });
  const all = typeof everybody === 'number' ? [everybody, ...sizes] : sizes;
  return all.length === 0 ? null : Math.min(...all);
}
