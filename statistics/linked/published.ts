/** A release as the world sees it: its tables and the rules they were made by. */
import { z } from 'zod';
import { type Codes, keyOf } from './counts.ts';
import { checkColumns, checkRowCount, countOf, readCsv } from './csv.ts';
import { InputError } from './input-error.ts';
import { totalCode } from './policy.ts';

/** What a file says of a cell. A hidden cell does not say whether it is thin or only a companion. */
export const cellStatuses = ['shown', 'rounded', 'hidden', 'not_published'] as const;
/** What a file says of a cell. */
export type CellStatus = (typeof cellStatuses)[number];

/** A cell of a file. */
export interface PublishedCell {
  readonly codes: Codes;
  readonly value: number | null;
  readonly status: CellStatus;
}

/** A table of a release. */
export interface PublishedTable {
  readonly id: string;
  readonly dimensions: readonly string[];
  readonly cells: readonly PublishedCell[];
}

const codes = z.record(z.string(), z.string());
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** `release.json`. */
export const releaseFileSchema = z.strictObject({
  format: z.literal('luwte-release'),
  version: z.literal(1),
  producer: z.strictObject({ application: z.string(), version: z.string(), solver: z.string() }),
  compartment: z.enum(['staff', 'political']),
  scope: codes,
  dimensions: z.array(z.string()),
  hierarchies: z.record(z.string(), z.record(z.string(), z.string().nullable())),
  method: z.enum(['rounding', 'hiding']),
  base: z.int().min(2),
  /** A rounded `v` says `v − reach × base` to `v + reach × base − 1`. */
  reach: z.int().min(1),
  threshold: z.int().min(5),
  sensitiveThreshold: z.int().min(10),
  sensitive: z.record(z.string(), z.array(z.string())),
  dominance: z.int().max(60),
  zeros: z.enum(['small-groups', 'always']),
  /** Sizes of groups; whoever reads a release is taken to know them. */
  population: z.record(z.string(), z.union([z.int(), z.record(z.string(), z.int())])),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      dimensions: z.array(z.string()),
      /** Code → the codes below it per dimension, as the rows of the file have them. */
      file: z.string().regex(/^[a-z0-9_]+\.csv$/),
      sha256: digest,
    }),
  ),
  /** Codes that were replaced by their broader code, per dimension. */
  merged: z.record(z.string(), z.array(z.string())),
  /** SHA-256 of the `release.json` of the release before it in the ledger. */
  previous: digest.nullable(),
});
/** `release.json`, parsed. */
export type ReleaseFile = z.infer<typeof releaseFileSchema>;

/** A whole release, read from its files. */
export interface PublishedRelease {
  readonly file: ReleaseFile;
  readonly tables: readonly PublishedTable[];
}

/** The columns of a table's file. */
export const tableColumns = (dimensions: readonly string[]): string[] => [
  ...dimensions,
  'value',
  'status',
  'reason',
];

/** @throws InputError `releaseBad`. */
export function readReleaseFile(text: string, where: string): ReleaseFile {
  try {
    return releaseFileSchema.parse(JSON.parse(text));
  } catch {
    throw new InputError('releaseBad', { where });
  }
}

/**
 * Reads the file of a table.
 * @throws InputError with the line, for whatever no release can hold.
 */
export function readTable(
  text: string,
  { id, dimensions }: ReleaseFile['tables'][number],
): PublishedTable {
  const { columns, lines } = readCsv(text);
  checkColumns(columns, tableColumns(dimensions));
  checkRowCount(lines);
  const seen = new Map<string, number>();
  const cells = lines.map((line): PublishedCell => {
    const named = dimensions.flatMap((name) => {
      const code = line.fields.get(name) ?? '';
      return code === totalCode ? [] : [[name, code] as const];
    });
    const codesOfCell = Object.fromEntries(named);
    const other = seen.get(keyOf(codesOfCell));
    if (other !== undefined) throw new InputError('rowTwice', { other }, line.line);
    seen.set(keyOf(codesOfCell), line.line);
    const status = cellStatuses.find((one) => one === line.fields.get('status'));
    if (status === undefined) throw new InputError('releaseBad', { where: id }, line.line);
    const hasValue = status === 'shown' || status === 'rounded';
    return { codes: codesOfCell, status, value: hasValue ? countOf(line, 'value') : null };
  });
  return { id, dimensions, cells };
}
