import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { policeConsent, reactionConsent, refusalOf, toCoordinator } from './consent-fixture.ts';
import { accept, countedRows, pair, record } from './handover-fixture.ts';
import { publish } from './release-fixture.ts';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const { reporter: linde } = counterThreat;
if (linde.kind !== 'new') throw new Error('the story begins with a new reporter');
const noor = { ...linde, alias: 'Noor', name: 'Noor de Vries', contact: '06 87654321' };
const verbeek = { ...linde, name: 'Linda Verbeek', contact: '06 12345678' };
const elsewhere = { regime: 'staff', department: 'taxes', functionGroup: null } as const;

type Moving = Omit<Input<'cases.moveReporter'>, 'caseId'>;

/** A desk on which Noor told something, and Linde two things, of which the second was Noor's. */
async function mixedUp() {
  const desk = await startOpenDesk('2026-05-04T09:15:00Z');
  const told = async (reporter: Input<'reports.record'>['reporter']) =>
    (await desk.ask('reports.record', { ...counterThreat, reporter })).caseId;
  const ofNoor = await told({ ...noor, position: elsewhere });
  const ofLinde = await told(verbeek);
  const lindeId = await idOf(desk, 'Linde');
  const caseId = await told({ kind: 'known', id: lindeId });
  const noorId = await idOf(desk, 'Noor');
  const move = (moving: Moving) => desk.ask('cases.moveReporter', { caseId, ...moving });
  const toNoor = (moving: Partial<Moving> = {}) =>
    move({ reporter: { kind: 'known', id: noorId }, ...moving });
  const found = (id = caseId) => desk.ask('cases.get', { caseId: id });
  return { desk, caseId, ofNoor, ofLinde, lindeId, noorId, move, toNoor, found };
}

const idOf = async ({ ask }: TestDesk, alias: string) =>
  (await ask('reporters.find', { alias })).reporters[0]?.id ?? '';

const aliases = async ({ ask }: TestDesk) =>
  (await ask('reporters.find', { alias: '' })).reporters.map(({ alias }) => alias);

test('A case under the wrong reporter goes to who did tell it, with all that was told', async () => {
  const { desk, caseId, ofNoor, ofLinde, noorId, toNoor, found } = await mixedUp();
  await desk.ask('notes.add', { caseId, text: 'Zij wil geen aangifte.' });
  const before = await found();
  expect(await toNoor()).toEqual({ told: 0 });
  const after = await found();
  expect(after.reporter).toMatchObject({ id: noorId, alias: 'Noor', position: elsewhere });
  expect(after.reporter.otherCases.map(({ id }) => id)).toEqual([ofNoor]);
  expect((await found(ofLinde)).reporter.otherCases).toEqual([]);
  const { incident, notes, tasks, report } = before;
  expect(after).toMatchObject({ incident, notes, tasks, report });
  expect(after.corrections).toMatchObject([
    { parts: ['otherReporter'], former: null, formerReporter: null, author: null },
  ]);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.filter(({ action }) => action === 'case.moveReporter')).toHaveLength(1);
  // Nobody finds it by who it was not, and it counts where Noor works.
  const total = async (query: string) => (await desk.ask('cases.list', { query })).total;
  expect([await total('Verbeek'), await total('Linde')]).toEqual([1, 1]);
  expect(await total('Noor')).toBe(2);
  const rows = await countedRows({ desk });
  expect(rows.map((row) => [row.unit, row.incidents]).toSorted()).toEqual([
    ['taxes', 2],
    ['work_income', 1],
  ]);
  expect(new Set(rows.map(({ reporter }) => reporter)).size).toBe(2);
});

test('Or to somebody new, or to nobody; who is no reporter any more is gone', async () => {
  const { desk, move, found } = await mixedUp();
  await move({ reporter: { ...linde, alias: 'Fenna' } });
  expect((await found()).reporter).toMatchObject({ alias: 'Fenna', otherCases: [] });
  expect(await aliases(desk)).toEqual(['Fenna', 'Linde', 'Noor']);
  await move({ reporter: { kind: 'anonymous', position: elsewhere } });
  expect((await found()).reporter).toMatchObject({ id: null, alias: null, position: elsewhere });
  expect(await aliases(desk)).toEqual(['Linde', 'Noor']);
  const nothing = move({ reporter: { kind: 'anonymous', position: elsewhere } });
  await expect(nothing).rejects.toThrow('correction.nothing');
  const taken = refusalOf(move({ reporter: noor }));
  expect(await taken).toMatchObject({ issues: [{ problem: 'reporter.aliasTaken' }] });
});

