import { join } from 'node:path';
import { stream } from '../../demo/random.ts';
import {
  type Campaign,
  numbersOf,
  type Orders,
  type Outcome,
  withFolder,
} from '../attack/campaign.ts';
import { makeCompartment } from '../attack/sample-vault.ts';
import { diskFull, exportDiskFull, readOnly, whyNoMount } from './bad-disk.ts';
import { clockJumps, folderVanishes } from './bad-surroundings.ts';
import { type Scene, Trial } from './trial.ts';

const scenes: readonly Scene[] = [diskFull, exportDiskFull, readOnly, folderVanishes, clockJumps];

/** Takes the ground away under an open vault: its space, its rights, its folder, its clock. */
export const disk: Campaign = {
  name: 'disk',
  full: 500,
  short: 15,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const template = join(folder, 'template');
  const key = await makeCompartment(template, 'staff');
  const reason = whyNoMount();
  const possible = scenes.filter(({ needsMount }) => reason === null || !needsMount);
  const impossible = scenes.filter((scene) => !possible.includes(scene));
  const tally = new Map(possible.map(({ name }) => [name, 0]));
  const failures: string[] = [];
  let [confirmed, refused] = [0, 0];
  for (const number of numbersOf(orders)) {
    const scene = possible[number % possible.length];
    if (!scene) break;
    const random = stream(orders.seed, `disk ${number}`);
    const trial = await withFolder(async (own) => {
      const tried = new Trial({ folder: own, template, key, random, number }, scene);
      await scene.run(tried);
      return tried;
    }, folder);
    tally.set(scene.name, (tally.get(scene.name) ?? 0) + 1);
    confirmed += trial.confirmed;
    refused += trial.refused;
    const told = `${number} (seed ${orders.seed}): ${scene.name}`;
    failures.push(...trial.problems.map((problem) => `${told}: ${problem}`));
  }
  return {
    counts: [
      ...[...tally].map(([name, times]) => [times, name] as const),
      [confirmed, 'confirmed'],
      [refused, 'refused in words'],
      [failures.length, 'failures'],
    ],
    failures,
    skipped: impossible.map(({ name }) => `${name}: ${reason}`),
  };
}
