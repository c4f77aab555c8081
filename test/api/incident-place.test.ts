import { expect, test } from 'vitest';
import { check, everyCase, noon, record, refused } from './import-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

/** TC-04 with places: the hall keeps its images for 7 days, the town hall for 28, of the depot nobody knows. */
async function places(desk: TestDesk) {
  const place = { id: null, department: null, houseRules: 'unknown' } as const;
  const kept = (days: number) => ({ kind: 'days', days }) as const;
  await desk.ask('locations.save', { ...place, name: 'Publiekshal', camera: kept(7) });
  await desk.ask('locations.save', { ...place, name: 'Stadhuis', camera: kept(28) });
  await desk.ask('locations.save', { ...place, name: 'Loods', camera: { kind: 'unknown' } });
  await desk.ask('locations.save', { ...place, name: 'Markt', camera: { kind: 'none' } });
}

async function told(location: string | null) {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  await places(desk);
  const incident = { ...counterThreat.incident, location };
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, incident });
  const look = () => desk.ask('cases.get', { caseId });
  return {
    ...{ desk, caseId, look },
    move: (where: string | null) => desk.ask('incidents.setLocation', { caseId, location: where }),
    clock: async () => {
      const task = (await look()).tasks.find(({ code }) => code === 'T6');
      return task && [task.target, task.due, task.status];
    },
    camera: async () => (await look()).justice.evidence[0],
  };
}

test('TC-04: an incident that was somewhere else after all takes the day of wiping of that place', async () => {
  const { move, clock, look, desk } = await told('Publiekshal');
  expect(await clock()).toEqual(['2026-05-07', '2026-05-08', 'open']);
  await move('Stadhuis');
  expect((await look()).incident).toMatchObject({
    location: 'Stadhuis',
    camera: { kind: 'days', days: 28 },
  });
  expect(await clock()).toEqual(['2026-05-28', '2026-05-29', 'open']);
  await move('Loods');
  // Of 1 May, with a period nobody knows: 72 hours from the first minute of that day.
  expect(await clock()).toEqual(['2026-05-04', '2026-05-29', 'open']);
  await move('Markt');
  expect(await clock()).toBeUndefined();
  await move('Publiekshal');
  expect(await clock()).toEqual(['2026-05-07', '2026-05-08', 'open']);
  await move(null);
  expect((await look()).incident).toMatchObject({ location: null, camera: { kind: 'unknown' } });
  const { lines } = await desk.ask('log.read', {});
  expect(lines.filter(({ action }) => action === 'location.update')).toHaveLength(5);
});

test('TC-04: images of the former place are asked for again at the new one; what is secured stays', async () => {
  const { desk, caseId, move, camera, clock } = await told('Publiekshal');
  const request = { place: 'Publiekshal', on: '2026-05-01', from: '09:00', until: '10:30' };
  const folder = temporaryFolder();
  await desk.ask('evidence.writeRequest', { caseId, ...request, folder });
  expect(await camera()).toMatchObject({ place: 'Publiekshal', requestedOn: '2026-05-04' });
  await move('Stadhuis');
  expect(await camera()).toMatchObject({
    ...{ place: 'Stadhuis', requestedOn: null, status: 'open', wipeOn: '2026-05-29' },
  });
  await desk.ask('evidence.saveCamera', {
    ...{ caseId, place: 'Stadhuis', status: 'secured', copyAt: 'Kluis van de beveiliging' },
  });
  await move('Publiekshal');
  expect(await camera()).toMatchObject({ place: 'Stadhuis', status: 'secured' });
  expect((await clock())?.[2]).toBe('done');
});

test('What was filled in of cameras before any place was named stays while the place tells nothing', async () => {
  const { desk, caseId, move, look } = await told(null);
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'days', days: 14 } });
  await move('Loods');
  expect((await look()).incident.camera).toEqual({ kind: 'days', days: 14 });
  await move('Stadhuis');
  expect((await look()).incident.camera).toEqual({ kind: 'days', days: 28 });
});

test('A place that is on no list is refused at its field, a closed case is not moved, and the same place changes nothing', async () => {
  const { desk, caseId, move, look } = await told('Publiekshal');
  const [hall] = (await desk.ask('locations.list', {})).locations.filter(
    ({ name }) => name === 'Publiekshal',
  );
  expect(await refused(desk, 'incidents.setLocation', { caseId, location: 'Kelder' })).toEqual([
    'location: location.notFound',
  ]);
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'none' } });
  await desk.ask('locations.remove', { id: hall?.id ?? '' });
  await move('Publiekshal');
  expect((await look()).incident).toMatchObject({
    location: 'Publiekshal',
    camera: { kind: 'none' },
  });
  await desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: null },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  await expect(move('Stadhuis')).rejects.toThrow('case.closed');
});

const rows = `Datum melding;Afdeling;Soort;Ernst;Waar;Locatie;Datum incident
4-5-2026;Staf;insult;3;Balie;publiekshal ;3-5-2026
4-5-2026;Staf;insult;3;Balie;;3-5-2026
4-5-2026;Staf;threat_violence;3;Balie;Kelder;3-5-2026
`;

test('A column of a spreadsheet names a place of the list, and one that is not on it is told at its row', async () => {
  const desk = await startOpenDesk(noon);
  await places(desk);
  const { read, checked } = await check(desk, rows, { takeDoubles: true });
  expect(read.columns.find(({ field }) => field === 'location')?.column).toBe(5);
  expect(checked).toMatchObject({ taken: 2, refused: 1 });
  expect(checked.notTaken).toEqual([
    {
      ...{ line: 4, double: false },
      problems: [{ field: 'location', problem: 'place.unknown', cell: 'Kelder' }],
    },
  ]);
  const without = read.columns.map((one) =>
    one.field === 'location' ? { ...one, column: null } : one,
  );
  expect((await check(desk, rows, { columns: without, takeDoubles: true })).checked.taken).toBe(3);
  await desk.ask('locations.save', {
    ...{ id: null, name: 'kelder', department: null, houseRules: 'unknown' },
    camera: { kind: 'days', days: 3 },
  });
  await record(
    desk,
    rows
      .split('\n')
      .filter((_, at) => at !== 2)
      .join('\n'),
  );
  const found = (await everyCase(desk)).map(({ incident, tasks }) => [
    incident.location,
    incident.camera,
    tasks.find(({ code }) => code === 'T6')?.due,
  ]);
  expect(found).toEqual([
    ['Publiekshal', { kind: 'days', days: 7 }, '2026-05-10'],
    ['kelder', { kind: 'days', days: 3 }, '2026-05-06'],
  ]);
});
