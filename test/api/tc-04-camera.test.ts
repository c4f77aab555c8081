import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import type { Printer } from '../../api/desk-options.ts';
import { counterThreat, startOpenDesk, temporaryFolder } from './support.ts';

/** TC-04: the incident of Friday 1 May, told on Thursday 28 May at 16:40. */
const late: Input<'reports.record'> = {
  ...counterThreat,
  receivedOn: '2026-05-28',
  receivedAt: '16:40',
};

async function startLate(printer?: Printer) {
  const desk = await startOpenDesk('2026-05-28T14:41:00Z', 'counsellor_staff', printer);
  const { caseId } = await desk.ask('reports.record', late);
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'days', days: 28 } });
  const look = () => desk.ask('cases.get', { caseId });
  const camera = async () => (await look()).justice.evidence[0];
  const clock = async () => (await look()).tasks.find(({ code }) => code === 'T6');
  return { desk, caseId, look, camera, clock };
}

const request = { place: 'Hal van het stadhuis', on: '2026-05-01', from: '09:00', until: '10:30' };

test('TC-04: images that are wiped tomorrow are a task of today, with the day of wiping', async () => {
  const { desk, camera, clock } = await startLate();
  expect(await clock()).toMatchObject({
    target: '2026-05-28',
    due: '2026-05-29',
    status: 'open',
    urgent: true,
  });
  expect(await camera()).toMatchObject({ id: null, status: 'open', wipeOn: '2026-05-29' });
  const { dueToday, evidence } = await desk.ask('today.get', {});
  expect(dueToday.map(({ code }) => code)).toContain('T6');
  expect(evidence.map(({ due }) => due)).toEqual(['2026-05-29']);
});

test('TC-04: the request has place and time, no name and no nature, and needs no consent', async () => {
  const { desk, caseId, camera } = await startLate();
  const folder = temporaryFolder();
  const { name } = await desk.ask('evidence.writeRequest', { caseId, ...request, folder });
  const written = readFileSync(join(folder, name), 'utf8');
  expect(written).toContain('Vertrouwelijk.');
  expect(written).toContain('Hal van het stadhuis');
  expect(written).toContain('van 09:00 tot 10:30 uur');
  expect(written).toContain('vrijdag 1 mei 2026');
  expect(written).toContain('vrijdag 29 mei 2026');
  expect(written).not.toMatch(/Linde|A-2026|bedreig|dreig|schreeuw|agressie|werk en inkomen/i);
  expect(written).not.toMatch(/https?:|<script|<img/);
  expect(await camera()).toMatchObject({
    place: 'Hal van het stadhuis',
    requestedOn: '2026-05-28',
    status: 'open',
  });
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('camera.request');
  const { sharing } = await desk.ask('cases.get', { caseId });
  expect(sharing.disclosures).toMatchObject([
    { recipient: 'camera_manager', groups: ['camera_window'], ground: 'names_nobody' },
  ]);
});

test('TC-04: a request in which somebody is named, or that cannot be printed, is not written', async () => {
  const { desk, caseId, camera } = await startLate(async () => null);
  const folder = temporaryFolder();
  const write = (place: string) =>
    desk.ask('evidence.writeRequest', { caseId, ...request, place, folder });
  const named = expect(write('Balie van Linde')).rejects;
  await named.toMatchObject({
    cause: { issues: [{ path: ['place'], problem: 'evidence.namesSomebody' }] },
  });
  const standard = await desk.ask('letters.templates', {});
  const withBody = (body: string) =>
    desk.ask('letters.setTemplates', { ...standard, camera: { subject: 'Beelden', body } });
  await expect(withBody('Graag vandaag nog.')).rejects.toMatchObject({
    cause: { issues: [{ path: ['camera', 'body'], problem: 'letter.partMissing' }] },
  });
  await withBody('Linde vraagt dit:\n{beelden}');
  await expect(write('Hal')).rejects.toThrow('evidence.namesSomebody');
  await desk.ask('letters.setTemplates', standard);
  await expect(write('Hal')).rejects.toThrow('paper.notPrinted');
  expect(readdirSync(folder)).toEqual([]);
  expect(await camera()).toMatchObject({ requestedOn: null });
  expect((await desk.ask('cases.get', { caseId })).sharing.disclosures).toEqual([]);
});

