import { describe, expect, it, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { check, record, refused, send } from './import-fixture.ts';
import { add, coordinatorDesk, factsIn, morning, rules } from './policy-fixture.ts';
import { startOpenDesk, type TestDesk } from './support.ts';

/** What the one who keeps the buildings had: days in three notations, ticks, and one doubtful place. */
const places = `Gebouw;Huisregels hangen;Verbod genoemd;Datum controle;Bijzonderheden
Stadhuis, publiekshal;ja;x;01-10-2026;bij de balie
"Gemeente-
werf";nee;-;46296;
Zwembad;deels;nee;3/9/2026;
`;
const ofRules = { subject: 'house_rules' } as const;
const deels = [{ field: 'displayed', value: 'Deels', code: 'no' }] as const;

const recordsIn = async (desk: TestDesk) => (await desk.ask('policy.list', {})).records;

describe('House rules by location that the coordinator had in a spreadsheet', () => {
  it('come in as if they had been typed, as one act in the log, and say what is to be done', async () => {
    const desk = await coordinatorDesk();
    const { checked } = await check(desk, places, { ...ofRules, values: [...deels] });
    expect(checked).toMatchObject({ taken: 3, refused: 0, doubled: 0, closed: 0, untold: 0 });
    expect(await factsIn(desk)).toEqual([]);
    const kept = await record(desk, places, { ...ofRules, values: [...deels] });
    expect(kept).toMatchObject({ records: 3, numbers: null });
    const rule = (location: string, displayed: boolean, namesBan: boolean, checkedOn: string) => ({
      ...{ kind: 'house_rules', location, displayed, namesBan, checkedOn },
    });
    expect(await factsIn(desk)).toEqual([
      rule('Stadhuis, publiekshal', true, true, '2026-10-01'),
      rule('Gemeente- werf', false, false, '2026-10-01'),
      rule('Zwembad', false, false, '2026-09-03'),
    ]);
    const { duties } = await desk.ask('policy.overview', {});
    const due = duties.filter(({ code }) => code === 'house_rules').map((one) => one.due);
    expect(due).toEqual(['2026-10-03', '2026-11-01', '2027-04-01']);
    const { lines } = await desk.ask('log.read', { limit: 10 });
    const actions = lines.map(({ action }) => action);
    expect([actions.includes('import.record'), actions.includes('policy.create')]).toEqual([
      true,
      false,
    ]);
  });

  it('are asked about once: columns and words are known the next time, for that kind alone', async () => {
    const desk = await coordinatorDesk();
    const first = await send(desk, places, 'house_rules');
    const { reading } = first;
    const { values } = await desk.ask('imports.values', { reading, columns: first.columns });
    expect(values).toEqual([{ field: 'displayed', value: 'deels', rows: 1, code: null }]);
    await record(desk, places, { ...ofRules, values: [...deels] });
    const again = await send(desk, places.replace('Zwembad', 'Sporthal'), 'house_rules');
    expect(again.remembered).toBe(true);
    const { columns } = again;
    const asked = await desk.ask('imports.values', { reading: again.reading, columns });
    expect(asked.values).toMatchObject([{ value: 'deels', code: 'no' }]);
    expect((await send(desk, places, 'contact')).remembered).toBe(false);
  });

  it('leave no cell unread in silence: each row says which column is wrong, and why', async () => {
    const desk = await coordinatorDesk();
    const wrong = `Locatie;Hangen zichtbaar;Toegangsverbod;Controledatum
;misschien;nee;31-2-2026
Zwembad;ja;;4-5-26
Sporthal;ja;ja;4-5-1906
Bibliotheek;ja;ja;4-5-2066
`;
    const { checked } = await check(desk, wrong, ofRules);
    expect(checked).toMatchObject({ taken: 0, refused: 4 });
    expect(
      checked.notTaken.map(({ line, problems }) => [
        line,
        ...problems.map(({ field, problem, cell }) => `${field} ${problem} ${cell}`),
      ]),
    ).toEqual([
      [
        2,
        'location cell.missing null',
        'displayed value.unknown misschien',
        'checkedOn date.impossible 31-2-2026',
      ],
      [3, 'namesBan cell.missing null', 'checkedOn date.impossible 4-5-26'],
      [4, 'checkedOn date.tooLongAgo 4-5-1906'],
      [5, 'checkedOn date.tooFarAhead 4-5-2066'],
    ]);
  });
});

test('A training names units by the words of the organisation, and numbers that cannot be are refused', async () => {
  const desk = await coordinatorDesk();
  const settings = await desk.ask('settings.get', {});
  const units = settings.units.map((unit) =>
    unit.department === 'work_income' ? { ...unit, names: 'Soza; Werkplein' } : unit,
  );
  await desk.ask('settings.update', { ...settings, units });
  const trainings = `Training;Doelgroep;Afdelingen;Gegeven op;Trainer;Genodigden;Aanwezigen;Herhaling;Einddatum
Omgaan met omkoping;Medewerkers;soza | Belastingen;15-9-2026;RIEC;28;24;24;
Oefening protocol;Medewerkers;iedereen;15-9-2027;internal;;;;
Oefening protocol;Medewerkers;Soza, Belastingen;15-9-2025;internal;10;12;0;1-1-2027
Oefening protocol;Medewerkers;Raad;15-9-2025;internal;1.000;twaalf;;1-1-2026
Oefening protocol;Medewerkers;Raad;15-9-2025;internal;10;8;;1-1-2026
`;
  const { read, checked } = await check(desk, trainings, { subject: 'training' });
  const { reading, columns } = read;
  expect(columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, null, 8]);
  expect((await desk.ask('imports.values', { reading, columns })).values).toEqual([]);
  expect(checked.notTaken.map(({ problems }) => problems)).toEqual([
    [{ field: 'endedOn', problem: 'date.inFuture', cell: '1-1-2027' }],
    [
      { field: 'invited', problem: 'number.impossible', cell: '1.000' },
      { field: 'present', problem: 'number.impossible', cell: 'twaalf' },
    ],
  ]);
  const earlier = trainings.replace('1-1-2027', '1-1-2026');
  const again = await check(desk, earlier, { subject: 'training' });
  expect(again.checked.notTaken[0]?.problems).toEqual([
    { field: 'repeatMonths', problem: 'number.outOfRange', cell: '0' },
    { field: 'invited', problem: 'number.outOfRange', cell: '10' },
  ]);
  await record(desk, trainings, { subject: 'training' });
  expect(await recordsIn(desk)).toMatchObject([
    { facts: { training: 'bribery_dilemma', units: ['work_income', 'taxes'] }, endedOn: null },
    { facts: { units: ['organisation'], invited: null, repeatMonths: null } },
    { facts: { units: ['council'], present: 8 }, endedOn: '2026-01-01' },
  ]);
});

