/**
 * Reads the files of a release as a receiver gets them: what the JSON file says, checked by the
 * schema, by the rules a schema cannot say, and cell by cell beside the CSV file. Pure: bytes in, a
 * release or the list of what is wrong out. It proves nothing of who sent them, nor that they are safe.
 */
import { z } from 'zod';
import { columns, type Exchange, schemaFor, schemaVersion } from '../exchange.ts';
import { policyColumns } from '../exchange-policy.ts';
import { sha256 } from './checksum.ts';
import { faultsOfCells } from './compare-csv.ts';
import { contradictionsIn } from './contradictions.ts';
import type { TableRows } from './csv.ts';
import { type ExchangeFault, type ExchangeFaultCode, mostFaults } from './exchange-fault.ts';
import { fileNames, stemOf } from './file-stem.ts';

/** A release that was read, or everything that is wrong with it. */
export type ExchangeReading =
  | {
      readonly ok: true;
      readonly exchange: Exchange;
      /** SHA-256 of the CSV file: what names the release. */
      readonly checksum: string;
      /** What every file of the release begins with. */
      readonly name: string;
    }
  | { readonly ok: false; readonly faults: readonly ExchangeFault[] };

const jsonName =
  /^vpt-aggregate-\d+\.\d+_GM\d{4}_(?:staff|political)_[0-9Q-]+(?:_correction-\d+)?\.json$/;

const probe = z.looseObject({
  header: z.looseObject({
    schema_version: z.string().regex(/^\d+\.\d+$/),
    regime: z.enum(['staff', 'political']),
    published: z.boolean(),
  }),
});

const refused = (...faults: ExchangeFault[]): ExchangeReading => ({ ok: false, faults });
const whole = (fault: ExchangeFaultCode, file: string): ExchangeReading =>
  refused({ fault, file, where: '' });

/**
 * Reads a release from its files by name. Others than the JSON and the CSV file are not looked at.
 */
export async function readExchange(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ExchangeReading> {
  const [jsonFile, another] = [...files.keys()].filter((name) => jsonName.test(name));
  if (jsonFile === undefined || another !== undefined) return whole('fileMissing', another ?? '');
  const read = readJson(textOf(files.get(jsonFile)), jsonFile);
  if (!('exchange' in read)) return read;
  const { exchange } = read;
  const { municipality_code: municipalityCode, ...header } = exchange.header;
  const name = stemOf({ municipalityCode, ...header });
  if (jsonFile !== `${name}.json`) return whole('name', jsonFile);
  const names = fileNames(name);
  const csv = files.get(names.csv);
  if (csv === undefined) return whole('fileMissing', names.csv);
  const checksum = await sha256(csv);
  const faults: ExchangeFault[] = [
    ...contradictionsIn(exchange).map((one) => ({ ...one, file: jsonFile })),
    ...(await besideCsv(csv, names.csv, header.checksum, columns, exchange.rows)),
    ...(await policyFaults(files, names.policyCsv, exchange)),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, exchange, checksum, name };
}

/** Where a CSV file is not the one the header names, or says something else than the JSON file. */
async function besideCsv<C extends string>(
  csv: Uint8Array,
  file: string,
  expected: string | null,
  wanted: readonly C[],
  rows: TableRows<C>,
): Promise<ExchangeFault[]> {
  const text = textOf(csv);
  if (text === null) return [{ fault: 'notText', file, where: '' }];
  const isNamed = (await sha256(csv)) === expected;
  const cells = faultsOfCells(text, wanted, rows).map((one) => ({ ...one, file }));
  return isNamed ? cells : [{ fault: 'checksum', file, where: '' }, ...cells];
}

/** The policy indicators ride along in a CSV file of their own, or nowhere. */
async function policyFaults(
  files: ReadonlyMap<string, Uint8Array>,
  file: string,
  { header, policy }: Exchange,
): Promise<ExchangeFault[]> {
  const csv = files.get(file);
  if (header.policy_checksum === null) {
    return csv === undefined ? [] : [{ fault: 'checksum', file, where: '' }];
  }
  if (csv === undefined) return [{ fault: 'fileMissing', file, where: '' }];
  return besideCsv(csv, file, header.policy_checksum, policyColumns, policy);
}

/** What the JSON file says, when it fits the schema of what it says it is. */
function readJson(text: string | null, file: string): ExchangeReading | { exchange: Exchange } {
  if (text === null) return whole('notText', file);
  const said = jsonIn(text);
  if (said === undefined) return whole('notJson', file);
  const known = probe.safeParse(said);
  if (!known.success) return whole('notExchange', file);
  const { header } = known.data;
  if (header.schema_version !== schemaVersion) {
    return whole(isNewer(header.schema_version) ? 'versionNewer' : 'versionOlder', file);
  }
  const read = schemaFor(header).safeParse(said);
  if (read.success) return { exchange: read.data };
  const places = read.error.issues.slice(0, mostFaults).map(({ path }) => path.join('.'));
  return refused(...places.map((where) => ({ fault: 'schema' as const, file, where })));
}

function isNewer(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = schemaVersion.split('.').map(Number);
  return major > ownMajor || (major === ownMajor && minor > ownMinor);
}

function textOf(bytes: Uint8Array | undefined): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