test('TC-04: where the organisation wants consent first, nothing is written without it', async () => {
  const { desk, caseId } = await startLate();
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, imagesWithoutConsent: false });
  const folder = temporaryFolder();
  await expect(desk.ask('evidence.writeRequest', { caseId, ...request, folder })).rejects.toThrow(
    'evidence.noConsent',
  );
  expect(readdirSync(folder)).toEqual([]);
  await desk.ask('evidence.writeRequest', { caseId, ...request, folder, consent: true });
  expect(readdirSync(folder)).toEqual(['verzoek-camerabeelden-2026-05-01.pdf']);
});

test('TC-04: images are secured, too late, or were never there; the clock follows', async () => {
  const { desk, caseId, camera, clock, look } = await startLate();
  const save = (status: 'secured' | 'too_late' | 'none', copyAt = '') =>
    desk.ask('evidence.saveCamera', { caseId, place: 'Hal', status, copyAt });
  await save('secured', 'Kluis van de beveiliging');
  expect(await clock()).toMatchObject({ status: 'done', doneOn: '2026-05-28' });
  expect(await camera()).toMatchObject({
    status: 'secured',
    copyAt: 'Kluis van de beveiliging',
    settledOn: '2026-05-28',
  });
  await save('too_late');
  expect(await clock()).toMatchObject({ status: 'moot' });
  await save('none');
  expect((await look()).incident.camera).toEqual({ kind: 'none' });
  expect(await camera()).toMatchObject({ status: 'none' });
});

test('images that are ticked off on Today are secured in the list as well, and back', async () => {
  const { desk, caseId, camera, clock } = await startLate();
  const folder = temporaryFolder();
  await desk.ask('evidence.writeRequest', { caseId, ...request, folder });
  const task = (await clock())?.id ?? '';
  await desk.ask('tasks.complete', { task, on: '2026-05-28' });
  expect(await camera()).toMatchObject({ status: 'secured', settledOn: '2026-05-28' });
  await desk.ask('tasks.reopen', { task });
  expect(await camera()).toMatchObject({ status: 'open', settledOn: null });
});

test('a message on the net is evidence with its own clock, beside that of the camera', async () => {
  const { desk, caseId, look } = await startLate();
  const message: Omit<Input<'evidence.save'>, 'id'> = {
    caseId,
    kind: 'screenshot',
    place: 'Telefoon van de melder',
    link: 'https://voorbeeld.nl/bericht/1',
    seenOn: '2026-05-03',
    status: 'open',
    wipeOn: '2026-06-03',
    copyAt: '',
  };
  const { id } = await desk.ask('evidence.save', { ...message, id: null });
  const clocks = async () =>
    (await look()).tasks
      .filter(({ code }) => code === 'T6')
      .map(({ due, status }) => [due, status]);
  expect(await clocks()).toEqual([
    ['2026-05-29', 'open'],
    ['2026-06-03', 'open'],
  ]);
  await desk.ask('incidents.setCamera', { caseId, camera: { kind: 'none' } });
  expect(await clocks()).toEqual([['2026-06-03', 'open']]);
  await desk.ask('evidence.save', { ...message, id, wipeOn: '2026-06-10' });
  expect(await clocks()).toEqual([['2026-06-10', 'open']]);
  await desk.ask('evidence.save', { ...message, id, status: 'secured', copyAt: 'In de kluis' });
  expect(await clocks()).toEqual([['2026-06-10', 'done']]);
  const nobody = '00000000-0000-4000-8000-000000000000';
  await expect(desk.ask('evidence.save', { ...message, id: nobody })).rejects.toThrow(
    'evidence.notFound',
  );
});

