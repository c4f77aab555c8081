import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knows, pair } from './handover-fixture.ts';
import { tell, theMan } from './persons-fixture.ts';

test('S-05: a request to get in touch names who asks and a reference, and nothing of any case', async () => {
  const { anna, bram, bramId, annaId, stick } = await pair();
  const caseId = await tell(anna.desk, { alias: 'Berk' });
  await anna.desk.ask('persons.record', { caseId, person: theMan });
  const made = await anna.desk.ask('series.askContact', { colleagueId: bramId, folder: stick });
  expect(made.reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  const sealed = readFileSync(join(stick, made.file), 'latin1');
  expect(sealed).not.toMatch(/Velde|Berk|Anna/);
  // Every request is as long as another: no content can hide in it.
  expect(sealed.length).toBeLessThan(4096);
  const file = { folder: stick, name: made.file };
  const read = await bram.desk.ask('series.readContact', file);
  expect(read).toMatchObject({ from: 'Anna de Wit', reference: made.reference });
  await expect(anna.desk.ask('series.readContact', file)).rejects.toThrow('sealed');
  expect((await bram.desk.ask('handovers.list', {})).handovers).toEqual([]);
  await bram.desk.ask('colleagues.remove', { id: annaId });
  await expect(bram.desk.ask('series.readContact', file)).rejects.toThrow('handover.senderUnknown');
  await knows(bram, anna);
  expect((await bram.desk.ask('series.readContact', file)).from).toBe('Anna de Wit');
});
