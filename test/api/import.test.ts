import { describe, expect, it, test } from 'vitest';
import { check, everyCase, kept, noon, record, refused, send } from './import-fixture.ts';
import { startOpenDesk } from './support.ts';

describe('A spreadsheet that a counsellor kept', () => {
  it('comes in as cases: open ones with tasks, a closed one with its days of destruction', async () => {
    const desk = await startOpenDesk(noon);
    const { checked } = await check(desk, kept);
    expect(checked).toMatchObject({ taken: 3, refused: 0, doubled: 0, closed: 1, untold: 0 });
    expect(await record(desk, kept)).toMatchObject({
      records: 3,
      numbers: { last: 'A-2026-0002' },
    });
    const [iep, linde, again] = await everyCase(desk);
    expect(iep).toMatchObject({
      number: 'A-2025-0001',
      status: 'closed',
      closed: { on: '2026-01-15', reason: 'resolved' },
      incident: { occurred: { kind: 'unknown' }, severity: 's2', narrative: 'Café' },
      retention: [
        { rule: 'counsellor_notes', due: '2026-07-15' },
        { rule: 'counsellor_case', due: '2027-01-15' },
      ],
    });
    expect(linde).toMatchObject({
      status: 'open',
      reporter: { alias: 'Linde' },
      report: { receivedAt: '2026-03-12T11:00:00Z', wish: 'record' },
      incident: { nature: 'shouting_swearing', narrative: 'Zij schreeuwde; ik bleef rustig.' },
    });
    expect(again).toMatchObject({ incident: { occurred: { on: '2026-03-18' }, severity: 's4' } });
    expect(again?.reporter.otherCases).toEqual([{ id: linde?.id, number: 'A-2026-0001' }]);
  });

  it('brings no task that is late: what should have been done then has no meaning now', async () => {
    const desk = await startOpenDesk(noon);
    await record(desk, kept);
    const { late, dueToday } = await desk.ask('today.get', {});
    expect([late, dueToday]).toEqual([[], []]);
    const tasks = (await everyCase(desk)).flatMap((one) => one.tasks);
    expect(tasks.length).toBeGreaterThan(5);
    for (const { status, due } of tasks)
      expect([due < '2026-05-04', status]).toEqual([true, 'moot']);
  });

  it('is searched and counted as if it had been typed, and stands in the log as one act', async () => {
    const desk = await startOpenDesk(noon);
    await record(desk, kept);
    expect(await desk.ask('cases.list', { query: 'opwachten' })).toMatchObject({ total: 1 });
    expect((await desk.ask('statistics.years', {})).years).toEqual([2026, 2025]);
    const { lines: events } = await desk.ask('log.read', { limit: 10 });
    expect(events.map(({ action }) => action)).toContain('import.record');
    expect(events.map(({ action }) => action)).not.toContain('case.create');
  });
});

test('What is past its term does not come in: not the case, or not its story', async () => {
  const desk = await startOpenDesk(noon);
  const header = kept.split('\n')[0];
  const row = (alias: string, closedOn: string) =>
    `1-2-2025;${alias};Staf;insult;1;E-mail;;Een verhaal;${closedOn};Opgelost`;
  const rows = [row('Els', '4-5-2025'), row('Den', '5-5-2025'), row('Wilg', '10-11-2025')];
  const { checked } = await check(desk, [header, ...rows].join('\n'));
  expect(checked).toMatchObject({ taken: 2, refused: 1, closed: 2, untold: 1 });
  expect(checked.notTaken).toEqual([
    {
      line: 2,
      double: false,
      problems: [{ field: 'closedOn', problem: 'retention.past', cell: '4-5-2025' }],
    },
  ]);
  await record(desk, [header, ...rows].join('\n'));
  const stories = (await everyCase(desk)).map(({ incident, retention }) => [
    incident.narrative,
    retention.map(({ due }) => due),
  ]);
  expect(stories).toEqual([
    ['', ['2026-05-05']],
    ['Een verhaal', ['2026-05-10', '2026-11-10']],
  ]);
});

test('A row is refused with the reason at its column, and every reason at once', async () => {
  const desk = await startOpenDesk(noon);
  const rows = `Ontvangen op;Datum incident;Afdeling;Aard;Ernst;Gesloten op
4-5-2027;4-5-2026;Staf;insult;3;
31-2-2026;morgen;Burgerzaken;roddel;9;
1-5-2026;2-5-2026;Staf;insult;3;30-4-2026
;;Staf;insult;3;
`;
  const { checked } = await check(desk, rows);
  const told = checked.notTaken.map(({ line, problems }) => [
    line,
    problems.map(({ field, problem }) => `${field} ${problem}`),
  ]);
  expect(checked).toMatchObject({ taken: 0, refused: 4 });
  expect(told).toEqual([
    [2, ['receivedOn date.inFuture']],
    [
      3,
      [
        'receivedOn date.impossible',
        'department value.unknown',
        'occurredOn date.impossible',
        'nature value.unknown',
        'severity value.unknown',
      ],
    ],
    [4, ['occurredOn occurred.afterReport', 'closedOn closed.beforeReceived']],
    [5, ['receivedOn cell.missing']],
  ]);
});

