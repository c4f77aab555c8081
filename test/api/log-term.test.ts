import { expect, test } from 'vitest';
import { standardTerms } from '../../domain/retention/index.ts';
import { counterThreat, passphrase, startOpenDesk, type TestDesk } from './support.ts';

/** Opens the vault once more on a day, as on every morning. */
async function openOn(desk: TestDesk, day: string): Promise<TestDesk> {
  desk.clock = `${day}T08:00:00Z`;
  const again = desk.restart();
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return again;
}

const oldest = async (desk: TestDesk) => {
  const { total } = await desk.ask('log.read', {});
  const { lines } = await desk.ask('log.read', { offset: total - 1, limit: 1 });
  return lines[0];
};

test('§4.2: a line of the log goes after three years, and the rest still holds', async () => {
  let desk = await startOpenDesk('2026-05-04T08:35:00Z');
  await desk.ask('reports.record', counterThreat);
  const before = await desk.ask('log.check', {});
  // Some days of use show that the clock is right.
  for (const day of ['2029-05-01', '2029-05-02', '2029-05-03']) desk = await openOn(desk, day);
  expect((await oldest(desk))?.line).toBe(1);
  desk = await openOn(desk, '2029-05-04');
  const first = await oldest(desk);
  expect(first?.at.slice(0, 10)).toBe('2029-05-01');
  expect(first?.line).toBe(before.lines + 1);
  const { lines: newest, total } = await desk.ask('log.read', { limit: 1 });
  expect(newest).toMatchObject([{ action: 'log.drop', line: before.lines + total }]);
  expect(await desk.ask('log.check', {})).toEqual({ lines: total, brokenAt: null });
  desk = await openOn(desk, '2029-05-05');
  expect((await desk.ask('log.check', {})).brokenAt).toBeNull();
  expect((await oldest(desk))?.line).toBe(before.lines + 1);
  // When the vault was made is still known: the report of 2028 is asked for, though the log begins later.
  const { office } = await desk.ask('today.get', {});
  expect(office.map(({ code }) => code)).toContain('T34');
});

test('§4.2: a clock that is years ahead costs nobody a line', async () => {
  let desk = await startOpenDesk('2026-05-04T08:35:00Z');
  desk = await openOn(desk, '2036-05-04');
  desk = await openOn(desk, '2036-05-05');
  expect((await oldest(desk))?.line).toBe(1);
});

test('§4.2: an organisation keeps its log one to five years', async () => {
  let desk = await startOpenDesk('2026-05-04T08:35:00Z');
  const terms = { ...standardTerms, audit_log: 12 };
  await expect(desk.ask('retention.setTerms', { ...terms, audit_log: 11 })).rejects.toThrow(
    'input.invalid',
  );
  await desk.ask('retention.setTerms', terms);
  for (const day of ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04'])
    desk = await openOn(desk, day);
  expect((await oldest(desk))?.at.slice(0, 10)).toBe('2027-05-01');
});
