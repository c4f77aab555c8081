import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { isServer } from '../../registry/storage/connection.ts';
import { onBothDatabases } from '../registry/places.ts';
import { councilDesk, deskWithRegistry } from './package-fixture.ts';
import { publish } from './release-fixture.ts';
import { type TestDesk, temporaryFolder } from './support.ts';

const place = {
  language: 'en',
  today: '2027-01-12',
  version: '0.0.0',
  limits: {},
  readSecret: () => Promise.reject(new Error('a secret was asked')),
} as const;
const luwte = (...args: string[]) => run(args, place);

/** Makes a registry, in a file or on a server; gives its folder and the key that it hands out. */
async function newRegistry(database: string) {
  const folder = join(temporaryFolder(), 'registry');
  const server = isServer(database) ? ['--database', database] : [];
  const { out } = await luwte('registry', 'init', folder, ...server);
  return { folder, recipient: /age1\w{58}/.exec(out)?.[0] ?? '' };
}

/** Makes a desk known to a registry by the file that it writes; says whether the words are the same. */
async function introduce(
  desk: TestDesk,
  { folder, recipient }: { folder: string; recipient: string },
) {
  await desk.ask('registry.keep', { name: 'Landelijk register', recipient });
  const target = temporaryFolder();
  const { file } = await desk.ask('registry.writeSender', { folder: target });
  const { sender } = await desk.ask('registry.describe', {});
  if (sender === null) throw new Error('there is no sender');
  const { municipality, regime, role, words } = sender;
  const { out, err } = await luwte(
    ...['registry', 'sender', 'add', folder, '--key', join(target, file)],
    ...['--municipality', municipality, '--regime', regime, '--role', role],
  );
  expect(err).toBe('');
  expect(out).toContain(words.join(' '));
}

onBothDatabases((newPlace) => {
  test('What desks publish is received by a registry that knows them, and by no other', async () => {
    const registry = await newRegistry(await newPlace());
    const packages: string[] = [];
    const desks = [await deskWithRegistry(), await councilDesk('counsellor_political')];
    for (const desk of desks) {
      await introduce(desk, registry);
      const folder = temporaryFolder();
      const { package: made } = await publish(desk, { period: '2026', folder, pack: true });
      packages.push(join(folder, made?.name ?? ''));
    }
    const received = await luwte('registry', 'receive', registry.folder, ...packages);
    expect(received).toMatchObject({ code: 0, err: '' });
    const again = await luwte('registry', 'receive', registry.folder, ...packages);
    expect(again).toMatchObject({ code: 0, err: '' });

    const [desk] = desks;
    if (desk === undefined) throw new Error('there are desks');
    const later = temporaryFolder();
    const { name } = await desk.ask('registry.pack', { seq: 1, folder: later });
    const remade = await luwte('registry', 'receive', registry.folder, join(later, name));
    expect(remade.out).toContain('was received before');

    const stranger = await newRegistry(await newPlace());
    const refused = await luwte('registry', 'receive', stranger.folder, ...packages);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.out).toContain('sealed for another key');
  }, 60_000);
});
