import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, councilPair, recordDoxing, refer } from './clerk-fixture.ts';
import { counsellor, counted, knows } from './handover-fixture.ts';

test('S-04: before the member consents the counsellor sees nothing, and without consent nothing goes', async () => {
  const two = await councilPair();
  const caseId = await recordDoxing(two.clerk.desk);
  await two.clerk.desk.ask('referrals.offer', { caseId });
  expect((await two.counsellor.desk.ask('cases.list', {})).total).toBe(0);
  // Safe: what the contract would not take is what is tried.
  await expect(refer(two, caseId, { consent: false as unknown as true })).rejects.toThrow(
    'input.invalid',
  );
  expect((await two.clerk.desk.ask('cases.get', { caseId })).referral?.state).toBe('offered');
});

test('both keep their own part: report and incident go, the notes of the clerk stay', async () => {
  const two = await councilPair();
  const { clerk, counsellor: other } = two;
  const caseId = await recordDoxing(clerk.desk);
  await clerk.desk.ask('notes.add', { caseId, text: 'Overlegd met de burgemeester.' });
  await clerk.desk.ask('care.recordContact', {
    caseId,
    on: '2026-10-13',
    kind: 'phone',
    wellbeing: 3,
    note: 'Slaapt bij haar zus.',
  });
  const file = await refer(two, caseId, { identity: false });
  expect((await clerk.desk.ask('cases.get', { caseId })).referral?.state).toBe('sent');
  await expect(refer(two, caseId)).rejects.toThrow('referral.alreadySent');
  expect(await other.desk.ask('handovers.open', file)).toMatchObject({
    kind: 'referral',
    from: { name: 'Griffier Bos', role: 'griffier', standing: 'compared' },
    cases: [{ number: 'G-2026-0001', alias: 'Wulp', notes: 0, obstacle: null }],
  });
  const receipt = await answer(two, file, [caseId]);
  const hers = await other.desk.ask('cases.get', { caseId });
  expect(hers).toMatchObject({
    number: 'P-2026-0001',
    status: 'open',
    hands: { kind: 'own' },
    reporter: { alias: 'Wulp', name: '', contact: '' },
    notes: [],
    contacts: [],
    referral: null,
    origin: { from: 'Griffier Bos', number: 'G-2026-0001' },
  });
  expect(hers.incident.narrative).toContain('adres');
  expect(hers.tasks.map(({ code, due }) => [code, due])).toEqual([['T2', '2026-10-16']]);

  await clerk.desk.ask('handovers.readReceipt', receipt);
  const his = await clerk.desk.ask('cases.get', { caseId });
  expect(his).toMatchObject({ hands: { kind: 'own' }, sharedWith: [] });
  expect(his.referral).toEqual({ state: 'accepted', on: '2026-10-13' });
  expect(his.notes).toHaveLength(1);
  const [listed] = (await clerk.desk.ask('handovers.list', {})).handovers;
  expect(listed).toMatchObject({ kind: 'referral', role: 'counsellor_political' });
});

test('what is told on either side stays there: no update goes, in neither direction', async () => {
  const two = await councilPair();
  const { clerk, counsellor: other, stick } = two;
  const caseId = await recordDoxing(clerk.desk);
  const file = await refer(two, caseId);
  await clerk.desk.ask('handovers.readReceipt', await answer(two, file, [caseId]));
  await other.desk.ask('notes.add', { caseId, text: 'Ze twijfelt over haar zetel.' });
  for (const { desk } of [clerk, other]) {
    await expect(desk.ask('handovers.update', { caseId, folder: stick })).rejects.toThrow(
      'share.notShared',
    );
  }
  expect((await clerk.desk.ask('cases.list', { query: 'zetel' })).total).toBe(0);
});

test('the notes of the clerk go along when the member allows that, under his name', async () => {
  const two = await councilPair();
  const caseId = await recordDoxing(two.clerk.desk);
  await two.clerk.desk.ask('notes.add', { caseId, text: 'Overlegd met de burgemeester.' });
  const file = await refer(two, caseId, { notes: true });
  await answer(two, file, [caseId]);
  const { notes, reporter } = await two.counsellor.desk.ask('cases.get', { caseId });
  expect(notes).toMatchObject([{ text: 'Overlegd met de burgemeester.', author: 'Griffier Bos' }]);
  expect(reporter.name).toBe('Marijke Terpstra');
});

test('she takes the case over: it leaves the vault of the clerk with the receipt', async () => {
  const two = await councilPair();
  const { clerk, counsellor: other } = two;
  const caseId = await recordDoxing(clerk.desk);
  await clerk.desk.ask('notes.add', { caseId, text: 'Overlegd met de burgemeester.' });
  await clerk.desk.ask('police.record', {
    caseId,
    status: 'notification_made',
    on: '2026-10-13',
    number: '',
  });
  const file = await refer(two, caseId, { mode: 'transfer' });
  expect((await clerk.desk.ask('cases.get', { caseId })).hands.kind).toBe('waiting');
  const receipt = await answer(two, file, [caseId]);
  const hers = await other.desk.ask('cases.get', { caseId });
  expect(hers.notes).toEqual([]);
  expect(hers.police).toHaveLength(1);
  expect(hers.tasks.map(({ code }) => code)).toContain('T41');
  await clerk.desk.ask('handovers.readReceipt', receipt);
  await expect(clerk.desk.ask('cases.get', { caseId })).rejects.toThrow('case.notFound');
});

