import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readSheet } from '../../api/import/read-sheet.ts';
import { templateFiles } from '../../api/import/template.ts';
import { proposeColumns } from '../../domain/import/columns.ts';
import { policyFields } from '../../domain/import/policy-fields.ts';
import { policyKinds } from '../../domain/policy/records.ts';
import { check, record, send } from './import-fixture.ts';
import { coordinatorDesk, factsIn, store } from './policy-fixture.ts';
import { temporaryFolder } from './support.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

test('The columns of a file to fill in are known when it comes back, of every kind', async () => {
  for (const kind of policyKinds) {
    const fields = policyFields(kind);
    for (const language of ['nl', 'en'] as const) {
      const [workbook, text] = await templateFiles(kind, fields, language);
      const { sheet } = await readSheet(Buffer.concat([text?.bytes ?? latin(''), latin('x\n')]));
      const headers = sheet?.headers ?? [];
      const columns = proposeColumns(headers, fields).map(({ column }) => column);
      expect([kind, columns]).toEqual([kind, [...fields.keys()].map((_, at) => at)]);
      const { sheets } = await readXlsx(workbook?.bytes ?? latin(''));
      expect([kind, sheets[0]?.rows]).toEqual([kind, [headers]]);
    }
  }
});

test('The guide beside it says what each column can hold, and what is needed', async () => {
  const desk = await coordinatorDesk();
  const folder = temporaryFolder();
  const about = { folder, language: 'nl', subject: 'training' } as const;
  const { files } = await desk.ask('imports.writeTemplate', about);
  expect(files).toEqual([
    'luwte-trainingen-en-oefeningen.xlsx',
    'luwte-trainingen-en-oefeningen.csv',
  ]);
  const { sheets } = await readXlsx(readFileSync(join(folder, files[0] ?? '')));
  const rows = sheets[1]?.rows.map((row) => row.map(String).join(' | ')) ?? [];
  expect(rows).toContain('Voor wie | ja | Meer dan één kan, met een puntkomma ertussen:');
  expect(rows).toContain('Op | ja | Een datum: dag-maand-jaar. Een dag die nog komt, is gepland.');
  expect(rows).toContain('Aanwezig | nee | Een heel getal. 0 tot en met 5000.');
  expect(rows).toContain(
    'Beëindigd op | nee | Een datum: dag-maand-jaar. Alleen voor wat niet meer geldt.',
  );
});

test('A workbook gives its days and ticks, and what it computes, merges or got wrong is told', async () => {
  const desk = await coordinatorDesk();
  const day = new Date('2026-10-01T00:00:00Z');
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'Huisregels',
        columns: [
          { header: 'Locatie', key: 'place' },
          { header: 'Zichtbaar', key: 'seen' },
          { header: 'Toegangsverbod', key: 'ban' },
          { header: 'Controle', key: 'day', numFmt: 'dd-mm-yyyy' },
        ],
        data: [
          { place: 'Stadhuis', seen: true, ban: false, day },
          { place: 'Werf', seen: true, ban: '#N/A', day: 46296 },
          { place: 'Zwembad', seen: true, ban: true, day },
        ],
        cells: new Map([
          ['3,0', { value: 'x', type: 'formula', formula: 'A2', formulaResult: 'x' }],
        ]),
      },
    ],
  });
  const { checked } = await check(desk, workbook, { subject: 'house_rules' });
  expect(checked).toMatchObject({ taken: 1, refused: 2 });
  expect(checked.notTaken.map(({ problems }) => problems)).toEqual([
    [{ field: 'namesBan', problem: 'cell.error', cell: null }],
    [{ field: 'location', problem: 'cell.formula', cell: null }],
  ]);
  await record(desk, workbook, { subject: 'house_rules' });
  expect(await factsIn(desk)).toEqual([
    {
      ...{ kind: 'house_rules', location: 'Stadhuis', displayed: true, namesBan: false },
      checkedOn: '2026-10-01',
    },
  ]);
});

test('Text in an encoding of long ago is read, and what is no text at all is refused', async () => {
  const desk = await coordinatorDesk();
  const contacts = latin('Waarvoor;Naam;Telefoon\nPolitie;Wijkagent Caf\u00e9plein;0900-8844\n');
  await record(desk, contacts, { subject: 'contact' });
  expect(await factsIn(desk)).toMatchObject([{ contact: 'police', name: 'Wijkagent Caféplein' }]);
  const program = Buffer.from('MZ\u0000\u0000');
  await expect(send(desk, program, 'contact')).rejects.toThrow('import.notOne');
});

test('A text that a spreadsheet would run is kept as a text, and leaves as one', async () => {
  const desk = await coordinatorDesk();
  const formula = '=HYPERLINK("http://x")';
  const contacts = `Waarvoor;Naam;Bereikbaar via\nPolitie;"${formula.replaceAll('"', '""')}";@x\n`;
  await record(desk, contacts, { subject: 'contact' });
  expect(await factsIn(desk)).toMatchObject([{ name: formula, reach: '@x' }]);
  const folder = temporaryFolder();
  await desk.ask('policy.write', { folder, language: 'nl' });
  const table = readFileSync(join(folder, store.replace('.json', '.csv')), 'utf8');
  expect(table).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(table).toContain(`'@x`);
});

test('A text that is too long for its column, or holds what nobody can see, is refused', async () => {
  const desk = await coordinatorDesk();
  const contacts = `Waarvoor;Naam;Telefoon\nPolitie;${'x'.repeat(201)};1\nPolitie;A\u0007b;2\n`;
  const { checked } = await check(desk, contacts, { subject: 'contact' });
  expect(checked.notTaken.map(({ problems }) => problems[0]?.problem)).toEqual([
    'text.tooLong',
    'text.control',
  ]);
});
