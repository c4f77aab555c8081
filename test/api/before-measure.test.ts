import { describe, expect, test } from 'vitest';
import type { Location } from '../../domain/records/surroundings.ts';
import { counterThreat, startOpenDesk } from './support.ts';

/** Whether house rules hang somewhere, and whether they name a ban. */
type Rules = readonly [Location['houseRules'], Location['namesBan']];

/** The case of S-01 at the counter of the town hall, of whose house rules something is known. */
async function atTheHall(
  rules: Rules | null,
  incident: Partial<typeof counterThreat.incident> = {},
) {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const location = rules === null ? null : 'Publiekshal';
  const hall = { id: null, name: 'Publiekshal', department: null };
  if (rules !== null)
    await desk.ask('locations.save', {
      ...hall,
      camera: { kind: 'none' },
      houseRules: rules[0],
      namesBan: rules[1],
    });
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    incident: { ...counterThreat.incident, location, ...incident },
  });
  return { ...desk, caseId };
}

describe('before a site ban', () => {
  test.each([
    [null, 'noPlace'],
    [['notDisplayed', 'unknown'], 'rulesAbsent'],
    [['displayed', 'no'], 'rulesSilent'],
    [['displayed', 'unknown'], 'banUnknown'],
    [['unknown', 'unknown'], 'rulesUnknown'],
  ] as const)('house rules that are %s are said', async (rules, point) => {
    const { ask, caseId } = await atTheHall(rules);
    const { points } = await ask('measures.before', { caseId, kind: 'site_ban' });
    expect(points).toEqual([point, 'tellPolice']);
  });

  test('nothing stands in the way where they hang, name the ban, and the police know', async () => {
    const { ask, caseId } = await atTheHall(['displayed', 'yes']);
    await ask('police.record', {
      caseId,
      status: 'notification_made',
      on: '2026-05-04',
      number: '',
    });
    const { points, place } = await ask('measures.before', { caseId, kind: 'site_ban' });
    expect([points, place]).toEqual([[], 'Publiekshal']);
  });

  test('it points to the coordinator on the list of contacts', async () => {
    const { ask, caseId } = await atTheHall(['notDisplayed', 'unknown']);
    const jansen = { role: 'coordinator', name: 'R. Jansen', phone: '12 34', email: '' } as const;
    await ask('contacts.save', { id: null, ...jansen });
    await ask('contacts.save', { ...jansen, id: null, role: 'mayor', name: 'De burgemeester' });
    const { coordinators } = await ask('measures.before', { caseId, kind: 'site_ban' });
    expect(coordinators).toEqual([jansen]);
  });

  test('it forbids nothing: without house rules the ban is recorded all the same', async () => {
    const { ask, caseId } = await atTheHall(['notDisplayed', 'unknown']);
    await ask('measures.record', {
      caseId,
      kind: 'site_ban',
      decidedOn: '2026-05-04',
      endsOn: '2026-11-04',
      letter: false,
      proportionality: 'Twee gesprekken hebben niet geholpen.',
    });
    expect((await ask('cases.get', { caseId })).measures).toMatchObject([{ kind: 'site_ban' }]);
  });

  test('a place that was taken off the list is one of which nothing is known', async () => {
    const { ask, caseId } = await atTheHall(['displayed', 'yes']);
    const { locations } = await ask('locations.list', {});
    await ask('locations.remove', { id: locations[0]?.id ?? '' });
    const { points } = await ask('measures.before', { caseId, kind: 'site_ban' });
    expect(points).toContain('placeUnknown');
  });
});

describe('whether a measure is in proportion', () => {
  test('is asked of behaviour that stopped when it was corrected', async () => {
    const { ask, caseId } = await atTheHall(null, { corrected: 'yes' });
    const pointsOf = async (kind: 'warning_letter' | 'damage_claim' | 'contact_ban_civil') =>
      (await ask('measures.before', { caseId, kind })).points;
    expect(await pointsOf('warning_letter')).toEqual(['stopped']);
    expect(await pointsOf('contact_ban_civil')).toEqual(['stopped', 'tellPolice']);
    // A claim is about damage, not about a person.
    expect(await pointsOf('damage_claim')).toEqual([]);
  });

  test('is not asked of behaviour that went on', async () => {
    const { ask, caseId } = await atTheHall(null, { corrected: 'no' });
    const { points } = await ask('measures.before', { caseId, kind: 'warning_letter' });
    expect(points).toEqual([]);
  });
});
