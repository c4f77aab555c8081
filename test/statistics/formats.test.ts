import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { department, office } from '../../domain/code-lists/index.ts';
import { attack } from '../../statistics/attack/attack.ts';
import type { Interval } from '../../statistics/attack/intervals.ts';
import { columns } from '../../statistics/exchange.ts';
import { csvOf } from '../../statistics/formats/csv.ts';
import { staffSizeBand } from '../../statistics/formats/header.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import { rowsOf } from '../../statistics/formats/rows.ts';
import { reasons } from '../../statistics/reasons.ts';
import { releaseSchema } from '../../statistics/release.ts';
import { readRelease } from '../../statistics/release-files.ts';
import { bytesOf, csvRows, readableOf, textOf, workbookOf } from './read-files.ts';
import {
  type Circumstances,
  councilCounts,
  countedByUnit,
  madeOf,
  overviewCounts,
  solver,
  variantCounts,
} from './release-samples.ts';
import { spread } from './samples.ts';

const overview = await madeOf('staff', overviewCounts);
const rounded = await madeOf('staff', overviewCounts, { method: 'rounding' });
const council = await madeOf('political', councilCounts);
const councilOf60 = { councilSeats: 45, aldermen: 9 };
const busyCouncil = await madeOf(
  'political',
  countedByUnit([
    ...spread({ office: 'council_member' }, 30, 22, 0),
    ...spread({ office: 'alderman' }, 12, 4, 50),
    ...spread({ office: 'citizen_committee_member' }, 14, 12, 60),
  ]),
  { organisation: councilOf60 },
);

const shownUnits = (rows: Record<string, string>[]) =>
  rows
    .filter(({ table_id, value }) => table_id === 'T4_department' && value !== '')
    .map(({ dim1_code, value }) => [dim1_code, value]);
const totalOf = (rows: Record<string, string>[]) =>
  rows.filter(({ table_id }) => table_id === 'T1_total').map(({ value }) => value);

describe('S-09, read back from the CSV file', () => {
  it('has district teams 9, the total 20, and nothing of any other unit', async () => {
    const rows = csvRows(await filesOf(overview));
    expect(shownUnits(rows)).toEqual([['social_district_teams', '9']]);
    expect(totalOf(rows)).toEqual(['20']);
    const units = rows.filter(({ table_id }) => table_id === 'T4_department');
    expect(units).toHaveLength(department.codes.length);
    for (const code of ['civil_affairs', 'permits', 'work_income']) {
      const row = units.find(({ dim1_code }) => dim1_code === code);
      expect(row).toMatchObject({ value: '', status: 'suppressed', threshold: '5' });
    }
  });

  it('has district teams 9 and the total 19 only when permits reported nothing', async () => {
    const rows = csvRows(await filesOf(await madeOf('staff', variantCounts)));
    expect(shownUnits(rows)).toEqual([['social_district_teams', '9']]);
    expect(totalOf(rows)).toEqual(['19']);
    const income = rows.find(({ dim1_code }) => dim1_code === 'work_income');
    expect(income).toMatchObject({ value: '', status: 'suppressed' });
  });

  it('has every unit of known size as a multiple of five when it is rounded', async () => {
    const rows = csvRows(await filesOf(rounded));
    expect(shownUnits(rows)).toHaveLength(4);
    expect(shownUnits(rows).every(([, value]) => Number(value) % 5 === 0)).toBe(true);
    const numbers = rows.filter(({ value }) => value !== '');
    expect(new Set(numbers.map(({ status }) => status))).toEqual(new Set(['rounded']));
  });
});

describe('when nothing may be published', () => {
  it('S-10: the files say so, with the hidden total as their only row', async () => {
    const files = await filesOf(council);
    expect(JSON.parse(textOf(files, 'json'))).toMatchObject({
      header: { published: false, regime: 'political', council_size: 27 },
      rows: [{ table_id: 'T1_total', value: null, status: 'suppressed' }],
    });
    expect(csvRows(files)).toHaveLength(1);
    const workbook = await workbookOf(files);
    expect([...workbook.keys()]).toEqual(['Leeswijzer']);
    expect(workbook.get('Leeswijzer')?.flat()).toContain(
      'Van deze periode gaat geen aantal naar buiten: er waren te weinig melders, of een aantal zou iets over mensen verraden.',
    );
  });

  it('nine staff: not even whether anything was reported', async () => {
    const small = { staffSize: 9 };
    const some = await filesOf(await madeOf('staff', overviewCounts, { organisation: small }));
    const none = await filesOf(await madeOf('staff', [], { organisation: small }));
    expect(some).toEqual(none);
    expect(csvRows(some)).toMatchObject([{ value: '', status: 'not_published_population' }]);
  });
});

