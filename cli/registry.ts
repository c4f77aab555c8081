import type { Command, Place } from './command.ts';
import { type OptionName, type Typed, UsageError } from './options.ts';
import { init, load } from './registry/databases.ts';
import { merge } from './registry/merge.ts';
import { quarantine } from './registry/quarantine.ts';
import { receive } from './registry/receive.ts';
import { type Part, refusing } from './registry/registry-part.ts';
import { report } from './registry/report.ts';
import { senderAdd, senderList, senderRevoke } from './registry/senders.ts';

/** What can be asked of a registry, by one word or two. */
const parts: Readonly<Record<string, Part>> = {
  init,
  'sender add': senderAdd,
  'sender list': senderList,
  'sender revoke': senderRevoke,
  receive,
  load,
  'quarantine list': quarantine,
  merge,
  report,
};

/** What follows `luwte registry`, in a sentence. */
const registryParts = Object.keys(parts).join(', ');

const optionsOf = (all: readonly Part[]): OptionName[] => [
  ...new Set(all.flatMap(({ options }) => options)),
];

/** `luwte registry …`: the side that receives. */
export const registry: Command = { options: optionsOf(Object.values(parts)), run };

async function run(typed: Typed, place: Place) {
  const [, first = '', second = ''] = typed.words;
  const name = [`${first} ${second}`, first].find((one) => Object.hasOwn(parts, one));
  const part = parts[name ?? ''];
  if (name === undefined || part === undefined)
    throw new UsageError('registryPart', { parts: registryParts });
  const other = [...typed.options.keys()].find(
    (option) => registry.options.includes(option) && !part.options.includes(option),
  );
  if (other !== undefined)
    throw new UsageError('optionElsewhere', { option: `--${other}`, word: `registry ${name}` });
  const words = typed.words.slice(1 + name.split(' ').length);
  return refusing(place, () => part.run({ ...typed, words }, place));
}
