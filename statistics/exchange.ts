/**
 * The exchange format `vpt-aggregate` 1.0 (domain study, §6.4): what a registry receives of one
 * compartment and one period. Every value is a number, a date, a code of a closed list or one of a
 * few fixed sentences, so no text about a person fits in it. See `docs/formats/vpt-aggregate.md`.
 */
import { z } from 'zod';
import { municipalityCode } from '../domain/records/municipality-code.ts';
import { definitions } from './definitions.ts';
import { mostCounted, policyRows } from './exchange-policy.ts';
import { totalCode } from './linked/policy.ts';
import { periodPattern } from './period.ts';
import { lowestThreshold } from './policy.ts';
import { type Compartment, publishedTables, rowsOf } from './published-tables.ts';
import { methods } from './release.ts';

/** The name of the format, as in the names of files. */
export const formatName = 'vpt-aggregate';
/** The version of the format. */
export const schemaVersion = '1.0';

/**
 * Bands of how many people work for a municipality. The number itself stands only beside the
 * certificate, where whoever attacks it again needs it.
 */
export const staffSizeBands = ['<100', '100-249', '250-499', '500-999', '1000+'] as const;

/** The columns of the table, in the order of the CSV file. */
export const columns = [
  'schema_version',
  'municipality_code',
  'regime',
  'period',
  'table_id',
  'dim1_name',
  'dim1_code',
  'dim2_name',
  'dim2_code',
  'measure',
  'value',
  'status',
  'threshold',
  'codelist_version',
] as const;
/** A column of the table. */
export type Column = (typeof columns)[number];

/**
 * What a file says of a number that is not there. It does not say whether few people are behind it
 * or only a neighbour that could be worked out: that would narrow down what it is.
 */
export const hiddenStatuses = ['suppressed', 'not_published_population'] as const;

/** What the version of a code list looks like. */
export const codelistPattern = /^\d{4}\.\d+$/;

/** Every table, dimension and code that can stand in a file of a compartment. */
export function vocabularyOf(compartment: Compartment) {
  const tables = publishedTables[compartment];
  return {
    tables: tables.map(({ id }) => id),
    dimensions: tables.map(({ dimension }) => dimension ?? totalCode),
    codes: [...new Set(tables.flatMap(rowsOf))],
  };
}

const version = z.literal(schemaVersion);
const period = z.string().regex(periodPattern);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const rowFields = (compartment: Compartment) => {
  const { tables, dimensions, codes } = vocabularyOf(compartment);
  return {
    schema_version: version,
    municipality_code: municipalityCode,
    regime: z.literal(compartment),
    period,
    table_id: z.enum(tables),
    dim1_name: z.enum(dimensions),
    dim1_code: z.enum(codes),
    dim2_name: z.null(),
    dim2_code: z.null(),
    measure: z.literal('incidents'),
    threshold: z.int().min(lowestThreshold[compartment]).max(mostCounted),
    codelist_version: z.string().regex(codelistPattern),
  };
};

/** A number that may leave: from at least `threshold` people, so never below the lowest threshold. */
const shownRow = (compartment: Compartment) =>
  z.strictObject({
    ...rowFields(compartment),
    value: z.int().min(lowestThreshold[compartment]).max(mostCounted),
    status: z.literal('ok'),
  });

/** Of officeholders multiples of ten, of staff of five, or of more when the threshold was raised. */
const roundedRow = (compartment: Compartment) =>
  z.strictObject({
    ...rowFields(compartment),
    value: z.int().min(0).max(mostCounted).multipleOf(lowestThreshold[compartment]),
    status: z.literal('rounded'),
  });

const hiddenRow = (compartment: Compartment) =>
  z.strictObject({
    ...rowFields(compartment),
    value: z.null(),
    status: z.enum(hiddenStatuses),
  });

const definition = (name: keyof typeof definitions) =>
  z.strictObject({
    nl: z.literal(definitions[name].nl),
    en: z.literal(definitions[name].en),
  });

const denominators = {
  staff: { staff_size_band: z.enum(staffSizeBands).nullable() },
  /** Seats; by law an odd number from 9 to 45. */
  political: { council_size: z.int().min(0).max(60).nullable() },
} as const;

const headerSchema = (compartment: Compartment, published: boolean) =>
  z.strictObject({
    schema_version: version,
    producer: z.strictObject({
      application: z.literal('Luwte'),
      version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9a-z.]+)?$/),
    }),
    created: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    municipality_code: municipalityCode,
    regime: z.literal(compartment),
    period,
    published: z.literal(published),
    threshold: z.int().min(lowestThreshold[compartment]).max(mostCounted),
    method: z.enum(methods),
    /** What every number is a multiple of; null when numbers are hidden instead. */
    base: z
      .int()
      .min(lowestThreshold[compartment])
      .max(mostCounted)
      .multipleOf(lowestThreshold[compartment])
      .nullable(),
    /** A rounded `v` says `v − reach × base` to `v + reach × base − 1`. */
    reach: z.int().min(1).max(mostCounted),
    /** How often the period was published before. */
    correction: z.int().min(0).max(mostCounted),
    /** SHA-256 of the `release.json` that the certificate is about; null when no number leaves. */
    certificate: sha256.nullable(),
    ...denominators[compartment],
    definitions: z.strictObject({
      incident: definition('incident'),
      reporter: definition('reporter'),
      rows: definition('rows'),
      /** Not in files from before it was counted. */
      terms: definition('terms').optional(),
      hidden: definition('hidden'),
      rounded: definition('rounded'),
    }),
    /** SHA-256 of the CSV file with the same rows. */
    checksum: sha256,
    /** SHA-256 of the CSV file with the policy indicators; null when none ride along. */
    policy_checksum: sha256.nullable(),
  });

const policy = policyRows(schemaVersion);

const publishedFile = (compartment: Compartment) => {
  const row = z.discriminatedUnion('status', [
    shownRow(compartment),
    roundedRow(compartment),
    hiddenRow(compartment),
  ]);
  return z.strictObject({
    header: headerSchema(compartment, true),
    rows: z.array(row).min(1),
    policy,
  });
};

/** When not one number may leave, the only row is the hidden total. */
const unpublishedFile = (compartment: Compartment) =>
  z.strictObject({
    header: headerSchema(compartment, false),
    rows: z.array(hiddenRow(compartment)).length(1),
    policy,
  });

/** The schema of a file of one compartment that has numbers, or has none. */
const fileSchemas = {
  staff: { published: publishedFile('staff'), none: unpublishedFile('staff') },
  political: { published: publishedFile('political'), none: unpublishedFile('political') },
} as const;

/** A whole file: numbers of staff or of officeholders, never of both. */
export const exchangeSchema = z
  .union([
    fileSchemas.staff.published,
    fileSchemas.staff.none,
    fileSchemas.political.published,
    fileSchemas.political.none,
  ])
  .meta({
    title: `${formatName} ${schemaVersion}`,
    description:
      'Protected numbers of incidents reported to the confidential counsellor of a Dutch municipality.',
  });
/** A whole file, as a receiver may believe it. */
export type Exchange = z.infer<typeof exchangeSchema>;

/** The schema of the file that a header says it is, so that what is wrong can be named by its place. */
export function schemaFor(header: {
  readonly regime: Compartment;
  readonly published: boolean;
}): z.ZodType<Exchange> {
  return fileSchemas[header.regime][header.published ? 'published' : 'none'];
}

/** The JSON Schema as it is published in `docs/schemas`, draft 2020-12. */
export function exchangeJsonSchema() {
  return z.toJSONSchema(exchangeSchema, { target: 'draft-2020-12' });
}
