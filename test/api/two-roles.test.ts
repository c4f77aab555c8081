import { describe, expect, test } from 'vitest';
import { aVictim, theMan } from './persons-fixture.ts';
import { counterThreat, startOpenDesk } from './support.ts';

async function withCase() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const { caseId } = await desk.ask('reports.record', counterThreat);
  const twoRoles = async () => (await desk.ask('cases.get', { caseId })).twoRoles;
  return { ask: desk.ask, caseId, twoRoles };
}

describe('TC-06 inside one case: one person in two roles', () => {
  test('a reporter who is called like the perpetrator is asked about', async () => {
    const { ask, caseId, twoRoles } = await withCase();
    expect(await twoRoles()).toEqual([]);
    await ask('persons.record', { caseId, person: { ...theMan, alias: 'linde' } });
    expect(await twoRoles()).toEqual([
      { one: { alias: 'Linde', role: 'reporter' }, other: { alias: 'linde', role: 'perpetrator' } },
    ]);
  });

  test('a victim who is called like the perpetrator is asked about, two victims are not', async () => {
    const { ask, caseId, twoRoles } = await withCase();
    await ask('persons.record', { caseId, person: aVictim('collega', 'J.W. van der Velde') });
    await ask('persons.record', { caseId, person: aVictim('nog een', 'Jan van der Velde') });
    expect(await twoRoles()).toEqual([]);
    await ask('persons.record', { caseId, person: theMan });
    const roles = (await twoRoles()).map(({ one, other }) => [one.role, other.role].toSorted());
    expect(roles).toEqual([
      ['perpetrator', 'victim'],
      ['perpetrator', 'victim'],
    ]);
  });

  test('the answer that these are two people holds until somebody is added', async () => {
    const { ask, caseId, twoRoles } = await withCase();
    await ask('persons.record', { caseId, person: { ...theMan, alias: 'Linde' } });
    await ask('persons.areTwo', { caseId, reason: 'same_alias_only' });
    expect(await twoRoles()).toEqual([]);
    expect((await ask('persons.around', { caseId })).checks).toEqual([]);
    await ask('persons.record', { caseId, person: aVictim('Els') });
    expect(await twoRoles()).toHaveLength(1);
  });

  test('who is called otherwise is not asked about any more', async () => {
    const { ask, caseId, twoRoles } = await withCase();
    const person = { ...theMan, alias: 'Linde' };
    const { personId } = await ask('persons.record', { caseId, person });
    await ask('persons.change', { caseId, personId, person: theMan });
    expect(await twoRoles()).toEqual([]);
  });
});
