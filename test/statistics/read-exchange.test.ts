import { describe, expect, it } from 'vitest';
import { sha256 } from '../../statistics/formats/checksum.ts';
import type { ExchangeFaultCode } from '../../statistics/formats/exchange-fault.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import { readExchange } from '../../statistics/formats/read-exchange.ts';
import { rowsOf } from '../../statistics/formats/rows.ts';
import { councilCounts, countedPolicy, madeOf, overviewCounts } from './release-samples.ts';

type Bytes = ReadonlyMap<string, Uint8Array>;

const bytesIn = async (made: Parameters<typeof filesOf>[0]): Promise<Bytes> =>
  new Map((await filesOf(made)).files.map(({ name, bytes }) => [name, bytes]));

const overview = await madeOf('staff', overviewCounts);
const files = await bytesIn(overview);
const json = 'vpt-aggregate-1.0_GM9999_staff_2026.json';
const csv = 'vpt-aggregate-1.0_GM9999_staff_2026.csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const textIn = (all: Bytes, name: string) => new TextDecoder().decode(all.get(name));
const withFile = (name: string, bytes: Uint8Array): Bytes => new Map([...files, [name, bytes]]);
const without = (name: string): Bytes =>
  new Map([...files].filter(([present]) => present !== name));

interface Written {
  header: Record<string, unknown>;
  rows: Record<string, unknown>[];
}

/** The files with a JSON file that was changed. */
function withJson(change: (written: Written) => void): Bytes {
  const written: Written = JSON.parse(textIn(files, json));
  change(written);
  return withFile(json, utf8(JSON.stringify(written)));
}

/** The files with a CSV file that was changed, and a header that names it. */
async function withCsv(change: (text: string) => string): Promise<Bytes> {
  const changed = utf8(change(textIn(files, csv)));
  const checksum = await sha256(changed);
  const renamed = withJson(({ header }) => {
    header.checksum = checksum;
  });
  return new Map([...renamed, [csv, changed]]);
}

async function faultsIn(all: Bytes): Promise<[ExchangeFaultCode, string][]> {
  const read = await readExchange(all);
  return read.ok ? [] : read.faults.map(({ fault, where }) => [fault, where]);
}