test('What stood in it of who it was not goes too, where his destruction would not reach it', async () => {
  const { desk, caseId, ofLinde, toNoor, found } = await mixedUp();
  const { report, incident } = await found();
  const { receivedVia, reporterKind, wish } = report;
  const { camera: _, ...told } = incident;
  await desk.ask('cases.correct', {
    ...{ caseId, receivedOn: '2026-05-04', receivedAt: '10:30', receivedVia, reporterKind },
    ...{ wish, incident: { ...told, severity: 's3' } },
    reporter: { ...verbeek, name: 'Linda Verbeek-Bos', position: elsewhere },
  });
  expect((await found()).corrections).toMatchObject([
    { formerReporter: { name: 'Linda Verbeek' }, former: { severity: 's4', position: {} } },
  ]);
  await toNoor();
  const [first] = (await found()).corrections;
  expect(first?.former).toEqual({ severity: 's4' });
  expect(first?.formerReporter).toBeNull();
  // Where Linde works is where she told the case that is hers.
  const [again] = (await desk.ask('reporters.find', { alias: 'Linde' })).reporters;
  expect(again?.position).toEqual((await found(ofLinde)).reporter.position);
});

test('TC-03: a consent is of who gave it, and ends when that was not the reporter', async () => {
  const { desk, caseId, toNoor, found } = await mixedUp();
  const { id: reaction } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  await desk.ask('consents.record', { caseId, ...policeConsent });
  await desk.ask('disclosures.make', toCoordinator(caseId, reaction));
  expect(await refusalOf(toNoor())).toMatchObject({
    issues: [{ path: ['consents'], problem: 'correction.consentsOf' }],
  });
  expect(await toNoor({ consents: 'end' })).toEqual({ told: 1 });
  const { sharing, tasks } = await found();
  expect(sharing.consents.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  expect(sharing.consents[0]?.withdrawals).toMatchObject([{ how: 'wrong_reporter' }]);
  expect(sharing.disclosures).toHaveLength(1);
  const task = (code: string) => tasks.find((one) => one.code === code);
  // Joris heard a wrong name: he is told today.
  expect(task('T46')).toMatchObject({ due: '2026-05-04', status: 'open' });
  expect(task('T11')).toMatchObject({ status: 'skipped', skipReason: 'consent_withdrawn' });
  await expect(desk.ask('disclosures.make', toCoordinator(caseId, reaction))).rejects.toThrow(
    'disclosure.withdrawn',
  );
});

test('Consents that Noor gave herself go on under her name', async () => {
  const { desk, caseId, toNoor } = await mixedUp();
  const { id: consentId } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  expect(await toNoor({ consents: 'stay' })).toEqual({ told: 0 });
  const { sheet } = await desk.ask('disclosures.preview', {
    ...{ caseId, consentId, recipient: 'coordinator', groups: ['identity', 'incident_facts'] },
  });
  expect(JSON.stringify(sheet)).toContain('Noor de Vries');
  expect(JSON.stringify(sheet)).not.toContain('Verbeek');
});

test('TC-06: who did tell it may be the other party', async () => {
  const { desk, ofLinde, toNoor } = await mixedUp();
  const accused = { alias: 'collega', name: 'N. de Vries', email: '', phone: '', relation: '' };
  const person = { ...accused, birthYear: null, role: 'perpetrator', kind: 'colleague' } as const;
  const conflict = { reason: 'other_address_or_work' } as const;
  await desk.ask('persons.record', { caseId: ofLinde, person, conflict });
  await expect(toNoor()).rejects.toThrow('conflict.found');
  await toNoor({ conflict });
});

test('TC-07: not while a reporter asks what is recorded in it', async () => {
  const { desk, caseId, toNoor } = await mixedUp();
  const { id } = await desk.ask('access.record', {
    ...{ role: 'reporter', who: 'Linde', receivedOn: '2026-05-04', cases: [caseId] },
  });
  await expect(toNoor()).rejects.toThrow('correction.askedFor');
  await desk.ask('access.settle', { id, outcome: 'withdrawn', on: '2026-05-04' });
  await toNoor();
  expect(JSON.stringify(await desk.ask('access.get', { id }))).not.toContain('Linde');
});

test('A period that was published goes on to count it as it did', async () => {
  const { desk, toNoor } = await mixedUp();
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, staffSize: 420, method: 'hiding' });
  desk.clock = '2027-01-11T09:00:00Z';
  const folder = temporaryFolder();
  await publish(desk, { period: '2026', folder });
  await toNoor();
  const rows = (await countedRows({ desk })).map((row) => [row.unit, row.incidents]);
  expect(rows.toSorted()).toEqual([
    ['taxes', 1],
    ['work_income', 2],
  ]);
});

