import { describe, expect, it } from 'vitest';
import { reactionConsent } from './consent-fixture.ts';
import { addFile } from './erasure-fixture.ts';
import { theMan } from './persons-fixture.ts';
import { claimOn, withCase } from './reaction-fixture.ts';
import { counterThreat, passphrase, startNewDesk } from './support.ts';

const clock = '2026-05-04T08:00:00.000Z';

describe('the log', () => {
  it('says what was done, newest first, with the case it was about', async () => {
    const desk = await startNewDesk(clock);
    desk.clock = '2026-05-04T09:00:00.000Z';
    const { caseId, number } = await desk.ask('reports.record', counterThreat);
    await desk.ask('cases.get', { caseId });
    const { lines, total } = await desk.ask('log.read', {});
    expect(total).toBe(3);
    expect(lines).toEqual([
      { line: 3, at: desk.clock, action: 'case.view', case: { id: caseId, number }, times: null },
      { line: 2, at: desk.clock, action: 'case.create', case: { id: caseId, number }, times: null },
      { line: 1, at: clock, action: 'vault.create', case: null, times: null },
    ]);
    expect(await desk.ask('log.check', {})).toEqual({ lines: 3, brokenAt: null });
  });

  it('comes in pages', async () => {
    const desk = await startNewDesk(clock);
    for (let time = 0; time < 4; time += 1) {
      await desk.ask('settings.update', await desk.ask('settings.get', {}));
    }
    const { lines, total } = await desk.ask('log.read', { offset: 1, limit: 2 });
    expect(total).toBe(5);
    expect(lines.map(({ line }) => line)).toEqual([4, 3]);
  });

  it('tells how often a wrong passphrase was tried, once somebody opened the vault', async () => {
    const desk = (await startNewDesk(clock)).restart();
    const { slots } = await desk.ask('vault.describe', {});
    const slot = slots[0]?.id ?? '';
    for (const wrong of ['a', 'b']) {
      const act = desk.ask('vault.unlock', { slot, passphrase: wrong });
      await expect(act).rejects.toThrow('passphrase.wrong');
    }
    await desk.ask('vault.unlock', { slot, passphrase });
    const { lines } = await desk.ask('log.read', {});
    expect(lines.map(({ action, times }) => [action, times])).toEqual([
      ['vault.unlock', null],
      ['vault.unlockFailed', 2],
      ['vault.create', null],
    ]);
  });

  it('names the case of whatever was done in one', async () => {
    const { desk, caseId } = await withCase();
    const { number } = await desk.ask('cases.get', { caseId });
    await desk.ask('notes.add', { caseId, text: 'Gebeld.' });
    await desk.ask('tasks.add', { caseId, words: 'Bellen', on: '2026-05-05', at: null });
    await desk.ask('persons.record', { caseId, person: theMan });
    await desk.ask('care.recordContact', {
      ...{ caseId, kind: 'phone', on: '2026-05-04', wellbeing: 6, note: '' },
      closing: false,
    });
    desk.clock = '2026-06-01T08:00:00Z';
    await desk.ask('consents.record', { caseId, ...reactionConsent });
    await claimOn(desk, caseId, '2026-05-04');
    await addFile(desk, caseId, 'een.txt');
    const { lines } = await desk.ask('log.read', {});
    const ofVault = ['vault.create', 'vault.unlock'];
    const inCases = lines.filter(({ action }) => !ofVault.includes(action));
    expect(new Set(inCases.map(({ action }) => action))).toEqual(
      new Set([
        ...['case.create', 'case.view', 'note.create', 'task.add', 'person.create', 'care.contact'],
        ...['case.correct', 'consent.create', 'damage.create', 'attachment.add'],
      ]),
    );
    for (const line of inCases) expect(line).toMatchObject({ case: { id: caseId, number } });
  });
});