const unit = (written: Written, code: string) => {
  const row = written.rows.find(({ dim1_code }) => dim1_code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
};

describe('the files of a release, read back', () => {
  it('are what was written: numbers, rounded numbers, a quarter, a correction, and none', async () => {
    const releases = await Promise.all([
      overview,
      madeOf('staff', overviewCounts, { method: 'rounding' }),
      madeOf('staff', overviewCounts, { period: '2026-Q1', correction: 1 }),
      madeOf('staff', overviewCounts, { organisation: { staffSize: 9 } }),
      madeOf('political', councilCounts),
    ]);
    for (const made of releases) {
      const read = await readExchange(await bytesIn(made));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(read.exchange.rows).toEqual(rowsOf(made.release));
      expect(read.checksum).toBe((await filesOf(made)).checksum);
    }
  });

  it('do not need the files beside them', async () => {
    const two = new Map([...files].filter(([name]) => name === json || name === csv));
    expect(await faultsIn(two)).toEqual([]);
  });
});

describe('refused, with the place', () => {
  const cases: Readonly<Record<string, () => Bytes | Promise<Bytes>>> = {
    'fileMissing ': () => without(json),
    'notText ': () => withFile(csv, new Uint8Array([0xff, 0xfe, 0x00])),
    'notJson ': () => withFile(json, utf8('{')),
    'notExchange ': () => withFile(json, utf8('[]')),
    'versionNewer ': () =>
      withJson(({ header }) => Object.assign(header, { schema_version: '1.1' })),
    'versionOlder ': () =>
      withJson(({ header }) => Object.assign(header, { schema_version: '0.9' })),
    'schema header': () => withJson(({ header }) => Object.assign(header, { name: 'J. Jansen' })),
    'name ': () => withJson(({ header }) => Object.assign(header, { municipality_code: 'GM0363' })),
    'checksum ': () => withFile(csv, utf8(textIn(files, csv).replace('suppressed', 'ok'))),
    'notCsv ': () => withCsv((text) => text.replace('1.0,GM', '1.0,"GM')),
    'columns ': () => withCsv((text) => text.replace('dim1_name,dim1_code', 'dim1_code,dim1_name')),
    'rowCount ': () => withCsv((text) => text.split('\r\n').slice(0, -2).join('\r\n')),
    'cell 2.value': () => withCsv((text) => text.replace('incidents,20,ok', 'incidents,21,ok')),
    'header rows.0.municipality_code': () =>
      withJson(({ rows }) => Object.assign(rows[0] ?? {}, { municipality_code: 'GM0363' })),
    'header rows.0.period': () =>
      withJson(({ rows }) => Object.assign(rows[0] ?? {}, { period: '2025' })),
    'header header.base': () => withJson(({ header }) => Object.assign(header, { base: 5 })),
    'header header.certificate': () =>
      withJson(({ header }) => Object.assign(header, { certificate: null })),
    'header rows.0.status': () =>
      withJson(({ rows }) => Object.assign(rows[0] ?? {}, { status: 'rounded' })),
    'header rows.0.value': () =>
      withJson(({ rows }) => Object.assign(rows[0] ?? {}, { threshold: 25 })),
    'rowTwice rows.1': () => withJson(({ rows }) => rows.splice(1, 0, { ...rows[0] })),
    'rowForeign rows.0': () =>
      withJson(({ rows }) => Object.assign(rows[0] ?? {}, { dim1_code: 'legal' })),
    'rowMissing T4_department.legal': () =>
      withJson((written) => {
        written.rows = written.rows.filter((row) => row !== unit(written, 'legal'));
      }),
  };

  it.each(Object.entries(cases))('%s', async (expected, made) => {
    const [fault = '', ...where] = expected.split(' ');
    expect(await faultsIn(await made())).toContainEqual([fault, where.join(' ')]);
  });

  it('policy indicators that are of elsewhere, of two days, incomplete or not named', async () => {
    const policy = 'vpt-aggregate-1.0_GM9999_staff_2026_policy.csv';
    const withPolicy = await bytesIn(await madeOf('staff', [], { indicators: countedPolicy }));
    const changed = (change: (rows: Record<string, unknown>[], header: object) => void) => {
      const written = JSON.parse(textIn(withPolicy, json));
      change(written.policy, written.header);
      return new Map([...withPolicy, [json, utf8(JSON.stringify(written))]]);
    };
    expect(await faultsIn(withPolicy)).toEqual([]);
    const elsewhere = changed(([row = {}]) => Object.assign(row, { municipality_code: 'GM0363' }));
    expect(await faultsIn(elsewhere)).toContainEqual(['header', 'policy.0.municipality_code']);
    const twoDays = changed(([, row = {}]) => Object.assign(row, { counted_on: '2025-01-01' }));
    expect(await faultsIn(twoDays)).toContainEqual(['header', 'policy.1.counted_on']);
    const fewer = changed((rows) => rows.shift());
    expect(await faultsIn(fewer)).toContainEqual(['rowMissing', 'policy.units']);
    const another = changed(([row = {}]) => Object.assign(row, { value: 5 }));
    expect(await faultsIn(another)).toEqual([['cell', '2.value']]);
    const named = changed((_, header) => Object.assign(header, { policy_checksum: null }));
    expect(await faultsIn(named)).toContainEqual(['checksum', '']);
    const gone = new Map([...withPolicy].filter(([name]) => name !== policy));
    expect(await faultsIn(gone)).toEqual([['fileMissing', '']]);
    const gap = changed(([row = {}]) => Object.assign(row, { value: null }));
    expect(await faultsIn(gap)).toEqual([['schema', 'policy.0']]);
  });

  it('a CSV file that is not there, by its name', async () => {
    const read = await readExchange(without(csv));
    expect(read).toEqual({ ok: false, faults: [{ fault: 'fileMissing', file: csv, where: '' }] });
  });

  it('years together that are not three', async () => {
    const nameOf = (name: string) => name.replace('2026', '2024-2030');
    const many = withJson(({ header }) => Object.assign(header, { period: '2024/2030' }));
    const renamed = new Map([...many].map(([name, bytes]) => [nameOf(name), bytes]));
    expect(await faultsIn(renamed)).toContainEqual(['schema', 'header.period']);
  });

  it('staff and officeholders under one name', async () => {
    const council = await bytesIn(await madeOf('political', councilCounts));
    const swapped = textIn(council, 'vpt-aggregate-1.0_GM9999_political_2026.json');
    expect(await faultsIn(withFile(json, utf8(swapped)))).toEqual([['name', '']]);
    expect(await faultsIn(new Map([...files, ...council]))).toEqual([['fileMissing', '']]);
  });

  it('a file so wrong that its faults would fill a book, in a few lines', async () => {
    const all = withJson(({ rows }) => {
      for (const row of rows) row.period = '2025';
    });
    expect((await faultsIn(all)).length).toBeLessThanOrEqual(60);
  });
});
