/**
 * A year of one compartment as it leaves: every table counted, protected and ready to be frozen.
 * A release holds no number that may not be shown, so it can be kept, shown and written to files.
 */
import { z } from 'zod';
import { count, date, line } from '../domain/fields.ts';
import { municipalityCode, type Organisation } from '../domain/records/organisation.ts';
import type { DateString } from '../domain/time.ts';
import { lowestThreshold, type PolicyInput, policySchema, scopeOf } from './policy.ts';
import { type ProtectedTable, protect } from './protect.ts';
import {
  type Compartment,
  type CountedIncidents,
  contributionOf,
  publishedTables,
  specOf,
} from './published-tables.ts';
import { reasons, type Sentence } from './reasons.ts';
import { tabulate } from './table.ts';

export type { CountedIncidents } from './published-tables.ts';

/** Whose numbers they are, of which year, and who made the file when. */
export interface ReleaseSubject {
  readonly compartment: Compartment;
  readonly year: number;
  readonly organisation: Organisation;
  /** Version of Luwte. */
  readonly version: string;
  readonly createdOn: DateString;
}

/** A size of the organisation without which nothing can be published. */
export type Size = 'staffSize' | 'councilSeats' | 'aldermen';

const cellSchema = z
  .strictObject({
    code: z.string(),
    value: count.nullable(),
    status: z.enum([
      'ok',
      'suppressed_primary',
      'suppressed_secondary',
      'not_published_population',
    ]),
    reason: z.enum(reasons),
    threshold: count,
    limit: count.nullable(),
    guess: z.strictObject({ least: count, most: count.nullable() }).nullable(),
  })
  .refine((cell) => (cell.status === 'ok') === (cell.value !== null), {
    message: 'A number is shown or hidden, never both.',
    path: ['value'],
  })
  .readonly();

const scope = z.enum(['nothing', 'total_only', 'full']);

const tableSchema = z
  .strictObject({
    id: z.string(),
    dimension: z.string().nullable(),
    scope,
    cells: z.array(cellSchema).readonly(),
    total: cellSchema,
  })
  .readonly();

const sentence = z.strictObject({ nl: z.string(), en: z.string() }).readonly();

/** A release as the vault freezes it, and as the files are made from it. */
export const releaseSchema = z
  .strictObject({
    compartment: z.enum(['staff', 'political']),
    year: z.int(),
    municipality: z.strictObject({ code: municipalityCode, name: line(100) }).readonly(),
    /** Seats in the council; null in a release of the staff compartment. */
    councilSeats: count.nullable(),
    /** Everybody who could have reported. Stays in the vault: files hold a band of it. */
    population: count,
    /** Fewest distinct reporters a number of this release came from. */
    threshold: count,
    scope,
    /** Why not a single number may leave; null when one or more do. */
    blocked: sentence.nullable(),
    tables: z.array(tableSchema).readonly(),
    /** Version of Luwte that made it. */
    version: z.string(),
    createdOn: date,
  })
  .readonly();
/** A release as the vault freezes it. */
export type Release = z.infer<typeof releaseSchema>;

const neededSizes: Readonly<Record<Compartment, readonly Size[]>> = {
  staff: ['staffSize'],
  political: ['councilSeats', 'aldermen'],
};

/** Whoever chairs the council and is no member of it. */
const mayors: Readonly<Record<Compartment, number>> = { staff: 0, political: 1 };

/** The first size that must be filled in before a year can be published, or null. */
export function missingSize(compartment: Compartment, organisation: Organisation): Size | null {
  return neededSizes[compartment].find((size) => organisation[size] === null) ?? null;
}

/** Everybody who could have reported; nobody while a size is missing, so that nothing leaves. */
function populationOf(compartment: Compartment, organisation: Organisation): number {
  if (missingSize(compartment, organisation) !== null) return 0;
  return neededSizes[compartment].reduce(
    (sum, size) => sum + (organisation[size] ?? 0),
    mayors[compartment],
  );
}

function policyOf({ compartment, organisation }: ReleaseSubject): PolicyInput {
  const policy = {
    compartment,
    population: populationOf(compartment, organisation),
    threshold: Math.max(organisation.threshold, lowestThreshold[compartment]),
  };
  if (compartment === 'political') return policy;
  const sizes = organisation.units.map(({ department, size }) => [department, size]);
  return { ...policy, unitSizes: Object.fromEntries(sizes) };
}

const missing: Readonly<Record<Size, Sentence>> = {
  staffSize: {
    nl: 'Vul bij de instellingen eerst in hoeveel mensen er werken.',
    en: 'First fill in, under the settings, how many people work there.',
  },
  councilSeats: {
    nl: 'Vul bij de instellingen eerst in hoeveel zetels de raad heeft.',
    en: 'First fill in, under the settings, how many seats the council has.',
  },
  aldermen: {
    nl: 'Vul bij de instellingen eerst in hoeveel wethouders er zijn.',
    en: 'First fill in, under the settings, how many aldermen there are.',
  },
};

const tooFewReports: Sentence = {
  nl: 'Het aantal meldingen is te klein om te publiceren.',
  en: 'The number of reports is too small to publish.',
};

const groupTooSmall = (limit: number | null): Sentence => ({
  nl: `De groep is kleiner dan ${limit} mensen. Daarom gaat er niets naar buiten, ook geen nul.`,
  en: `The group is smaller than ${limit} people. So nothing leaves, not even a zero.`,
});

/** Every table has the same total: when one is hidden, no number leaves at all. */
function blockedBy(
  { compartment, organisation }: ReleaseSubject,
  tables: readonly ProtectedTable[],
): Sentence | null {
  const hidden = tables.map(({ total }) => total).find(({ status }) => status !== 'ok');
  if (hidden === undefined) return null;
  const size = missingSize(compartment, organisation);
  if (size !== null) return missing[size];
  return hidden.reason === 'group_too_small' ? groupTooSmall(hidden.limit) : tooFewReports;
}

/**
 * Counts and protects a year. Which rows the tables have follows from the year, not from what was
 * reported.
 *
 * @throws TabulationError when a code was no longer valid in that year.
 */
export function buildRelease(
  counts: readonly CountedIncidents[],
  subject: ReleaseSubject,
): Release {
  const { compartment, year, organisation, version, createdOn } = subject;
  const published = publishedTables[compartment];
  const policy = policySchema.parse(policyOf(subject));
  const contributions = counts.map((counted) => contributionOf(published, counted, year));
  const specs = published.map((table) => specOf(table, year));
  const tables = tabulate(contributions, specs).map((table) => protect(table, policy));
  return {
    compartment,
    year,
    municipality: organisation.municipality,
    councilSeats: compartment === 'political' ? organisation.councilSeats : null,
    population: policy.population,
    threshold: policy.threshold,
    scope: scopeOf(policy).scope,
    blocked: blockedBy(subject, tables),
    tables,
    version,
    createdOn,
  };
}
