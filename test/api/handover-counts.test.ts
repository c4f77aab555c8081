import { expect, test } from 'vitest';
import {
  accept,
  type Counsellor,
  counted,
  type Pair,
  pair,
  record,
  sendToBram,
} from './handover-fixture.ts';
import { publish as publishPeriod } from './release-fixture.ts';
import { temporaryFolder } from './support.ts';

const nextYear = '2027-01-05T10:00:00Z';

async function publish({ desk }: Counsellor): Promise<void> {
  desk.clock = nextYear;
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, staffSize: 420 });
  await publishPeriod(desk, { period: '2026', folder: temporaryFolder() });
}

/** Hands a case over, and reads the receipt in. */
async function handOver(two: Pair, caseId: string): Promise<void> {
  const receipt = await accept(two, await sendToBram(two, [caseId]), [caseId]);
  await two.anna.desk.ask('handovers.readReceipt', receipt);
}

test('A case that was handed over counts where it went, and no longer where it was', async () => {
  const two = await pair();
  await handOver(two, await record(two.anna, 'Linde'));
  expect([await counted(two.anna), await counted(two.bram)]).toEqual([0, 1]);
});

test('A case whose year was published before it went counts where it was, and not again', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  await publish(two.anna);
  two.bram.desk.clock = nextYear;
  await handOver(two, caseId);
  expect([await counted(two.anna), await counted(two.bram)]).toEqual([1, 0]);
});

test('A case that comes after its year was published there goes on to count where it was', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  await publish(two.bram);
  two.anna.desk.clock = nextYear;
  await handOver(two, caseId);
  expect([await counted(two.anna), await counted(two.bram)]).toEqual([1, 0]);
});

test('A year is not published while a case of it is on its way: nobody could say where it counts', async () => {
  const two = await pair();
  const caseId = await record(two.anna, 'Linde');
  await sendToBram(two, [caseId]);
  await expect(publish(two.anna)).rejects.toThrow('handover.waitingPeriod');
});

test('The copy of a second counsellor does not count, and does once he owns the case', async () => {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  const shared = { caseId, colleagueId: bramId, folder: stick, consent: true } as const;
  const { file } = await anna.desk.ask('handovers.share', shared);
  const receipt = await accept(two, { folder: stick, name: file }, [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  await handOver(two, caseId);
  const own = await bram.desk.ask('cases.get', { caseId });
  expect(own.hands).toEqual({ kind: 'own' });
  expect(own.tasks).not.toEqual([]);
  expect([await counted(anna), await counted(bram)]).toEqual([0, 1]);
});

test('While there is a copy, the case counts with its owner only', async () => {
  const two = await pair();
  const { anna, bramId, stick } = two;
  const caseId = await record(anna, 'Linde');
  const shared = { caseId, colleagueId: bramId, folder: stick, consent: true } as const;
  const { file } = await anna.desk.ask('handovers.share', shared);
  await accept(two, { folder: stick, name: file }, [caseId]);
  expect([await counted(anna), await counted(two.bram)]).toEqual([1, 0]);
});