test('§8.3: incident of years ago: police, camera and reaction are not overdue but moot', async () => {
  const desk = await startOpenDesk('2026-05-28T14:41:00Z');
  const old = { ...late.incident, occurred: { kind: 'on', on: '2021-03-02' } } as const;
  const { caseId } = await desk.ask('reports.record', { ...late, incident: old });
  const { tasks, justice } = await desk.ask('cases.get', { caseId });
  const state = (wanted: string) => tasks.find(({ code }) => code === wanted)?.status;
  expect(['T5', 'T6', 'T11'].map(state)).toEqual(['moot', 'moot', 'moot']);
  expect(justice.evidence).toMatchObject([{ kind: 'camera', status: 'too_late' }]);
  expect((await desk.ask('today.get', {})).lateTotal).toBe(0);
});

test('T6: images of an unknown period are to be asked for within 72 hours, on every list and paper', async () => {
  const desk = await startOpenDesk('2026-05-02T08:41:00Z');
  const report = { ...counterThreat, receivedOn: '2026-05-02', receivedAt: '10:30' };
  const position = { regime: 'staff', department: 'work_income', functionGroup: null } as const;
  const unnamed = { kind: 'anonymous', position } as const;
  const occurred = { kind: 'on', on: '2026-05-02' } as const;
  const { caseId } = await desk.ask('reports.record', {
    ...report,
    incident: { ...counterThreat.incident, occurred },
  });
  const known = await desk.ask('reports.record', { ...report, reporter: unnamed });
  const days = { kind: 'days', days: 7 } as const;
  await desk.ask('incidents.setCamera', { caseId: known.caseId, camera: days });
  // 72 hours from the first minute of 2 May end on the 5th, a day off.
  const clock = { target: '2026-05-04', isPeriodUnknown: true };
  const { justice } = await desk.ask('cases.get', { caseId });
  expect(justice.evidence[0]).toMatchObject({ ...clock, wipeOn: '2026-05-30' });
  const { evidence } = await desk.ask('today.get', {});
  expect(evidence.map(({ isPeriodUnknown, target }) => [isPeriodUnknown, target])).toEqual([
    [true, '2026-05-04'],
    [false, '2026-05-07'],
  ]);
  const folder = temporaryFolder();
  const { name } = await desk.ask('evidence.writeRequest', {
    ...{ caseId, ...request, on: '2026-05-02', folder },
  });
  const written = readFileSync(join(folder, name), 'utf8');
  expect(written).toContain('Doe het daarom uiterlijk op maandag 4 mei 2026.');
  expect(written).not.toContain('30 mei');
  const calendar = await desk.ask('calendar.write', {
    ...{ folder, until: '2026-05-31', form: 'due', alarm: false, language: 'nl' },
  });
  const events = readFileSync(join(calendar.folder, calendar.file), 'utf8');
  expect(events).toContain('DTSTART;VALUE=DATE:20260504');
  // A contact of each of both cases, and not the images.
  expect(events.split('DTSTART;VALUE=DATE:20260530')).toHaveLength(3);
});

test('T6: a late report of an unknown period has its own day, and evidence with a day has none', async () => {
  const desk = await startOpenDesk('2026-05-28T14:41:00Z');
  const { caseId } = await desk.ask('reports.record', late);
  const message = { kind: 'screenshot', place: '', link: '', seenOn: null } as const;
  const state = { status: 'open', wipeOn: '2026-06-03', copyAt: '' } as const;
  await desk.ask('evidence.save', { caseId, id: null, ...message, ...state });
  const { justice, tasks } = await desk.ask('cases.get', { caseId });
  expect(justice.evidence).toMatchObject([
    { kind: 'camera', target: '2026-05-28', wipeOn: '2026-05-29', isPeriodUnknown: true },
    { kind: 'screenshot', target: '2026-06-02', wipeOn: '2026-06-03', isPeriodUnknown: false },
  ]);
  const secure = tasks.filter(({ code }) => code === 'T6');
  expect(secure.map(({ isPeriodUnknown }) => isPeriodUnknown)).toEqual([true, false]);
});
