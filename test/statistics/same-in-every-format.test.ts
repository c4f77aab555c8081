import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columns, exchangeSchema } from '../../statistics/exchange.ts';
import { policyColumns } from '../../statistics/exchange-policy.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import { readExchange } from '../../statistics/formats/read-exchange.ts';
import { sdmxColumns } from '../../statistics/formats/sdmx.ts';
import { indicators } from '../../statistics/indicators.ts';
import type { MadeRelease } from '../../statistics/make-release.ts';
import { publishedTables } from '../../statistics/published-tables.ts';
import { bytesOf, csvRows, textOf, workbookOf } from './read-files.ts';
import { councilCounts, countedPolicy, madeOf, overviewCounts } from './release-samples.ts';

/** A cell of a file as text: what stands in it, whatever the format calls a gap. */
type Cell = string;
type Cells = readonly (readonly Cell[])[];

type Files = Awaited<ReturnType<typeof filesOf>>;

const cell = (value: unknown): Cell => (value === null || value === undefined ? '' : String(value));
const inOrder = (names: readonly string[], rows: readonly Record<string, unknown>[]): Cells =>
  rows.map((row) => names.map((name) => cell(row[name])));

/** Both tables of the JSON file. */
function fromJson(files: Files) {
  const { rows, policy } = exchangeSchema.parse(JSON.parse(textOf(files, 'json')));
  return { numbers: inOrder(columns, rows), policy: inOrder(policyColumns, policy) };
}

/** Both tables of the CSV files with a comma or a semicolon. */
function fromCsv(files: Files, hasPolicy: boolean, kind: 'csv' | 'semicolonCsv') {
  const second = kind === 'csv' ? 'policyCsv' : 'policySemicolonCsv';
  return {
    numbers: inOrder(columns, csvRows(files, kind)),
    policy: hasPolicy ? inOrder(policyColumns, csvRows(files, second)) : [],
  };
}

/** A period of SDMX as our own format writes it. */
const periodIn = (time: string) =>
  time.replace(/^(\d{4})-01-01\/P(\d)Y$/, (_, year, years) => `${year}/${+year + +years - 1}`);

/** Both tables of the SDMX-CSV file, by what its structures say. */
function fromSdmx(files: Files) {
  const rows = csvRows(files, 'sdmx');
  const ofStructure = (id: string) =>
    rows.filter(
      (row) => row.STRUCTURE === 'datastructure' && row.STRUCTURE_ID === `LUWTE:${id}(1.0.0)`,
    );
  const orNothing = (code: string | undefined) => (code === '_Z' ? '' : code);
  const numbers = ofStructure('VPT_AGGREGATE').map((row) => ({
    schema_version: '1.0',
    municipality_code: row.MUNICIPALITY_CODE,
    regime: row.REGIME,
    period: periodIn(row.TIME_PERIOD ?? ''),
    table_id: row.TABLE_ID,
    dim1_name: row.DIM1_NAME,
    dim1_code: row.DIM1_CODE,
    dim2_name: row.DIM2_NAME,
    dim2_code: orNothing(row.DIM2_CODE),
    measure: row.MEASURE,
    value: row.OBS_VALUE,
    status: row.STATUS,
    threshold: row.THRESHOLD,
    codelist_version: row.CODELIST_VERSION,
  }));
  const policy = ofStructure('VPT_POLICY').map((row) => ({
    schema_version: '1.0',
    municipality_code: row.MUNICIPALITY_CODE,
    counted_on: row.TIME_PERIOD,
    measure: row.MEASURE,
    indicator: row.INDICATOR,
    value: row.OBS_VALUE,
  }));
  expect(numbers.length + policy.length).toBe(rows.length);
  return { numbers: inOrder(columns, numbers), policy: inOrder(policyColumns, policy) };
}

const inWords: Readonly<Record<string, string>> = {
  getoond: 'ok',
  afgerond: 'rounded',
  beschermd: 'suppressed',
  'groep te klein': 'not_published_population',
};
const number = (value: unknown, gap: string) => (value === gap ? '' : cell(value));

