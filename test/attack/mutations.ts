import { pick, type Random, whole } from '../../demo/random.ts';

/** The files of a folder, by name. */
export type Files = ReadonlyMap<string, Buffer>;

/** Files changed by an attack; null is a file that was taken away. */
export interface Mutation {
  readonly told: string;
  readonly changed: ReadonlyMap<string, Buffer | null>;
}

/** What an attacker has: the files, and those of another vault and of the same one before. */
export interface Loot {
  readonly files: Files;
  readonly others: Files;
}

type Change = (random: Random, bytes: Buffer) => readonly [string, Buffer | null];

const noise = (random: Random, length: number) =>
  Buffer.from(Array.from({ length }, () => whole(random, 0, 255)));

/** The size of what is swapped in a file: a page, or less where there is no other page. */
const blockOf = ({ length }: Buffer) => (length > 8192 ? 4096 : 16);

function flipBits(random: Random, bytes: Buffer): readonly [string, Buffer] {
  const bits = whole(random, 1, 8);
  const places = Array.from({ length: bits }, () => whole(random, 0, bytes.length * 8 - 1));
  for (const place of places) {
    const at = Math.floor(place / 8);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (place % 8)), at);
  }
  return [`bits ${places.join(' ')} flipped`, bytes];
}

function zeroRange(random: Random, bytes: Buffer): readonly [string, Buffer] {
  const start = whole(random, 0, bytes.length - 1);
  const end = Math.min(bytes.length, start + whole(random, 1, 6000));
  return [`bytes ${start} to ${end} zeroed`, bytes.fill(0, start, end)];
}

function swapBlocks(random: Random, bytes: Buffer): readonly [string, Buffer] {
  const block = blockOf(bytes);
  const last = Math.floor(bytes.length / block) - 1;
  const [one, other] = [whole(random, 0, Math.max(0, last)), whole(random, 0, Math.max(0, last))];
  const kept = Buffer.from(bytes.subarray(one * block, (one + 1) * block));
  bytes.copyWithin(one * block, other * block, (other + 1) * block);
  kept.copy(bytes, other * block);
  return [`blocks ${one} and ${other} of ${block} swapped`, bytes];
}

function copyBlock(random: Random, bytes: Buffer): readonly [string, Buffer] {
  const block = blockOf(bytes);
  const last = Math.max(0, Math.floor(bytes.length / block) - 1);
  const [from, to] = [whole(random, 0, last), whole(random, 0, last)];
  bytes.copyWithin(to * block, from * block, (from + 1) * block);
  return [`block ${from} of ${block} copied over ${to}`, bytes];
}

function cutOff(random: Random, bytes: Buffer): readonly [string, Buffer] {
  const block = pick(random, [1, blockOf(bytes)]);
  const length = whole(random, 0, Math.floor((bytes.length - 1) / block)) * block;
  return [`cut off at ${length}`, bytes.subarray(0, length)];
}

function extend(random: Random, bytes: Buffer): readonly [string, Buffer] {
  const length = pick(random, [whole(random, 1, 40), 4096, 4120]);
  const more = pick(random, [
    Buffer.alloc(length),
    noise(random, length),
    Buffer.alloc(length, ' '),
  ]);
  return [`extended by ${length}`, Buffer.concat([bytes, more])];
}

/** Changes within one file. Flipped bits come most often: that is what a disk does by itself. */
const changes: readonly Change[] = [
  flipBits,
  flipBits,
  flipBits,
  zeroRange,
  swapBlocks,
  copyBlock,
  cutOff,
  extend,
  () => ['taken away', null],
];

/** Changes the bytes of one file; null is a file that was taken away. */
export const changeBytes = (random: Random, bytes: Buffer): readonly [string, Buffer | null] =>
  pick(random, changes)(random, Buffer.from(bytes));

/** Makes one attack up on what was looted. */
export function mutate(random: Random, { files, others }: Loot): Mutation {
  const names = [...files.keys()];
  const name = pick(random, names);
  const bytes = Buffer.from(files.get(name) ?? Buffer.alloc(0));
  const chance = random();
  if (chance < 0.06) return swapFiles(name, pick(random, names), files);
  if (chance < 0.14) {
    const [other, content] = pick(random, [...others]);
    return { told: `${name} replaced by ${other}`, changed: new Map([[name, content]]) };
  }
  const [told, changed] = pick(random, changes)(random, bytes);
  return { told: `${name} ${told}`, changed: new Map([[name, changed]]) };
}

function swapFiles(one: string, other: string, files: Files): Mutation {
  const contentOf = (name: string) => files.get(name) ?? null;
  return {
    told: `${one} and ${other} swapped`,
    changed: new Map([
      [one, contentOf(other)],
      [other, contentOf(one)],
    ]),
  };
}
