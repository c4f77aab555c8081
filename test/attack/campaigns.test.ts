import { expect, test } from 'vitest';
import type { Campaign } from './campaign.ts';
import { erase } from './erase.ts';
import { flip } from './flip.ts';
import { forged } from './forged.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { merges } from './merges.ts';
import { messages } from './messages.ts';
import { packages } from './packages.ts';
import { registry } from './registry.ts';
import { text } from './text.ts';

/** The short version of a campaign: the same attacks every time, so that a failure can be repeated. */
const failuresOf = async ({ run, short }: Campaign) =>
  (await run({ seed: 1, from: 1, count: short })).failures;

const time = { timeout: 180_000 };

test(
  'A byte that was changed in any file of a vault is found out, or changes nothing',
  time,
  async () => {
    expect(await failuresOf(flip)).toEqual([]);
  },
);

test('A malformed message is refused in words and changes nothing', time, async () => {
  expect(await failuresOf(messages)).toEqual([]);
});

test(
  'A hostile text comes back as it was typed or is refused at its field, and is never published',
  time,
  async () => {
    expect(await failuresOf(text)).toEqual([]);
  },
);

test(
  'A key that does not fit opens nothing, and the answer tells no slot from another',
  time,
  async () => {
    expect(await failuresOf(keys)).toEqual([]);
  },
);

test(
  'A card, hand-over, receipt or backup that no Luwte made is refused in words and changes nothing',
  time,
  async () => {
    expect(await failuresOf(packages)).toEqual([]);
  },
);

test(
  'A case that was destroyed is found nowhere, in no backup and under no key',
  time,
  async () => {
    expect(await failuresOf(erase)).toEqual([]);
  },
);

test(
  'A spreadsheet, export or configuration that nobody made so is refused in words, or changes nothing unseen',
  time,
  async () => {
    expect(await failuresOf(imports)).toEqual([]);
  },
);

test(
  'An export or a hand-over that was forged with right checksums is refused in words, or is a record',
  time,
  async () => {
    expect(await failuresOf(forged)).toEqual([]);
  },
);

test(
  'A package that no desk made, or that was changed, is put aside by a registry, and no row is written',
  time,
  async () => {
    expect(await failuresOf(registry)).toEqual([]);
  },
);

test(
  'However municipalities come, correct and go, no total nor any sum of totals shows one of them',
  time,
  async () => {
    expect(await failuresOf(merges)).toEqual([]);
  },
);