test('A text that is no label is asked once, and known the next time with the columns', async () => {
  const desk = await startOpenDesk(noon);
  const file =
    'Melddatum,Team,Soort,Ernst,Code\n1-5-2026,Soza,ruzie,3,X\n2-5-2026,SOZA ,Ruzie,2,Y\n';
  const { reading, columns } = await send(desk, file);
  const { values } = await desk.ask('imports.values', { reading, columns });
  expect(values).toEqual([
    { field: 'department', value: 'SOZA', rows: 2, code: null },
    { field: 'nature', value: 'Ruzie', rows: 2, code: null },
  ]);
  const meant = [
    { field: 'department', value: 'Soza', code: 'work_income' },
    { field: 'nature', value: 'ruzie', code: 'shouting_swearing' },
  ] as const;
  const withAlias = columns.map((one) => (one.field === 'alias' ? { ...one, column: 4 } : one));
  const input = { reading, columns: withAlias, values: [...meant], takeDoubles: false };
  await desk.ask('imports.record', { ...input, expected: { taken: 2 } });
  const turned = 'Team,Melddatum,Soort,Ernst,Code\nSoza,3-5-2026,RUZIE,3,Z\n';
  const next = await send(desk, turned);
  expect(next.remembered).toBe(true);
  expect(next.columns.find(({ field }) => field === 'alias')?.column).toBe(4);
  const again = await desk.ask('imports.values', { reading: next.reading, columns: next.columns });
  expect(again.values).toMatchObject([{ code: 'work_income' }, { code: 'shouting_swearing' }]);
});

test('The same file twice is noticed, row by row, and taken only when that is said', async () => {
  const desk = await startOpenDesk(noon);
  await record(desk, kept);
  const { input, checked } = await check(desk, kept);
  expect(checked).toMatchObject({ taken: 0, refused: 0, doubled: 3 });
  await expect(desk.ask('imports.record', { ...input, expected: { taken: 0 } })).rejects.toThrow(
    'import.nothingTaken',
  );
  expect(await desk.ask('imports.check', { ...input, takeDoubles: true })).toMatchObject({
    taken: 3,
    doubled: 0,
  });
});

test('A vault that changed since the check records nothing', async () => {
  const desk = await startOpenDesk(noon);
  const { input, checked } = await check(desk, kept);
  desk.clock = '2026-05-04T10:05:00Z';
  await expect(
    desk.ask('imports.record', { ...input, expected: { taken: checked.taken + 1 } }),
  ).rejects.toThrow('import.otherNow');
  expect(await desk.ask('cases.list', {})).toMatchObject({ total: 0 });
});

test('Columns without what no report can be without are refused at the field', async () => {
  const desk = await startOpenDesk(noon);
  const { reading, columns } = await send(desk, 'Datum;Ernst;Afdeling\n1-5-2026;3;Staf\n');
  const how = { reading, values: [], takeDoubles: false };
  expect(await refused(desk, 'imports.check', { ...how, columns })).toEqual([
    'fields.nature: import.columnMissing',
  ]);
  const fixed = columns.map((one) =>
    one.field === 'nature' ? { ...one, otherwise: 'other' } : one,
  );
  expect(await desk.ask('imports.check', { ...how, columns: fixed })).toMatchObject({ taken: 1 });
  const twice = fixed.map((one) => (one.field === 'channel' ? { ...one, column: 0 } : one));
  const place = twice.findIndex(({ field }) => field === 'channel');
  expect(await refused(desk, 'imports.check', { ...how, columns: twice })).toEqual([
    `columns.${place}: import.columnTwice`,
  ]);
});

test('Officeholders are read in by their office, and no civil servant among them', async () => {
  const desk = await startOpenDesk(noon, 'counsellor_political');
  const { read, checked } = await check(
    desk,
    'Datum;Functie;Afdeling;Aard;Ernst\n1-5-2026;Raadslid;Staf;doxing;4\n2-5-2026;Bode;;doxing;4\n',
  );
  expect(read.columns.map(({ field }) => field)).not.toContain('department');
  expect(checked).toMatchObject({ taken: 1, refused: 1 });
  expect(checked.notTaken[0]?.problems).toEqual([
    { field: 'office', problem: 'value.unknown', cell: 'Bode' },
  ]);
});