test('she refuses: nothing of it is hers, and the clerk may offer it again', async () => {
  const two = await councilPair();
  const caseId = await recordDoxing(two.clerk.desk);
  const file = await refer(two, caseId);
  await two.clerk.desk.ask('handovers.readReceipt', await answer(two, file));
  expect((await two.counsellor.desk.ask('cases.list', {})).total).toBe(0);
  expect((await two.clerk.desk.ask('cases.get', { caseId })).referral?.state).toBe('refused');
  await refer(two, caseId);
  expect((await two.clerk.desk.ask('cases.get', { caseId })).referral?.state).toBe('sent');
});

test('a case of officeholders never goes to the clerk', async () => {
  const two = await councilPair();
  const { counsellor: other, clerk, stick } = two;
  const caseId = await recordDoxing(other.desk);
  const [known] = (await other.desk.ask('colleagues.list', {})).colleagues;
  expect(known).toMatchObject({ name: 'Griffier Bos', role: 'griffier' });
  const colleagueId = known?.id ?? '';
  const answers = [{ caseId, answer: 'transfer' as const }];
  await expect(
    other.desk.ask('handovers.send', { colleagueId, folder: stick, answers }),
  ).rejects.toThrow('handover.otherRole');
  await expect(
    other.desk.ask('handovers.share', { caseId, colleagueId, folder: stick, consent: true }),
  ).rejects.toThrow('handover.otherRole');
  expect((await clerk.desk.ask('cases.list', {})).total).toBe(0);
});

test('the clerk hands over to another clerk, and not to the counsellor by that way', async () => {
  const two = await councilPair();
  const { clerk, counsellorId, stick } = two;
  const caseId = await recordDoxing(clerk.desk);
  await clerk.desk.ask('referrals.offer', { caseId });
  const next = await counsellor('Nieuwe griffier', stick, 'griffier');
  next.desk.clock = clerk.desk.clock;
  const nextId = await knows(clerk, next);
  await knows(next, clerk);
  const answers = [{ caseId, answer: 'transfer' as const }];
  await expect(
    clerk.desk.ask('handovers.send', { colleagueId: counsellorId, folder: stick, answers }),
  ).rejects.toThrow('handover.otherRole');
  await expect(refer(two, caseId, { colleagueId: nextId })).rejects.toThrow(
    'referral.notCounsellor',
  );
  const { file } = await clerk.desk.ask('handovers.send', {
    colleagueId: nextId,
    folder: stick,
    answers,
  });
  await next.desk.ask('handovers.answer', {
    folder: stick,
    name: file ?? '',
    accepted: [caseId],
    target: stick,
  });
  expect((await next.desk.ask('cases.get', { caseId })).referral?.state).toBe('offered');
});

test('civil servants stay apart: neither clerk nor counsellor of officeholders reads their card', async () => {
  const { clerk, counsellor: other, stick } = await councilPair();
  const staff = await counsellor('Anna de Wit', stick);
  for (const { desk } of [clerk, other]) {
    await expect(desk.ask('colleagues.add', staff.card)).rejects.toThrow('card.otherCompartment');
  }
  await expect(staff.desk.ask('colleagues.add', clerk.card)).rejects.toThrow(
    'card.otherCompartment',
  );
});

test('the numbers count a referred report once', async () => {
  const two = await councilPair();
  const { clerk, counsellor: other } = two;
  const caseId = await recordDoxing(clerk.desk);
  const file = await refer(two, caseId);
  await clerk.desk.ask('handovers.readReceipt', await answer(two, file, [caseId]));
  expect([await counted(clerk), await counted(other)]).toEqual([1, 0]);
});

test('nothing of a sealed referral can be read without the key of its recipient', async () => {
  const two = await councilPair();
  const caseId = await recordDoxing(two.clerk.desk);
  const { folder, name } = await refer(two, caseId);
  const bytes = readFileSync(join(folder, name)).toString('latin1');
  for (const told of ['Wulp', 'Terpstra', 'adres', 'luwte-overdracht']) {
    expect(bytes).not.toContain(told);
  }
});

test('who else is in the case goes along when the member allows that, under a key of hers', async () => {
  const two = await councilPair();
  const caseId = await recordDoxing(two.clerk.desk);
  const unknown = { email: '', phone: '', relation: '' };
  for (const role of ['witness', 'perpetrator'] as const) {
    const known = { ...unknown, alias: `de ${role}`, name: `Naam van ${role}` };
    const person =
      role === 'witness'
        ? { role, kind: 'employee' as const, ...known }
        : { role, kind: 'client' as const, birthYear: 1970, ...known };
    await two.clerk.desk.ask('persons.record', { caseId, person });
  }
  const file = await refer(two, caseId, { persons: true });
  await answer(two, file, [caseId]);
  const { persons } = await two.counsellor.desk.ask('cases.get', { caseId });
  const names = persons.map(({ identity }) => identity?.name ?? '');
  expect(names.toSorted()).toEqual(['Naam van perpetrator', 'Naam van witness']);
});
