/** The files of a protected release: a CSV file per table, `release.json`, `certificate.json`. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Attack } from './attack/attack.ts';
import { certificateLimits } from './certificate-limits.ts';
import { sha256 } from './formats/checksum.ts';
import { InputError } from './linked/input-error.ts';
import { totalCode } from './linked/policy.ts';
import {
  type CellStatus,
  type PublishedRelease,
  type PublishedTable,
  type ReleaseFile,
  readReleaseFile,
  readTable,
  tableColumns,
} from './linked/published.ts';

/** Name → text. */
export type TextFiles = ReadonlyMap<string, string>;

/** Names of the two files that every release has. */
export const releaseName = 'release.json';
/** The proof beside it. */
export const certificateName = 'certificate.json';

const reasons: Readonly<Record<CellStatus, string>> = {
  shown: 'large_enough',
  rounded: 'multiple_of_base',
  hidden: 'protected',
  not_published: 'group_too_small',
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function csvOf({ dimensions, cells }: PublishedTable): string {
  const rows = cells.map(({ codes, value, status }) => [
    ...dimensions.map((dimension) => codes[dimension] ?? totalCode),
    value ?? '',
    status,
    reasons[status],
  ]);
  return stringify([tableColumns(dimensions), ...rows]);
}

/** Where the draws came from: a key that is kept, or one made from the counts themselves. */
export type KeySource = 'kept' | 'derived';

function verdictOn({ findings, circles, contradictions }: Attack) {
  if (findings.length > 0) return 'exposed';
  return circles.length + contradictions.length > 0 ? 'unproven' : 'safe';
}

function certificateOf(file: ReleaseFile, digest: string, attack: Attack, key: KeySource) {
  const { method, base, reach, threshold, sensitiveThreshold, dominance, zeros } = file;
  const widthOf = ({ least, most }: Attack['intervals'][number]) =>
    most === null ? Number.POSITIVE_INFINITY : most - least;
  const [tightest = null] = attack.intervals.toSorted((a, b) => widthOf(a) - widthOf(b));
  return {
    format: 'luwte-certificate',
    version: 1,
    verdict: verdictOn(attack),
    release: digest,
    engine: file.producer,
    method,
    parameters: { base, reach, threshold, sensitiveThreshold, dominance, zeros, key },
    checked: {
      ...attack.checked,
      attackers: [
        'outsider',
        'the largest reporter of each number',
        ...(Object.keys(file.population).length > 0 ? ['whoever knows the sizes of groups'] : []),
      ],
    },
    limits: certificateLimits(file, attack),
    tightest,
    intervals: attack.intervals,
  };
}

/** The files of a release, and what it is known by. */
export interface WrittenRelease {
  readonly files: TextFiles;
  /** SHA-256 of `release.json`. */
  readonly digest: string;
}

/** The texts of all files of a release. They say of no cell whether it was sensitive. */
export async function writeRelease(
  { file, tables }: PublishedRelease,
  attack: Attack,
  key: KeySource,
): Promise<WrittenRelease> {
  const texts = new Map<string, string>();
  const listed = await Promise.all(
    file.tables.map(async (table, index) => {
      const found = tables[index];
      const text = found ? csvOf(found) : '';
      texts.set(table.file, text);
      return { ...table, sha256: await sha256(utf8(text)) };
    }),
  );
  const complete = { ...file, tables: listed };
  const text = jsonText(complete);
  texts.set(releaseName, text);
  const digest = await sha256(utf8(text));
  texts.set(certificateName, jsonText(certificateOf(complete, digest, attack, key)));
  return { files: texts, digest };
}

/** A release from its files, and what it is known by. */
export interface ReadRelease {
  readonly release: PublishedRelease;
  /** SHA-256 of `release.json`. */
  readonly digest: string;
}

/**
 * Reads a release.
 * @param textOf gives the text of a file, or null when it is not there
 * @throws InputError `releaseBad` or `releaseChanged`.
 */
export async function readRelease(
  textOf: (name: string) => string | null,
  where: string,
): Promise<ReadRelease> {
  const text = textOf(releaseName);
  if (text === null) throw new InputError('releaseBad', { where });
  const file = readReleaseFile(text, where);
  const tables = await Promise.all(
    file.tables.map(async (table) => {
      const content = textOf(table.file);
      if (content === null) throw new InputError('releaseBad', { where: table.file });
      if ((await sha256(utf8(content))) !== table.sha256) {
        throw new InputError('releaseChanged', { where: table.file });
      }
      return readTable(content, table);
    }),
  );
  return { release: { file, tables }, digest: await sha256(utf8(text)) };
}
