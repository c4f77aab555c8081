/** The second table of the exchange format: the policy indicators that ride along. */
import { z } from 'zod';
import { municipalityCode } from '../domain/records/municipality-code.ts';
import { type Indicator, indicators } from './indicators.ts';

/** The columns of the policy indicators, in the order of the CSV file. */
export const policyColumns = [
  'schema_version',
  'municipality_code',
  'counted_on',
  'measure',
  'indicator',
  'value',
] as const;
/** A column of the policy indicators. */
export type PolicyColumn = (typeof policyColumns)[number];

/** The measures that have an indicator. */
export const indicatorMeasures = [...new Set(indicators.map(({ measure }) => measure))];

/** A number in a file that is larger is a mistake, and more than a database may be able to keep. */
export const mostCounted = 1_000_000_000;

const number = z.int().min(0).max(mostCounted);
const codesWhere = (isWanted: (indicator: Indicator) => boolean) =>
  indicators.filter(isWanted).map(({ code }) => code);

/** One schema for each measure, so that no indicator stands under another, and a gap only where it may. */
const rowsOf = (version: z.ZodLiteral<string>) =>
  indicatorMeasures.flatMap((measure) =>
    [true, false].flatMap((gap) => {
      const codes = codesWhere(
        (one) => one.measure === measure && (one.isOptional ?? false) === gap,
      );
      if (codes.length === 0) return [];
      return z.strictObject({
        schema_version: version,
        municipality_code: municipalityCode,
        counted_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        measure: z.literal(measure),
        indicator: z.enum(codes),
        value: gap ? number.nullable() : number,
      });
    }),
  );

/** The rows of the policy indicators: all of them, or none when nobody read them in. */
export const policyRows = (version: string) =>
  z
    .array(z.union(rowsOf(z.literal(version))))
    .max(indicators.length)
    .meta({
      id: 'policy',
      description:
        'What the organisation did, counted by its coordinator. No number is of a report.',
    });
