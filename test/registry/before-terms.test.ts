/** A package that was made before terms were counted, as a desk sent it then. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { periodsOf } from '../../registry/merge/figures.ts';
import { contributions } from '../../registry/storage/contributions.ts';
import { releaseSchema } from '../../statistics/release.ts';
import { readRelease } from '../../statistics/release-files.ts';
import { type Made, sampleRelease, sampleSender } from './packages.ts';
import { newPaths } from './places.ts';
import { sampleRegistry, sent, welcome } from './registries.ts';

const newPath = newPaths();

const stored = z.object({
  release: releaseSchema,
  proof: z.array(z.tuple([z.string(), z.string()])),
  files: z.array(z.object({ name: z.string(), base64: z.base64() })),
});

const { release, proof, files } = stored.parse(
  JSON.parse(
    gunzipSync(readFileSync(`${import.meta.dirname}/fixtures/before-terms.json.gz`)).toString(),
  ),
);
const asSent = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
const texts = new Map(proof);
const former: Made = {
  made: { release, proof: texts },
  published: [(await readRelease((name) => texts.get(name) ?? null, '2026-Q1')).release],
};

it('is taken in, and so is the year that is proven beside it with its terms', async () => {
  const registry = await sampleRegistry(newPath('registry'), '');
  const sender = sampleSender();
  await welcome(registry, sender);
  expect(await sent(registry, sender, former, { files: asSent })).toMatchObject({
    outcome: 'taken',
  });
  const year = await sampleRelease(sender, { earlier: [former] });
  expect(year.made.release.blocked).toBeNull();
  expect(await sent(registry, sender, year)).toMatchObject({ outcome: 'taken' });
  const told = new Map<string, string[]>();
  for await (const { period, table } of contributions(registry.storage))
    told.set(period, [...new Set([...(told.get(period) ?? []), table])]);
  expect(told.get('2026')).toContain('T7_first_talk');
  expect(told.get('2026-Q1')).not.toContain('T7_first_talk');
  for await (const figures of periodsOf(contributions(registry.storage, { period: '2026-Q1' }))) {
    const [one] = figures.senders;
    expect(one?.tables.get('first_talk_term')).toEqual(new Map([['not_told', one?.total]]));
  }
});

it.each(['T7_first_talk', 'T8_reaction'])(
  'says no less than what proves it: a release without %s that was proven with it is put aside',
  async (table) => {
    const registry = await sampleRegistry(newPath('registry'), '');
    const sender = sampleSender();
    await welcome(registry, sender);
    const { made, published } = await sampleRelease(sender);
    const tables = made.release.tables.filter(({ id }) => id !== table);
    const less: Made = { made: { ...made, release: { ...made.release, tables } }, published };
    expect(await sent(registry, sender, less)).toMatchObject({
      outcome: 'quarantined',
      fault: { reason: 'rulesWeaker', where: 'dimensions' },
    });
  },
);
