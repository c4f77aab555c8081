import { expect, test } from 'vitest';
import { MOST_POLICY_RECORDS } from '../../domain/policy/records.ts';
import { check, halfway, record } from './import-fixture.ts';
import { add, coordinatorDesk, factsIn, morning, rules } from './policy-fixture.ts';
import { startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const ofRules = { subject: 'house_rules' } as const;
const places = `Locatie;Zichtbaar;Toegangsverbod;Controle
Stadhuis;ja;ja;1-10-2026
Werf;nee;ja;1-10-2026
`;

const recordAt = async (desk: TestDesk, location: string) => {
  const { records } = await desk.ask('policy.list', {});
  const found = records.find(({ facts }) => 'location' in facts && facts.location === location);
  return found?.id ?? '';
};

test('What came of a spreadsheet is undone as a whole, and what was typed stays', async () => {
  const desk = await coordinatorDesk();
  await add(desk, rules('Zwembad', true));
  const { id } = await record(desk, places, ofRules);
  expect(await factsIn(desk)).toHaveLength(3);
  expect((await desk.ask('imports.list', {})).imports).toMatchObject([
    { id, subject: 'house_rules', records: 2, undoneAt: null },
  ]);
  expect(await desk.ask('imports.undo', { id })).toEqual({ destroyed: 2 });
  expect(await factsIn(desk)).toEqual([rules('Zwembad', true)]);
  await expect(desk.ask('imports.undo', { id })).rejects.toThrow('import.undone');
  const { lines } = await desk.ask('log.read', { limit: 5 });
  expect(lines.map(({ action }) => action)).toContain('import.undo');
  expect(await record(desk, places, ofRules)).toMatchObject({ records: 2 });
});

test('Once one was changed, ended or taken away, nothing of a spreadsheet is undone', async () => {
  const desk = await coordinatorDesk();
  const { id } = await record(desk, places, ofRules);
  const [werf, stadhuis] = [await recordAt(desk, 'Werf'), await recordAt(desk, 'Stadhuis')];
  const isRefused = async (count: number) => {
    await expect(desk.ask('imports.undo', { id })).rejects.toMatchObject({
      message: 'import.recordsChanged',
      cause: { params: { count } },
    });
  };
  const facts = { ...rules('Werf', true), namesBan: true };
  await desk.ask('policy.change', { id: werf, facts });
  await isRefused(1);
  await desk.ask('policy.end', { id: stadhuis });
  await isRefused(2);
  await desk.ask('policy.remove', { id: werf });
  await isRefused(2);
  expect(await factsIn(desk)).toHaveLength(1);
});

test('A record that says again what it said when it came stands in nobody’s way', async () => {
  const desk = await coordinatorDesk();
  const { id } = await record(desk, places, ofRules);
  const werf = await recordAt(desk, 'Werf');
  await desk.ask('policy.change', { id: werf, facts: rules('Werf', true) });
  await desk.ask('policy.change', { id: werf, facts: rules('Werf', false) });
  await desk.ask('policy.end', { id: werf });
  await desk.ask('policy.reopen', { id: werf });
  expect(await desk.ask('imports.undo', { id })).toEqual({ destroyed: 2 });
});

test('What was read in leaves with a personal export, and is undone where it came back', async () => {
  const desk = await coordinatorDesk();
  const { id } = await record(desk, places, ofRules);
  const folder = temporaryFolder();
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { file: name } = await desk.ask('personal.export', { folder, lock });
  const fresh = await startOpenDesk(morning, 'coordinator');
  await fresh.ask('personal.take', { folder, name, passphrase: '' });
  expect(await factsIn(fresh)).toHaveLength(2);
  expect(await fresh.ask('imports.undo', { id })).toEqual({ destroyed: 2 });
  expect(await factsIn(fresh)).toEqual([]);
});

test('Records come all or none: not another number than was checked, nor more than fit', async () => {
  const desk = await coordinatorDesk();
  const { input, checked } = await check(desk, places, ofRules);
  await expect(
    desk.ask('imports.record', { ...input, expected: { taken: checked.taken - 1 } }),
  ).rejects.toThrow('import.otherNow');
  expect(await factsIn(desk)).toEqual([]);
  const many = `Gevraagd op\n${'1-10-2026\n'.repeat(MOST_POLICY_RECORDS + 1)}`;
  const rounds = { subject: 'review_round', takeDoubles: true } as const;
  await expect(check(desk, many, rounds)).rejects.toThrow('policy.full');
  expect(await desk.ask('imports.list', {})).toEqual({ imports: [] });
});

test('Records that are on their way are stopped with nothing kept of them', async () => {
  const desk = await coordinatorDesk();
  const rows = Array.from({ length: 400 }, (_, at) => `Plek ${at};ja;ja;1-10-2026`);
  const text = ['Locatie;Zichtbaar;Toegangsverbod;Controle', ...rows].join('\n');
  const { outcome, how } = await halfway(desk, text, 400, ofRules);
  await desk.ask('work.stop', {});
  expect(await outcome).toBe('work.stopped');
  expect(await factsIn(desk)).toEqual([]);
  expect(await desk.ask('imports.record', how)).toMatchObject({ records: 400 });
});
