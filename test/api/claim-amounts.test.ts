import { expect, test } from 'vitest';
import { claimOn, closing, withCase } from './reaction-fixture.ts';

const on = '2026-05-04';

/** A claim for glasses of 320 euros and travel of 18, and an advance that was typed ten times too high. */
async function withClaim() {
  const { desk, caseId } = await withCase();
  const claim = await claimOn(desk, caseId, on);
  await desk.ask('damage.pay', { caseId, claim, kind: 'employer_advance', cents: 338_000, on });
  const now = async () => {
    const { claims } = await desk.ask('cases.get', { caseId });
    const found = claims.find(({ id }) => id === claim);
    if (!found) throw new Error('there is no claim');
    return found;
  };
  return { desk, caseId, claim, now };
}

test('A wrong amount is corrected; the sum follows, and what stood there is kept', async () => {
  const { desk, caseId, claim, now } = await withClaim();
  const [glasses] = (await now()).lines;
  const [advance] = (await now()).payments;
  const line = { caseId, claim, line: glasses?.id ?? '', kind: 'property', on } as const;
  desk.clock = '2026-05-05T09:00:00Z';
  await desk.ask('damage.correctLine', { ...line, cents: 23_000 });
  desk.clock = '2026-05-05T09:01:00Z';
  await desk.ask('damage.correctLine', { ...line, cents: 23_050 });
  desk.clock = '2026-05-05T09:02:00Z';
  await desk.ask('damage.correctPayment', {
    caseId,
    claim,
    payment: advance?.id ?? '',
    kind: 'employer_advance',
    cents: 33_800,
    on,
  });
  const found = await now();
  expect(found.totals).toEqual({ claimed: 24_850, advanced: 33_800, received: 0 });
  expect(found.lines.map(({ id, cents }) => [id, cents])).toContainEqual([glasses?.id, 23_050]);
  expect(found.corrections.map(({ former, now: after }) => [former.cents, after?.cents])).toEqual([
    [338_000, 33_800],
    [23_000, 23_050],
    [32_000, 23_000],
  ]);
});

test('A line that should not be there is taken out, once, and the log says so without content', async () => {
  const { desk, caseId, claim, now } = await withClaim();
  const travel = (await now()).lines.find(({ kind }) => kind === 'travel')?.id ?? '';
  const place = { caseId, claim, list: 'line', amount: travel } as const;
  await desk.ask('damage.removeAmount', place);
  const { lines, totals, corrections } = await now();
  expect(lines.map(({ kind }) => kind)).toEqual(['property']);
  expect(totals.claimed).toBe(32_000);
  expect(corrections).toMatchObject([{ list: 'line', former: { cents: 1_800 }, now: null }]);
  await expect(desk.ask('damage.removeAmount', place)).rejects.toThrow('claim.amountGone');
  const again = { caseId, claim, line: travel, kind: 'travel', cents: 1, on } as const;
  await expect(desk.ask('damage.correctLine', again)).rejects.toThrow('claim.amountGone');
  const read = await desk.ask('log.read', { offset: 0, limit: 5 });
  expect(read.lines.map(({ action }) => action)).toContain('damage.remove');
  expect(JSON.stringify(read.lines)).not.toMatch(/1800|18,00|travel/);
});

test('An amount of another claim, or on a day to come, is refused', async () => {
  const { desk, caseId, claim, now } = await withClaim();
  const other = await claimOn(desk, caseId, on);
  const [glasses] = (await now()).lines;
  const line = { caseId, claim, line: glasses?.id ?? '', kind: 'property', cents: 1, on } as const;
  await expect(desk.ask('damage.correctLine', { ...line, claim: other })).rejects.toThrow(
    'claim.amountGone',
  );
  await expect(desk.ask('damage.correctLine', { ...line, on: '2026-05-06' })).rejects.toMatchObject(
    { cause: { issues: [{ path: ['on'], problem: 'date.inFuture' }] } },
  );
});

test('In a closed case an amount is put right as long as its claim runs', async () => {
  const { desk, caseId, claim, now } = await withClaim();
  const { tasks } = await desk.ask('cases.get', { caseId });
  for (const { id, status } of tasks) {
    if (status === 'open') await desk.ask('tasks.skip', { task: id, reason: 'niet nodig' });
  }
  await desk.ask('cases.close', { caseId, ...closing });
  const [advance] = (await now()).payments;
  const paid = { caseId, claim, payment: advance?.id ?? '', kind: 'employer_advance', on } as const;
  await desk.ask('damage.correctPayment', { ...paid, cents: 33_800 });
  expect((await now()).totals.advanced).toBe(33_800);
  await desk.ask('damage.changeClaim', {
    caseId,
    claim,
    claimant: 'person',
    route: null,
    status: 'recovered',
    insurance: 'not_checked',
    deadline: null,
    hearingOn: null,
    on,
  });
  await expect(desk.ask('damage.correctPayment', { ...paid, cents: 1 })).rejects.toThrow(
    'claim.closed',
  );
});