test('What no column has is said once for all rows: a choice, a day or a text', async () => {
  const desk = await coordinatorDesk();
  const measures = 'Soort maatregel;Afdeling\nAlarmknop;Belastingen\nalarmknop;Werk en Inkomen\n';
  const subject = 'preventive_measure';
  const { reading, columns } = await send(desk, measures, subject);
  const how = { reading, values: [], takeDoubles: false };
  expect(await refused(desk, 'imports.check', { ...how, columns })).toEqual([
    'fields.phase: import.columnMissing',
  ]);
  const said = new Map([
    ['phase', 'during'],
    ['state', 'in_place'],
    ['reviewOn', '2027-03-01'],
    ['units', 'other'],
  ]);
  const all = columns.map((one) => ({ ...one, otherwise: said.get(one.field) ?? null }));
  expect(await desk.ask('imports.check', { ...how, columns: all })).toMatchObject({ taken: 2 });
  for (const [field, otherwise] of [
    ['reviewOn', '1-3-2027'],
    ['state', 'nowhere'],
  ] as const) {
    const wrong = all.map((one) => (one.field === field ? { ...one, otherwise } : one));
    const at = wrong.findIndex((one) => one.field === field);
    expect(await refused(desk, 'imports.check', { ...how, columns: wrong })).toEqual([
      `columns.${at}: code.unknown`,
    ]);
  }
  await desk.ask('imports.record', { ...how, columns: all, expected: { taken: 2 } });
  expect(await factsIn(desk)).toMatchObject([
    { units: ['taxes'], phase: ['during'], state: 'in_place', reviewOn: '2027-03-01' },
    { units: ['work_income'] },
  ]);
});

describe('Rows that say the same', () => {
  const twice = `Locatie;Zichtbaar;Toegangsverbod;Controle
Stadhuis;ja;ja;1-10-2026
  STADHUIS ;j;WAAR;2026-10-01
Werf;ja;ja;1-10-2026
`;

  it('come once, whatever their case and spaces, and not when they are there', async () => {
    const desk = await coordinatorDesk();
    await add(desk, rules('Werf', true));
    const { input, checked } = await check(desk, twice, ofRules);
    expect(checked).toMatchObject({ taken: 1, doubled: 2, refused: 0 });
    expect(checked.notTaken).toEqual([
      { line: 3, double: true, problems: [] },
      { line: 4, double: true, problems: [] },
    ]);
    const all = await desk.ask('imports.check', { ...input, takeDoubles: true });
    expect(all).toMatchObject({ taken: 3, doubled: 0 });
    await record(desk, twice, ofRules);
    expect((await check(desk, twice, ofRules)).checked).toMatchObject({ taken: 0, doubled: 3 });
  });

  it('of a list of choices are the same in any order', async () => {
    const desk = await coordinatorDesk();
    const talks =
      'Besproken op;Voor wie\n1-10-2026;"Vergunningen; Belastingen"\n1-10-2026;"Belastingen; Vergunningen; Vergunningen"\n';
    const { checked } = await check(desk, talks, { subject: 'norm_talk' });
    expect(checked).toMatchObject({ taken: 1, doubled: 1 });
  });
});

test('Who keeps cases reads in no policy, and the coordinator no report', async () => {
  const told = 'command.notAllowed';
  const counsellor = await startOpenDesk(morning);
  await expect(send(counsellor, places, 'house_rules')).rejects.toThrow(told);
  const desk = await coordinatorDesk();
  await expect(send(desk, 'Datum;Ernst\n1-5-2026;3\n')).rejects.toThrow(told);
  const template: Input<'imports.writeTemplate'> = {
    ...{ folder: desk.folder, language: 'nl', subject: 'reports' },
  };
  await expect(desk.ask('imports.writeTemplate', template)).rejects.toThrow(told);
});
