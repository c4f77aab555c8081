import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { archivePath } from '../../registry/folder.ts';
import { LoadFault, load } from '../../registry/load.ts';
import { revokeSender } from '../../registry/senders.ts';
import { contributions } from '../../registry/storage/contributions.ts';
import { senders } from '../../registry/storage/ledger.ts';
import { openStorage, type Storage } from '../../registry/storage/open.ts';
import { sentPackages } from '../../registry/storage/sent.ts';
import { sampleRelease, sampleSender } from './packages.ts';
import { newPaths, onBothDatabases } from './places.ts';
import { type SampleRegistry, sampleRegistry, sent, today, welcome } from './registries.ts';

const newPath = newPaths();

/** A registry with two senders, one of whom is gone, a correction, and something put aside. */
async function filled(): Promise<SampleRegistry> {
  const registry = await sampleRegistry(newPath('registry'), newPath('unused'));
  const [one, other] = [sampleSender('GM9999'), sampleSender('GM0363')];
  await welcome(registry, one, other);
  const first = await sampleRelease(one);
  await sent(registry, one, first);
  await sent(
    registry,
    one,
    await sampleRelease(one, { correction: 1, incidents: 60, earlier: [first] }),
  );
  await sent(registry, other, await sampleRelease(other, { period: '2026-Q1' }));
  await revokeSender(registry.storage, other.fingerprint, true, today);
  await sent(registry, sampleSender('GM0001'), await sampleRelease(sampleSender('GM0001')));
  return registry;
}

/** Everything that is told of a database, but for the numbers it gives its rows itself. */
async function told(storage: Storage): Promise<unknown> {
  const cells: unknown[] = [];
  for await (const { ledger: _, ...cell } of contributions(storage)) cells.push(cell);
  const known = (await senders(storage)).map(({ id: _, ledger: __, ...sender }) => sender);
  const packages = (await sentPackages(storage)).map(({ ledger: _, ...one }) => one);
  return { cells, known, packages };
}

onBothDatabases((newPlace) => {
  it('everything of the archive comes into another database, the same, once', async () => {
    const registry = await filled();
    const place = await newPlace();
    expect(await load(registry, place)).toEqual({ added: 3, present: 0 });
    const storage = await openStorage(place);
    onTestFinished(() => storage.destroy());
    const before = await told(storage);
    expect(before).toEqual(await told(registry.storage));
    expect(await load(registry, place)).toEqual({ added: 0, present: 3 });
    expect(await told(storage)).toEqual(before);
  });

  it('stops at a package that was changed or is gone, and goes on when it is back', async () => {
    const registry = await filled();
    const place = await newPlace();
    const [, second] = await registry.storage.selectFrom('packages').selectAll().execute();
    const path = archivePath(registry.folder, second?.archived ?? '');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.of(0)]));
    await expect(load(registry, place)).rejects.toThrow(LoadFault);
    rmSync(path);
    await expect(load(registry, place)).rejects.toThrow(LoadFault);
    writeFileSync(path, bytes);
    expect(await load(registry, place)).toEqual({ added: 2, present: 1 });
  });
});
