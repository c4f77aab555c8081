import { expect, test } from 'vitest';
import type { Campaign } from '../attack/campaign.ts';
import { whyNoMount } from './bad-disk.ts';
import { disk } from './disk.ts';
import { kill } from './kill.ts';

/** The short version of a campaign, with the same seed every time. */
const outcomeOf = ({ run, short }: Campaign) => run({ seed: 1, from: 1, count: short });

const time = { timeout: 180_000 };
const reason = whyNoMount();

test(
  'A process that is killed while it records loses nothing that was confirmed',
  time,
  async () => {
    expect((await outcomeOf(kill)).failures).toEqual([]);
  },
);

const sentence = 'a folder that vanishes or a clock that jumps loses nothing that was confirmed';

test.skipIf(reason !== null)(`A disk that is full or read-only, ${sentence}`, time, async () => {
  expect(await outcomeOf(disk)).toMatchObject({ failures: [], skipped: [] });
});

test.runIf(reason !== null)(`Where no disk can be mounted: ${sentence}`, time, async () => {
  expect((await outcomeOf(disk)).failures).toEqual([]);
});
