/** A source of chance: each call gives the next number from 0 up to, but not including, 1. */
export type Random = () => number;

/** The 32-bit FNV-1a hash of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}

/**
 * A stream of numbers that follows from a seed and a name: mulberry32 (Tommy Ettinger, public
 * domain). Every case has a stream of its own, so that one more case changes no other. It is for
 * fiction only, never for a secret.
 */
export function stream(seed: number, name: string): Random {
  let state = hash(`${seed} ${name}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Whether something with this probability happens. */
export function happens(random: Random, probability: number): boolean {
  return random() < probability;
}

/** One element of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
  return chosen;
}

/** Codes with how often each occurs; the weights need not sum to anything. */
export type Weights<C extends string = string> = Readonly<Partial<Record<C, number>>>;

/** One code, each as often as its weight says. */
export function draw<C extends string>(random: Random, weights: Weights<C>): C {
  // Safe: the keys of a literal with codes as keys are those codes.
  const rows = Object.entries(weights) as [C, number][];
  return drawFrom(random, rows);
}

/** One value of a list of values with weights. */
export function drawFrom<T>(random: Random, rows: readonly (readonly [T, number])[]): T {
  const sum = rows.reduce((total, [, weight]) => total + weight, 0);
  let left = random() * sum;
  const found = rows.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (found ?? pick(random, rows))[0];
}

/** A list in another order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((value): [number, T] => [random(), value])
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value);
}