/** What a workbook has of a row: its table, its code, the number and the status. */
async function fromWorkbook(files: Files, { release }: MadeRelease) {
  const sheets = await workbookOf(files);
  const numbers = publishedTables[release.compartment].flatMap(({ id, sheet, dimension }) => {
    const lines = sheets.get(sheet)?.slice(1) ?? [];
    // Every sheet ends with the total; only the first table consists of it.
    const counted = dimension === null ? lines : lines.slice(0, -1);
    return counted.map(([, code, value, status]) => [
      id,
      cell(code),
      number(value, 'niet getoond'),
      inWords[cell(status)] ?? '',
    ]);
  });
  const policy = (sheets.get('Beleid')?.slice(1) ?? []).map(([, measure, , code, value]) => [
    cell(measure),
    cell(code),
    number(value, 'geen'),
  ]);
  return { numbers, policy };
}

const placesOf = (names: readonly string[], wanted: readonly string[]) =>
  wanted.map((name) => names.indexOf(name));
const only = (rows: Cells, places: readonly number[]): Cells =>
  rows.map((row) => places.map((place) => row[place] ?? ''));

const indicatorsCounted = { indicators: countedPolicy };
const releases = {
  'exact numbers': await madeOf('staff', overviewCounts, indicatorsCounted),
  'rounded numbers': await madeOf('staff', overviewCounts, {
    method: 'rounding',
    ...indicatorsCounted,
  }),
  'a quarter, corrected': await madeOf('staff', overviewCounts, {
    period: '2026-Q1',
    correction: 1,
    ...indicatorsCounted,
  }),
  'three years of officeholders': await madeOf('political', councilCounts, {
    period: '2024/2026',
    ...indicatorsCounted,
  }),
  'no numbers and no indicators': await madeOf('political', councilCounts),
  'no numbers, yet the policy': await madeOf('political', councilCounts, indicatorsCounted),
};

describe.each(Object.entries(releases))('%s', (_, made) => {
  it('stand in every format alike, cell by cell', async () => {
    const files = await filesOf(made);
    const hasPolicy = made.release.indicators !== null;
    const said = fromJson(files);
    expect(said.numbers.length).toBeGreaterThan(0);
    expect(said.policy.length).toBe(hasPolicy ? indicators.length : 0);
    expect(fromCsv(files, hasPolicy, 'csv')).toEqual(said);
    expect(fromCsv(files, hasPolicy, 'semicolonCsv')).toEqual(said);
    expect(fromSdmx(files)).toEqual(said);
    const workbook = await fromWorkbook(files, made);
    const inWorkbook = placesOf(columns, ['table_id', 'dim1_code', 'value', 'status']);
    // When nothing leaves, a workbook says so in words instead of a row.
    const numbers = made.release.blocked === null ? only(said.numbers, inWorkbook) : [];
    expect(workbook.numbers).toEqual(numbers);
    const inSheet = placesOf(policyColumns, ['measure', 'indicator', 'value']);
    expect(workbook.policy).toEqual(only(said.policy, inSheet));
    const read = await readExchange(new Map(files.files.map(({ name, bytes }) => [name, bytes])));
    expect(read.ok).toBe(true);
  });
});

