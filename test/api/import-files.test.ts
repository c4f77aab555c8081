import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import { readSheet } from '../../api/import/read-sheet.ts';
import { LARGEST_SHEET } from '../../domain/import/limits.ts';

const read = async (content: string | Uint8Array) => readSheet(Buffer.from(content));
const cellsOf = async (content: string | Uint8Array) =>
  (await read(content)).sheet?.rows.map(({ line, cells }) => [line, ...cells]);
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('A file of text', () => {
  it.each([
    ['UTF-8', Buffer.from('Aard;Verhaal\nx;Café € 5\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffAard;Verhaal\r\nx;Café € 5\r\n')],
    ['UTF-16', Buffer.from('\ufeffAard\tVerhaal\nx\tCafé € 5\n', 'utf16le')],
    [
      'Windows-1252',
      Buffer.concat([latin('Aard,Verhaal\nx,Caf\u00e9 '), Buffer.of(0x80), latin(' 5\n')]),
    ],
  ])('is read in %s', async (_, bytes) => {
    expect((await read(bytes)).sheet?.headers).toEqual(['Aard', 'Verhaal']);
    expect(await cellsOf(bytes)).toEqual([[2, 'x', 'Café € 5']]);
  });

  it('holds stories over more lines, with the marks that part columns in them', async () => {
    const text = 'sep=;\nVerhaal;Ernst\n\n"Hij zei: ""kom"";\nen liep weg, weg.";3\n;\n"";4\n';
    const { sheet } = await read(text);
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['Hij zei: "kom";\nen liep weg, weg.', '3'],
      ['', '4'],
    ]);
    expect(sheet?.emptyRows).toBe(2);
  });

  it.each([
    ['a program', Buffer.from('MZ\u0000\u0000\u0001'), 'notOne'],
    ['nothing', Buffer.alloc(0), 'nothing'],
    ['headers alone', Buffer.from('Aard;Ernst\n'), 'nothing'],
    ['a quote that never ends', Buffer.from('Aard;Ernst\n"x;3\n'), 'damaged'],
    ['20,001 rows', Buffer.from(`A;B\n${'x;3\n'.repeat(20_001)}`), 'tooMany'],
    ['201 columns', Buffer.from(`${'A;'.repeat(200)}A\n${'x;'.repeat(200)}x\n`), 'tooMany'],
    ['more than 25 MB', Buffer.alloc(LARGEST_SHEET + 1, 'a'), 'tooLarge'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'locked'],
  ])('that is %s is refused', async (_, bytes, refusal) => {
    expect(await read(bytes)).toEqual({ sheet: null, refusal });
  });

  it('may have 20,000 rows', async () => {
    expect((await read(`A;B\n${'x;3\n'.repeat(20_000)}`)).sheet?.rows).toHaveLength(20_000);
  });
});

const day = new Date('2026-05-04T00:00:00Z');

describe('A workbook', () => {
  it('gives days, times and numbers as text, and says where a cell is no text', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Weg', hidden: true, rows: [['Geheim'], ['x']] },
        {
          name: 'Meldingen',
          columns: [
            { header: 'Datum', key: 'day', numFmt: 'dd-mm-yyyy' },
            { header: 'Tijd', key: 'time', numFmt: 'hh:mm' },
            { header: 'Getal', key: 'number' },
            { header: 'Tekst', key: 'text' },
          ],
          data: [
            { day, time: 0.4375, number: 46146, text: '#N/A' },
            {},
            { day: '4-5-2026', time: '10:30', number: null, text: 'b' },
            { day: null, time: null, number: 3, text: 'c' },
          ],
          cells: new Map([
            ['4,2', { value: 4, type: 'formula', formula: '1+3', formulaResult: 4 }],
          ]),
          merges: [{ startRow: 3, startCol: 3, endRow: 4, endCol: 3 }],
        },
      ],
    });
    const { sheet } = await read(workbook);
    expect(sheet).toMatchObject({ format: 'xlsx', name: 'Meldingen', emptyRows: 1 });
    expect(await cellsOf(workbook)).toEqual([
      [2, '2026-05-04', '10:30', '46146', { flaw: 'error' }],
      [4, '4-5-2026', '10:30', '', { flaw: 'merged' }],
      [5, '', '', { flaw: 'formula' }, { flaw: 'merged' }],
    ]);
  });

  it('that unfolds to gigabytes, or holds entities, is refused before it does', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': Buffer.alloc(160 * 1024 * 1024) }, { level: 9 });
    expect(await read(bomb)).toEqual({ sheet: null, refusal: 'tooLarge' });
    const entities = zipSync({
      'xl/workbook.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'),
    });
    expect(await read(entities)).toEqual({ sheet: null, refusal: 'damaged' });
    const other = zipSync({ 'word/document.xml': Buffer.from('<w/>') });
    expect(await read(other)).toEqual({ sheet: null, refusal: 'notOne' });
  });

  it('whose directory lies about its parts is refused', async () => {
    const right = await writeXlsx({ sheets: [{ name: 'A', rows: [['Aard'], ['x']] }] });
    const wrong = Buffer.from(right);
    const directory = wrong.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    wrong.writeUInt32LE(1, directory + 16);
    expect(await read(wrong)).toEqual({ sheet: null, refusal: 'damaged' });
  });
});

test('Whatever is cut off a workbook, it is refused, or reads the same', async () => {
  const right = await writeXlsx({ sheets: [{ name: 'A', rows: [['Aard'], ['x'], ['y']] }] });
  const whole = await read(right);
  for (let length = 0; length < right.length; length += 97) {
    const answer = await read(right.slice(0, length));
    if (answer.sheet) expect(answer).toEqual(whole);
    else expect(answer.refusal).toBeTruthy();
  }
});
