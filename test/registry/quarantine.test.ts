import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quarantinePath } from '../../registry/folder.ts';
import { discard, putAside, quarantined } from '../../registry/quarantine.ts';
import { receiveEach } from '../../registry/receive.ts';
import { clearUnfinished } from '../../registry/unfinished.ts';
import { newPaths, onBothDatabases } from './places.ts';
import { receiveBytes, sampleRegistry, today } from './registries.ts';

const newPath = newPaths();

const fault = { reason: 'notPackage', where: '' } as const;
const named = (at: number) => ({
  ...{ fileName: `${at}.tar.age`, archived: String(at).padStart(64, '0') },
  ...{ bytes: new Uint8Array(100), receivedOn: today },
});

onBothDatabases((newPlace) => {
  it('holds so many files and so many bytes; then the oldest go, with a line in the log', async () => {
    const registry = await sampleRegistry(newPath('registry'), await newPlace());
    const there = async () =>
      (await quarantined(registry.storage)).map(({ fileName }) => fileName).join(' ');
    for (const at of [1, 2, 3, 4])
      await putAside(registry, named(at), fault, { files: 3, bytes: 10_000 });
    expect(await there()).toBe('2.tar.age 3.tar.age 4.tar.age');
    await putAside(registry, named(5), fault, { files: 3, bytes: 250 });
    expect(await there()).toBe('4.tar.age 5.tar.age');
    expect(readdirSync(join(registry.folder, 'quarantine'))).toHaveLength(2);
    const log = readFileSync(join(registry.folder, 'quarantine-log.txt'), 'utf8')
      .trim()
      .split('\n');
    expect(log.map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual(
      Array<string>(3).fill(`${today} full`),
    );
    expect(log[0]).toContain(named(1).archived);
  });

  it('keeps the one that came last, however large it is', async () => {
    const registry = await sampleRegistry(newPath('registry'), await newPlace());
    await putAside(registry, named(1), fault, { files: 3, bytes: 10 });
    expect(await quarantined(registry.storage)).toHaveLength(1);
  });

  it('lets a file go for good when somebody discards it', async () => {
    const registry = await sampleRegistry(newPath('registry'), await newPlace());
    await receiveBytes(registry, 'a.tar.age', Buffer.from('nothing of the kind'));
    const [aside] = await quarantined(registry.storage);
    if (aside === undefined) throw new Error('nothing was put aside');
    await discard(registry, aside, today);
    expect(await quarantined(registry.storage)).toEqual([]);
    expect(existsSync(quarantinePath(registry.folder, aside.archived))).toBe(false);
    const log = readFileSync(join(registry.folder, 'quarantine-log.txt'), 'utf8');
    expect(log).toBe(`${today}\tdiscarded\t${aside.archived}\t${today}\tnotPackage\t"a.tar.age"\n`);
  });
});

it('what a killed process left half written is gone at the next start; what a living one writes stays', async () => {
  const registry = await sampleRegistry(newPath('registry'), newPath('unused'));
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  const place = join(registry.folder, 'archive', 'ab');
  mkdirSync(place, { recursive: true });
  const left = [join(place, `x.age.part-${dead}`), join(registry.folder, `y.part-${dead}`)];
  const others = [join(place, `x.age.part-${process.ppid}`), join(place, 'part-1.age')];
  for (const path of [...left, ...others]) writeFileSync(path, 'half');
  for await (const _ of receiveEach(registry, [], today)) throw new Error('there is nothing');
  expect([...left, ...others].map((path) => existsSync(path))).toEqual([false, false, true, true]);
  expect(clearUnfinished(join(registry.folder, 'nowhere'))).toBe(0);
});
