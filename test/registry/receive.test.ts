import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { archivePath, quarantinePath } from '../../registry/folder.ts';
import { quarantined } from '../../registry/quarantine.ts';
import { addSender, revokeSender } from '../../registry/senders.ts';
import { contributions } from '../../registry/storage/contributions.ts';
import { sentPackages } from '../../registry/storage/sent.ts';
import { quartersOf } from '../../statistics/period.ts';
import { countedPolicy } from '../statistics/release-samples.ts';
import { samplePackage, sampleRelease, sampleSender } from './packages.ts';
import { newPaths, onBothDatabases } from './places.ts';
import { receiveBytes, rowCounts, sampleRegistry, sent, today, welcome } from './registries.ts';

const newPath = newPaths();

onBothDatabases((newPlace) => {
  const newRegistry = async () => sampleRegistry(newPath('registry'), await newPlace());

  it('takes in what a known sender sent, and keeps it as it came', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    await welcome(registry, sender);
    const receipt = await sent(registry, sender, await sampleRelease(sender));
    expect(receipt).toMatchObject({ outcome: 'taken', manifest: { period: '2026' } });
    const [row] = await registry.storage.selectFrom('packages').selectAll().execute();
    expect(row).toMatchObject({
      municipality: 'GM9999',
      published: 1,
      method: 'rounding',
      base: 5,
    });
    expect(existsSync(archivePath(registry.folder, row?.archived ?? ''))).toBe(true);
    expect(await rowCounts(registry)).toMatchObject({ packages: 1, quarantine: 0 });
  });

  it('attacks the year together with its quarters, and takes in all five', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    await welcome(registry, sender);
    const earlier = [];
    for (const period of [...quartersOf(2026), '2026']) {
      const made = await sampleRelease(sender, { period, earlier });
      expect(made.made.release.blocked).toBeNull();
      expect(await sent(registry, sender, made)).toMatchObject({ outcome: 'taken' });
      earlier.push(made);
    }
    expect(await sentPackages(registry.storage)).toHaveLength(5);
  });

  it('says of what came twice, sealed once or anew, that it was here', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    await welcome(registry, sender);
    const made = await sampleRelease(sender);
    const { name, bytes } = await samplePackage(sender, made, registry.recipient);
    expect(await receiveBytes(registry, name, bytes)).toMatchObject({ outcome: 'taken' });
    const before = await rowCounts(registry);
    expect(await receiveBytes(registry, name, bytes)).toEqual({ outcome: 'known' });
    expect(await sent(registry, sender, made)).toEqual({ outcome: 'known' });
    expect(await rowCounts(registry)).toEqual(before);
  });

  it('counts a correction, keeps what it corrects, and refuses the older one afterwards', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    await welcome(registry, sender);
    const first = await sampleRelease(sender);
    const second = await sampleRelease(sender, { correction: 1, incidents: 60, earlier: [first] });
    expect(await sent(registry, sender, second)).toMatchObject({ outcome: 'taken' });
    expect(await sent(registry, sender, first)).toMatchObject({
      fault: { reason: 'olderCorrection', where: '2026' },
    });
    const other = await sampleRelease(sender, { correction: 1, incidents: 90 });
    expect(await sent(registry, sender, other)).toMatchObject({
      fault: { reason: 'sentOtherwise' },
    });
    expect(await sentPackages(registry.storage)).toMatchObject([{ correction: 1 }]);
  });

  it('takes in an older period later, and a municipality of which no number may leave', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    await welcome(registry, sender);
    const made = await sampleRelease(sender);
    const blocked = await sampleRelease(sender, {
      period: '2025',
      staffSize: 9,
      indicators: countedPolicy,
    });
    expect(await sent(registry, sender, made)).toMatchObject({ outcome: 'taken' });
    expect(await sent(registry, sender, blocked)).toMatchObject({ outcome: 'taken' });
    expect(await sentPackages(registry.storage)).toMatchObject([
      { period: '2025', published: false },
      { period: '2026', published: true },
    ]);
    const indicators = registry.storage.selectFrom('policy_indicators').selectAll();
    expect(await indicators.where('indicator', '=', 'norm_present').execute()).toMatchObject([
      { measure: 'NORM', counted_on: '2026-12-15', value: 1 },
    ]);
  });

  it('knows the counsellor and the clerk of one council apart', async () => {
    const registry = await newRegistry();
    const senders = [
      sampleSender('GM9999', 'political', 'counsellor'),
      sampleSender('GM9999', 'political', 'clerk'),
    ];
    await welcome(registry, ...senders);
    for (const sender of senders) {
      const made = await sampleRelease(sender, { incidents: 30 });
      expect(await sent(registry, sender, made)).toMatchObject({ outcome: 'taken' });
    }
    expect(await sentPackages(registry.storage)).toMatchObject([
      { role: 'counsellor' },
      { role: 'clerk' },
    ]);
  });

  it('puts aside what a stranger signed, and takes it in once he is known', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    const made = await sampleRelease(sender);
    const { name, bytes } = await samplePackage(sender, made, registry.recipient);
    expect(await receiveBytes(registry, name, bytes)).toMatchObject({
      fault: { reason: 'senderUnknown', where: sender.fingerprint },
    });
    const [aside] = await quarantined(registry.storage);
    expect(aside).toMatchObject({ fileName: name, receivedOn: today, reason: 'senderUnknown' });
    expect(existsSync(quarantinePath(registry.folder, aside?.archived ?? ''))).toBe(true);
    await welcome(registry, sender);
    expect(await receiveBytes(registry, name, bytes)).toMatchObject({ outcome: 'taken' });
    expect(await quarantined(registry.storage)).toEqual([]);
    expect(readdirSync(`${registry.folder}/quarantine`)).toEqual([]);
  });

  it('takes nothing in any more of a key that was withdrawn, and counts nothing that it sent', async () => {
    const registry = await newRegistry();
    const sender = sampleSender();
    await welcome(registry, sender);
    await sent(registry, sender, await sampleRelease(sender));
    await revokeSender(registry.storage, sender.fingerprint.slice(0, 8), false, today);
    const next = await sampleRelease(sender, { period: '2027' });
    expect(await sent(registry, sender, next)).toMatchObject({
      fault: { reason: 'senderRevoked', where: today },
    });
    expect(await rowCounts(registry)).toMatchObject({ packages: 1 });
    expect(await sentPackages(registry.storage)).toEqual([]);
  });

  it('counts what a withdrawn key sent when that was right, or when a new key sends it again', async () => {
    const registry = await newRegistry();
    const [lost, next] = [sampleSender(), sampleSender()];
    await welcome(registry, lost);
    const made = await sampleRelease(lost);
    await sent(registry, lost, made);
    const counted = async () => (await sentPackages(registry.storage)).length;
    const { storage } = registry;
    await revokeSender(storage, lost.fingerprint, true, today);
    expect(await counted()).toBe(1);
    await revokeSender(storage, lost.fingerprint, false, today);
    expect(await counted()).toBe(0);

    const place = { ...next, replaces: lost.fingerprint, isBeside: false };
    await addSender(storage, place, today);
    expect(await counted()).toBe(0);
    expect(await sent(registry, next, made)).toMatchObject({ outcome: 'taken' });
    expect(await counted()).toBe(1);
    expect(await sent(registry, next, made)).toEqual({ outcome: 'known' });
    const stranger = sampleSender();
    await welcome(registry, stranger);
    expect(await sent(registry, stranger, made)).toMatchObject({
      fault: { reason: 'sentOtherwise' },
    });
  });

  it('counts what stood before when the correction was of a key that was withdrawn', async () => {
    const registry = await newRegistry();
    const [one, thief] = [sampleSender(), sampleSender()];
    await welcome(registry, one);
    const first = await sampleRelease(one);
    await sent(registry, one, first);
    const { storage } = registry;
    await addSender(storage, { ...thief, replaces: one.fingerprint, isBeside: false }, today);
    const wrong = { correction: 1, incidents: 60, earlier: [first] };
    await sent(registry, thief, await sampleRelease(thief, wrong));
    expect(await sentPackages(storage)).toMatchObject([{ correction: 1 }]);
    await revokeSender(storage, thief.fingerprint, false, today);
    expect(await sentPackages(storage)).toMatchObject([{ correction: 0 }]);
  });

  it('takes in the correction of who may send, though a stolen key sent one before, and a later one', async () => {
    const registry = await newRegistry();
    const { storage } = registry;
    const [one, thief, next] = [sampleSender(), sampleSender(), sampleSender()];
    await welcome(registry, one);
    const first = await sampleRelease(one);
    await sent(registry, one, first);
    await addSender(storage, { ...thief, replaces: one.fingerprint, isBeside: false }, today);
    const wrong = await sampleRelease(thief, { correction: 1, incidents: 60, earlier: [first] });
    await sent(registry, thief, wrong);
    const wrongAgain = { correction: 2, incidents: 100, earlier: [first, wrong] };
    await sent(registry, thief, await sampleRelease(thief, wrongAgain));
    const right = await sampleRelease(next, { correction: 1, incidents: 90, earlier: [first] });
    const place = { ...next, replaces: thief.fingerprint, isBeside: false };
    await revokeSender(storage, thief.fingerprint, false, today);
    await addSender(storage, place, today);
    expect(await sent(registry, next, right)).toMatchObject({ outcome: 'taken' });
    expect(await sentPackages(storage)).toMatchObject([{ correction: 1 }]);
    const total = async () => {
      for await (const { table, value } of contributions(storage))
        if (table === 'T1_total') return value;
      return null;
    };
    expect(await total()).toBe(right.made.release.tables[0]?.total.value);
    expect(await rowCounts(registry)).toMatchObject({ packages: 4 });
    // Said to be right after all, the key has its later correction counted; what lies beside the ledger never.
    await revokeSender(storage, thief.fingerprint, true, today);
    expect((await sentPackages(storage)).map(({ correction }) => correction)).toEqual([2]);
  });
});