describe('the policy indicators', () => {
  it('ride along when not one number leaves (TC-09), and say what the coordinator counted', async () => {
    const files = await filesOf(releases['no numbers, yet the policy']);
    expect(JSON.parse(textOf(files, 'json'))).toMatchObject({
      header: { published: false },
      rows: [{ value: null }],
    });
    const values = csvRows(files, 'policyCsv').map(({ measure, indicator, value }) => [
      `${measure} ${indicator}`,
      value,
    ]);
    expect(Object.fromEntries(values)).toMatchObject({
      'PREVENT units': '4',
      'PREVENT units_with_measure': '2',
      'PREVENT awareness_sessions': '1',
      'PREVENT in_place_alarm_button_during': '3',
      'PREVENT in_place_alarm_button_after': '0',
      'NORM norm_present': '1',
      // 20 September to 15 December.
      'NORM norm_months_since_review': '2',
      'NORM locations': '6',
      'NORM locations_with_rules': '4',
      'TRAIN units_trained': '3',
      'TRAIN training_de_escalation_roleplay': '2',
      'TRAIN training_bribery_dilemma': '0',
      'POLICE contact_police': '1',
      'POLICE contact_riec': '0',
    });
  });

  it('of who has no norm say 0, and nothing of its age', async () => {
    const none = { ...countedPolicy, norm: { present: false, reviewedOn: null } };
    const files = await filesOf(await madeOf('staff', [], { indicators: none }));
    const norms = csvRows(files, 'policyCsv').filter(({ indicator }) =>
      /^norm_/.test(indicator ?? ''),
    );
    expect(norms.map(({ value }) => value)).toEqual(['0', '']);
    expect(fromSdmx(files)).toEqual(fromJson(files));
  });
});

describe('what the pages on the formats show', () => {
  const examples = (page: string) => {
    const text = readFileSync(new URL(`../../docs/formats/${page}.md`, import.meta.url), 'utf8');
    return [...text.matchAll(/```csv\n(.*?)```/gs)].map(([, block = '']) =>
      block.trim().split('\n'),
    );
  };

  it('stands in the files, line by line', async () => {
    const files = await filesOf(releases['exact numbers']);
    const linesOf = (format: 'policyCsv' | 'sdmx') => textOf(files, format).split('\r\n');
    const [, policy = []] = examples('vpt-aggregate');
    const [sdmx = []] = examples('sdmx');
    expect([policy.length, sdmx.length]).toEqual([3, 3]);
    expect(policy.filter((line) => !linesOf('policyCsv').includes(line))).toEqual([]);
    expect(sdmx.filter((line) => !linesOf('sdmx').includes(line))).toEqual([]);
  });
});

describe('the CSV file for a spreadsheet', () => {
  it('has a semicolon and a byte order mark', async () => {
    const files = await filesOf(releases['exact numbers']);
    const bytes = bytesOf(files, 'semicolonCsv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(files, 'semicolonCsv').split('\r\n')[0]).toBe(columns.join(';'));
  });
});

describe('the SDMX-CSV file', () => {
  it('begins as the format says, replaces, and holds back what is hidden', async () => {
    const files = await filesOf(releases['exact numbers']);
    const [first] = csvRows(files, 'sdmx');
    expect(Object.keys(first ?? {})).toEqual([...sdmxColumns]);
    expect(Object.keys(first ?? {}).slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
    const rows = csvRows(files, 'sdmx');
    expect(new Set(rows.map(({ ACTION }) => ACTION))).toEqual(new Set(['R']));
    for (const { OBS_VALUE, OBS_STATUS, STRUCTURE_ID } of rows) {
      const isPolicy = STRUCTURE_ID === 'LUWTE:VPT_POLICY(1.0.0)';
      expect(OBS_STATUS).toBe(OBS_VALUE !== '' ? 'A' : isPolicy ? 'M' : 'Q');
    }
  });

  it('has identifiers that SDMX allows, and a value in every dimension', async () => {
    const identifier = /^[A-Za-z0-9_@$-]+$/;
    const files = await filesOf(releases['three years of officeholders']);
    const ofPolicy = ['MUNICIPALITY_CODE', 'MEASURE', 'INDICATOR'];
    const ofNumbers = [
      'MUNICIPALITY_CODE',
      'REGIME',
      'TABLE_ID',
      'DIM1_CODE',
      'DIM2_CODE',
      'MEASURE',
    ];
    for (const row of csvRows(files, 'sdmx')) {
      const isPolicy = row.STRUCTURE_ID === 'LUWTE:VPT_POLICY(1.0.0)';
      const dimensions = (isPolicy ? ofPolicy : ofNumbers).map((name) => row[name] ?? '');
      expect(dimensions.filter((code) => !identifier.test(code))).toEqual([]);
      expect(row.TIME_PERIOD).toBe(isPolicy ? '2026-12-15' : '2024-01-01/P3Y');
    }
  });
});
