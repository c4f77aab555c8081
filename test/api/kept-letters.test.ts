import { expect, test } from 'vitest';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { closing, withCase } from './reaction-fixture.ts';
import { temporaryFolder } from './support.ts';

const addressee = {
  kind: 'representative',
  name: 'mr. A. Pleiter',
  address: 'Kade 3\n1234 AB Waterveen',
} as const;

/** A case with a ban, and a way to write letters about it. */
async function withBan() {
  const { desk, caseId } = await withCase();
  const { measure } = await desk.ask('measures.record', {
    caseId,
    kind: 'site_ban',
    decidedOn: '2026-05-04',
    endsOn: '2026-11-04',
    letter: true,
    legalGround: 'house_rules',
    decidedBy: 'secretary',
    places: 'Stadhuis, Kerkplein 1',
    objection: true,
    proportionality: 'Twee gesprekken hebben niet geholpen.',
  });
  const letter = { caseId, measure, kind: 'ban', addressee } as const;
  const folder = temporaryFolder();
  const write = (kind: 'ban' | 'end' = 'ban') =>
    desk.ask('letters.write', { ...letter, kind, folder });
  const kept = async () => (await desk.ask('cases.get', { caseId })).letters;
  return { desk, caseId, measure, letter, write, kept };
}

test('A letter is kept as it was made: its words, its template, to whom, when and by whom', async () => {
  const { measure, write, kept } = await withBan();
  await write();
  const [letter, ...others] = await kept();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    measure,
    kind: 'ban',
    edition: 1,
    addressee: 'representative',
    on: '2026-05-04',
    author: null,
  });
  expect(letter?.text).toContain('mr. A. Pleiter\nKade 3\n1234 AB Waterveen');
  expect(letter?.text).toContain('Van 4 mei 2026 tot en met 4 november 2026.');
});

test('Written again it is kept once; the same letter from a changed template is another one', async () => {
  const { desk, write, kept } = await withBan();
  await write();
  await write();
  expect(await kept()).toHaveLength(1);
  const own = { ...standardLetters, ban: { subject: 'Verbod', body: 'U komt niet tot {einde}.' } };
  await desk.ask('letters.setTemplates', own);
  desk.clock = '2026-05-06T08:00:00Z';
  await write();
  await write('end');
  const letters = await kept();
  expect(letters.map(({ kind, edition, on }) => [kind, edition, on])).toEqual([
    ['ban', 1, '2026-05-04'],
    ['ban', 2, '2026-05-06'],
    ['end', 1, '2026-05-06'],
  ]);
  // What was sent stays as it was, whatever the template says now.
  expect(letters[0]?.text).toContain('Twee gesprekken hebben niet geholpen.');
});

test('What stands in a letter can be searched', async () => {
  const { desk, caseId, write } = await withBan();
  const find = async () => (await desk.ask('cases.list', { query: 'Pleiter' })).cases;
  expect(await find()).toEqual([]);
  await write();
  expect((await find()).map(({ id }) => id)).toEqual([caseId]);
});

test('The words of a letter go with what was told; that it went out stays with the case', async () => {
  const { desk, caseId, write, kept } = await withBan();
  await write();
  const { tasks } = await desk.ask('tasks.list', { until: null });
  for (const { id } of tasks) await desk.ask('tasks.skip', { task: id, reason: 'niet nodig' });
  await desk.ask('cases.close', { caseId, ...closing });
  desk.clock = '2026-11-05T09:00:00Z';
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  expect(await kept()).toMatchObject([{ kind: 'ban', on: '2026-05-04', text: '' }]);
  expect((await desk.ask('cases.list', { query: 'Pleiter' })).total).toBe(0);
});

test('§2.6: that a measure ended is written of a closed case as well, as long as it can be kept', async () => {
  const { desk, caseId, measure, write, kept } = await withBan();
  const { tasks } = await desk.ask('tasks.list', { until: null });
  for (const { id } of tasks) await desk.ask('tasks.skip', { task: id, reason: 'niet nodig' });
  await desk.ask('cases.close', { caseId, ...closing });
  await expect(write()).rejects.toThrow('case.closed');
  desk.clock = '2026-09-01T09:00:00Z';
  await desk.ask('measures.end', { caseId, measure, on: '2026-09-01' });
  await write('end');
  expect(await kept()).toMatchObject([{ kind: 'end', measure, on: '2026-09-01' }]);
  const { status } = await desk.ask('cases.get', { caseId });
  expect(status).toBe('closed');

  desk.clock = '2026-11-05T09:00:00Z';
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  await expect(write('end')).rejects.toThrow('letter.notesGone');
});

test('TC-07: a letter is given to whom it was written to, and not to the reporter by itself', async () => {
  const { desk, caseId, write } = await withBan();
  await write();
  const proposed = async (role: 'perpetrator' | 'reporter') => {
    const request = { role, who: 'Dhr. De Wit', receivedOn: '2026-05-04', cases: [caseId] };
    const { id } = await desk.ask('access.record', request);
    const { parts } = await desk.ask('access.get', { id });
    return parts.filter(({ kind }) => kind === 'letter').map((part) => part.proposed.decision);
  };
  expect(await proposed('perpetrator')).toEqual(['give']);
  expect(await proposed('reporter')).toEqual(['refuse']);
});

test('A letter goes along when its case changes hands, and says who made it', async () => {
  const two = await pair();
  const { desk } = two.anna;
  const caseId = await record(two.anna, 'Linde', {});
  const { measure } = await desk.ask('measures.record', {
    caseId,
    kind: 'conversation',
    decidedOn: '2026-05-04',
    endsOn: null,
    letter: true,
    decidedBy: 'secretary',
  });
  const letter = { caseId, measure, kind: 'order_talk', addressee } as const;
  await desk.ask('letters.write', { ...letter, folder: temporaryFolder() });
  const [made] = (await desk.ask('cases.get', { caseId })).letters;
  const file = await sendToBram(two, [caseId]);
  await accept(two, file, [caseId]);
  const { letters } = await two.bram.desk.ask('cases.get', { caseId });
  expect(letters).toEqual([{ ...made, author: 'Anna de Wit' }]);
});