/** Closes a case and lets who its reporter is be destroyed, as somebody asked (TC-03). */
async function strip(desk: TestDesk, caseId: string): Promise<void> {
  const { id: consentId } = await desk.ask('consents.record', { caseId, ...reactionConsent });
  await desk.ask('consents.withdraw', {
    ...{ caseId, consentId, recipients: ['coordinator', 'manager'] },
    ...{ how: 'spoken', on: '2026-05-04', at: '11:10' },
  });
  await desk.ask('consents.settleFile', { caseId, keep: 'facts' });
}

test('TC-03: an older copy loses who it was about, and nobody else', async () => {
  const { desk, caseId, ofNoor, ofLinde, toNoor } = await mixedUp();
  const target = temporaryFolder();
  const { name } = await desk.ask('backups.make', { folder: target });
  await toNoor();
  await strip(desk, caseId);
  const moving = desk.ask('cases.moveReporter', { caseId, reporter: verbeek });
  expect(await refusalOf(moving)).toMatchObject({ issues: [{ problem: 'correction.destroyed' }] });
  // On the same computer, and on one that knows only the backup.
  for (const computer of [desk.restart(), startDesk(desk.clock)]) {
    await computer.ask('backups.restore', {
      ...{ folder: target, name, from: { kind: 'passphrase', passphrase } },
    });
    const [slot] = (await computer.ask('vault.describe', {})).slots;
    await computer.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
    const reporter = async (id: string) =>
      (await computer.ask('cases.get', { caseId: id })).reporter;
    // In that copy the case stood under Linde: she is who she was, and Noor is nobody any more.
    expect(await reporter(ofLinde)).toMatchObject({ alias: 'Linde', name: 'Linda Verbeek' });
    expect(await reporter(ofNoor)).toMatchObject({ name: '', contact: '' });
  }
});

test('A colleague with a copy hears it with the next update, and forgets who it was not', async () => {
  const two = await pair();
  const { anna, bram, bramId: colleagueId, stick: folder } = two;
  const caseId = await record(anna, 'Linde');
  const { file } = await anna.desk.ask('handovers.share', {
    ...{ caseId, colleagueId, folder, consent: true },
  });
  const receipt = await accept(two, { folder, name: file }, [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  expect(await aliases(bram.desk)).toEqual(['Linde']);
  anna.desk.clock = '2026-05-04T09:00:00Z';
  await anna.desk.ask('cases.moveReporter', { caseId, reporter: noor });
  const target = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder: target });
  await bram.desk.ask('handovers.merge', { folder: target, name: files[0] ?? '' });
  const copy = await bram.desk.ask('cases.get', { caseId });
  expect(copy.reporter).toMatchObject({ alias: 'Noor', name: 'Noor de Vries' });
  expect(copy.corrections).toMatchObject([{ parts: ['otherReporter'], author: 'Anna de Wit' }]);
  expect(copy.origin?.alias).toBeNull();
  expect(await aliases(bram.desk)).toEqual(['Noor']);
  const moving = bram.desk.ask('cases.moveReporter', { caseId, reporter: verbeek });
  await expect(moving).rejects.toThrow('case.ofColleague');
});
