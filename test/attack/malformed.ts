import { type CommandName, commandNamed, contract } from '../../api/contract/index.ts';
import { requestSchema } from '../../api/contract/messages.ts';
import { happens, pick, type Random, whole } from '../../demo/random.ts';
import { validInput } from './valid-input.ts';

/** The names of all commands. */
// Safe: the keys of the contract are the names of its commands.
export const commandNames = Object.keys(contract) as CommandName[];

/** Values that belong in no field, in every type that can cross between threads. */
export const garbage: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0.5,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 1n,
  () => '',
  () => 'nee\u0000ja',
  () => 'half \ud83d teken',
  () => '\u009fterminal',
  () => '2026-02-30',
  () => '0000-00-00',
  () => '24:10',
  () => 'no_such_code',
  (random) => 'x'.repeat(whole(random, 50_001, 200_000)),
  () => [],
  () => ({}),
  () => new Map([['a', 1]]),
  () => new Date(Number.NaN),
  () => new Uint8Array(8),
  () => /x/g,
  () => new Error('x'),
  () => Array.from({ length: 3000 }, () => 0),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => roundInCircles(),
  (random) => nested(whole(random, 50, 20_000)),
];

function roundInCircles(): object {
  const circle: Record<string, unknown> = {};
  circle.itself = circle;
  return circle;
}

function nested(depth: number): unknown {
  let inside: unknown = 0;
  for (let level = 0; level < depth; level += 1) inside = level % 2 === 0 ? [inside] : { inside };
  return inside;
}

/** A place in an input: the object or list that holds it, and its name there. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

/** Every place in an input that was made up. Lists are objects with numbers for names. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  // Safe: what was made up holds plain objects and lists, and both can be written to by name.
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

/** Ways to spoil an input that a command takes. */
const spoilers: readonly ((random: Random, input: unknown, command: CommandName) => unknown)[] = [
  (random) => pick(random, garbage)(random),
  (random, input) => inPlace(random, input, () => pick(random, garbage)(random)),
  (random, input) => inPlace(random, input, () => pick(random, garbage)(random)),
  (random, input) => inPlace(random, input, () => pick(random, garbage)(random)),
  (random, input) => inPlace(random, input, (value) => [value]),
  (random, input) => inPlace(random, input, (value) => ({ value })),
  (random, input) => inPlace(random, input, String),
  (random, input) => inPlace(random, input, () => whole(random, -2_000_000_000, 2_000_000_000)),
  (random, input) => without(random, input),
  (random, input) => without(random, input),
  (random, _, command) => validInput(otherThan(random, command), random),
  (_, input) => [input],
  (_, input) => JSON.stringify(input),
];

/** Changes one place in a value that was made up, whichever. */
export function inPlace(
  random: Random,
  input: unknown,
  change: (value: unknown) => unknown,
): unknown {
  const places = placesIn(input);
  if (places.length === 0) return change(input);
  const { holder, name } = pick(random, places);
  holder[name] = change(holder[name]);
  return input;
}

/** Takes one place out of a value that was made up, whichever. */
export function without(random: Random, input: unknown): unknown {
  const places = placesIn(input);
  if (places.length === 0) return undefined;
  const { holder, name } = pick(random, places);
  delete holder[name];
  return input;
}

const otherThan = (random: Random, command: CommandName) =>
  pick(
    random,
    commandNames.filter((name) => name !== command),
  );

/** What stands around the input of a request, and can be wrong as well. */
const spoiledRequests: readonly ((random: Random) => unknown)[] = [
  (random) => pick(random, garbage)(random),
  (random) => ({ command: pick(random, garbage)(random), input: {} }),
  (random) => ({ command: pick(random, commandNames), input: {}, extra: 1 }),
  (random) => [pick(random, commandNames), {}],
  (random) => ({ command: `${pick(random, commandNames)} `, input: {} }),
  (random) => ({
    command: pick(random, ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'vault']),
    input: {},
  }),
  (random) => JSON.stringify({ command: pick(random, commandNames), input: {} }),
  () => JSON.parse('{"command":"cases.get","input":{},"__proto__":{"ok":true}}'),
];

/** A message that no desk may accept, and the command it is for. */
export interface Malformed {
  readonly command: string;
  readonly message: unknown;
}

/** Makes up a message that is refused by its schema, or names what is not in the vault. */
export function malformed(random: Random): Malformed {
  for (;;) {
    const made = attempt(random);
    if (made !== null) return made;
  }
}

function attempt(random: Random): Malformed | null {
  if (happens(random, 0.08)) {
    const message = pick(random, spoiledRequests)(random);
    return isTaken(message) ? null : { command: 'no command', message };
  }
  const command = pick(random, commandNames);
  const input = validInput(command, random);
  if (happens(random, 0.05) && namesSomething(input))
    return { command, message: { command, input } };
  const spoiled = pick(random, spoilers)(random, input, command);
  const message = { command, input: spoiled };
  return isTaken(message) ? null : { command, message };
}

/** Whether an input that was made up is about a case, a task or a slot: there is none of that name. */
const namesSomething = (input: unknown) => /"[0-9a-f]{8}-/.test(JSON.stringify(input));

/** Whether the contract lets a message through. A schema that breaks on it lets nothing through. */
function isTaken(message: unknown): boolean {
  try {
    const request = requestSchema.parse(message);
    const command = commandNamed(request.command);
    return command?.input.safeParse(request.input).success ?? false;
  } catch {
    return false;
  }
}