describe('the CSV file', () => {
  it('has the columns of the format, one line per cell, ended as RFC 4180 asks', async () => {
    const text = textOf(await filesOf(overview), 'csv');
    expect(text.split('\r\n')[0]).toBe(columns.join(','));
    expect(text.split('\r\n')[1]).toBe(
      '1.0,GM9999,staff,2026,T1_total,total,total,,,incidents,20,ok,5,2026.1',
    );
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is what docs/formats shows a receiver', async () => {
    const page = readFileSync(
      new URL('../../docs/formats/vpt-aggregate.md', import.meta.url),
      'utf8',
    );
    const example = /```csv\n(.*?)```/s.exec(page)?.[1]?.trim().split('\n') ?? [];
    expect(example.length).toBeGreaterThan(4);
    const lines = textOf(await filesOf(overview), 'csv').split('\r\n');
    expect(example.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it('has no text that a spreadsheet would run as a formula', () => {
    const [row] = rowsOf(overview.release);
    if (row === undefined) throw new Error('no row');
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']) {
      expect(csvOf(columns, [{ ...row, dim2_code: formula }])).toContain(`'${formula}`);
    }
  });
});

describe('the workbook', () => {
  it('has its sheets in Dutch, for departments or for offices', async () => {
    expect([...(await workbookOf(await filesOf(overview))).keys()]).toEqual([
      'Leeswijzer',
      'Totalen',
      'Aard',
      'Kanaal',
      'Afdeling',
      'Ernst',
      'Afhandeling gesprek',
      'Afhandeling reactie',
      'Kwartaal',
      'Codelijsten',
    ]);
    const political = await workbookOf(await filesOf(busyCouncil));
    expect([...political.keys()]).toContain('Ambt');
    expect([...political.keys()]).not.toContain('Afdeling');
  });

  it('shows the same numbers as the CSV file, and "niet getoond" for the others', async () => {
    const files = await filesOf(overview);
    const units = (await workbookOf(files)).get('Afdeling') ?? [];
    const inCsv = csvRows(files).filter(({ table_id }) => table_id === 'T4_department');
    expect(units.slice(1, -1).map(([, code, number]) => [code, String(number)])).toEqual(
      inCsv.map(({ dim1_code, value }) => [dim1_code, value === '' ? 'niet getoond' : value]),
    );
    expect(units.at(-1)).toEqual(['Totaal', 'total', 20, 'getoond']);
    expect(units[1]).toEqual(['Sociale wijkteams', 'social_district_teams', 9, 'getoond']);
  });

  it('keeps the name of a municipality text, whatever it looks like', async () => {
    const municipality = { code: 'GM9999', name: '=HYPERLINK("x")' };
    const files = await filesOf(
      await madeOf('staff', overviewCounts, { organisation: { municipality } }),
    );
    const guide = (await workbookOf(files)).get('Leeswijzer')?.flat();
    expect(guide).toContain('=HYPERLINK("x") (GM9999)');
  });
});

describe('every file', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is named after the format, the municipality, the compartment and the period', async () => {
    const { files } = await filesOf(overview);
    expect(files.map(({ name }) => name)).toEqual([
      'vpt-aggregate-1.0_GM9999_staff_2026.csv',
      'vpt-aggregate-1.0_GM9999_staff_2026.csv-metadata.json',
      'vpt-aggregate-1.0_GM9999_staff_2026.json',
      'vpt-aggregate-1.0_GM9999_staff_2026.xlsx',
      'vpt-aggregate-1.0_GM9999_staff_2026_semicolon.csv',
      'vpt-aggregate-1.0_GM9999_staff_2026_sdmx.csv',
      ...[
        ...['total', 'nature', 'channel', 'department', 'severity'].map((table) => `${table}.csv`),
        ...['first_talk_term', 'reaction_term', 'quarter'].map((table) => `${table}.csv`),
        'release.json',
        'certificate.json',
      ].map((name) => `vpt-aggregate-1.0_GM9999_staff_2026_certificate/${name}`),
    ]);
  });

  it('tells a quarter, three years and a correction apart', async () => {
    const nameOf = async (circumstances: Circumstances) =>
      (await filesOf(await madeOf('political', councilCounts, circumstances))).files[0]?.name;
    expect(await nameOf({ period: '2026-Q1' })).toMatch(/political_2026-Q1\.csv$/);
    expect(await nameOf({ period: '2024/2026' })).toMatch(/political_2024-2026\.csv$/);
    expect(await nameOf({ correction: 1 })).toMatch(/political_2026_correction-1\.csv$/);
  });

  it('beside it is read back as the release that the certificate is about', async () => {
    const { files } = await filesOf(rounded);
    const textIn = (wanted: string) => {
      const file = files.find(({ name }) => name.endsWith(`_certificate/${wanted}`));
      return file ? new TextDecoder().decode(file.bytes) : null;
    };
    const { digest, release } = await readRelease(textIn, 'here');
    expect(digest).toBe(rounded.release.digest);
    const certificate = JSON.parse(textIn('certificate.json') ?? '');
    expect(certificate).toMatchObject({ verdict: 'safe', release: digest });
    // Nor does it tell more than the files: what was taken as known of departments without a size is true.
    const { findings, intervals } = attack(solver, [release]);
    expect([findings, certificate.intervals]).toEqual([[], intervals]);
  });

  it('beside it says no number that is not published, though no department has a size', async () => {
    const unsized: Circumstances = { method: 'rounding', organisation: { units: [] } };
    const made = await madeOf('staff', overviewCounts, unsized);
    const { intervals } = JSON.parse(made.proof.get('certificate.json') ?? '');
    expect(intervals.length).toBeGreaterThan(0);
    expect(intervals.filter((one: Interval) => one.least === one.most)).toEqual([]);
  });

  it('has the checksum beside it, and names the checksum of the CSV file', async () => {
    const files = await filesOf(overview);
    for (const { bytes, sha256 } of files.files) {
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(files.checksum).toBe(createHash('sha256').update(bytesOf(files, 'csv')).digest('hex'));
    expect(JSON.parse(textOf(files, 'json'))).toMatchObject({
      header: { checksum: files.checksum },
    });
    expect(JSON.parse(textOf(files, 'csvw'))).toMatchObject({
      notes: [{ checksum: files.checksum }],
    });
    expect((await workbookOf(files)).get('Leeswijzer')?.flat()).toContain(files.checksum);
  });

  it('is the same, byte for byte, when it is made again years later from the frozen text', async () => {
    for (const made of [overview, rounded, council, busyCouncil]) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-04T09:00:00Z') });
      const first = await filesOf(made);
      vi.setSystemTime(new Date('2031-06-30T21:00:00Z'));
      const release = releaseSchema.parse(JSON.parse(JSON.stringify(made.release)));
      expect(await filesOf({ ...made, release })).toEqual(first);
      vi.useRealTimers();
    }
  });

  it('gives no reason, no guess, and no exact size of the group', async () => {
    const text = await readableOf(overview);
    for (const reason of reasons.filter((code) => code !== 'shown' && code !== 'rounded')) {
      expect(text.includes(reason)).toBe(false);
    }
    expect(text).not.toMatch(/guess|least|\b420\b|\b(80|90|60|55)\b/);
  });

  it('of staff has no code of an office, and of officeholders none of a department', async () => {
    const wordsIn = (text: string) => new Set(text.match(/\w+/g));
    const own = (list: typeof department | typeof office) =>
      list.codes.map(({ code }) => code).filter((code) => code !== 'other');
    const staff = wordsIn(await readableOf(overview));
    const political = wordsIn(await readableOf(busyCouncil));
    expect(own(office).filter((code) => staff.has(code))).toEqual([]);
    expect(own(department).filter((code) => political.has(code))).toEqual([]);
    for (const word of ['political', 'T5_office', 'council_size', 'Ambt']) {
      expect(staff).not.toContain(word);
    }
    for (const word of ['staff', 'T4_department', 'staff_size_band', 'Afdeling']) {
      expect(political).not.toContain(word);
    }
  });
});

describe('the band of a number of staff', () => {
  it('is not known while nobody filled it in', async () => {
    const files = await filesOf(await madeOf('staff', [], { organisation: { staffSize: null } }));
    expect(JSON.parse(textOf(files, 'json'))).toMatchObject({ header: { staff_size_band: null } });
    expect(staffSizeBand(0)).toBeNull();
  });

  it('changes at 100, 250, 500 and 1000', () => {
    const sizes = [1, 99, 100, 249, 250, 499, 500, 999, 1000, 50_000];
    expect(sizes.map(staffSizeBand)).toEqual([
      '<100',
      '<100',
      '100-249',
      '100-249',
      '250-499',
      '250-499',
      '500-999',
      '500-999',
      '1000+',
      '1000+',
    ]);
  });
});
