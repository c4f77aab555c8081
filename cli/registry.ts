import { databaseIn } from '../registry/folder.ts';
import { FolderFault } from '../registry/folder-fault.ts';
import { isOpenOnPurpose } from '../registry/storage/connection.ts';
import type { Command, Place } from './command.ts';
import { type OptionName, type Typed, UsageError } from './options.ts';
import { init, load } from './registry/databases.ts';
import { merge } from './registry/merge.ts';
import { quarantineDiscard, quarantineList, quarantineShow } from './registry/quarantine.ts';
import { receive } from './registry/receive.ts';
import { type Part, refusing, serverHere } from './registry/registry-part.ts';
import { report } from './registry/report.ts';
import { senderAdd, senderList, senderRevoke } from './registry/senders.ts';
import { registryText } from './registry/texts.ts';

/** What can be asked of a registry, by one word or two. */
const parts: Readonly<Record<string, Part>> = {
  init,
  'sender add': senderAdd,
  'sender list': senderList,
  'sender revoke': senderRevoke,
  receive,
  load,
  'quarantine list': quarantineList,
  'quarantine show': quarantineShow,
  'quarantine discard': quarantineDiscard,
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
  const outcome = await refusing(place, () => part.run({ ...typed, words }, place));
  const said = saidOfConnection([typed.options.get('database'), words[0]], place);
  return { ...outcome, err: outcome.err + said };
}

/** Says aloud that a database is reached over an open line, when somebody asked for it. */
function saidOfConnection(
  [named, folder]: readonly [string | undefined, string | undefined],
  { language }: Place,
): string {
  const places = [named, serverHere() ?? undefined, folder && placeIn(folder)];
  const isOpen = places.some((one) => one !== undefined && isOpenOnPurpose(one));
  return isOpen ? `luwte: ${registryText(language, 'openConnection')}\n` : '';
}

/** Where the database of a folder is; nothing of a folder that is no registry. */
function placeIn(folder: string): string | undefined {
  try {
    return databaseIn(folder);
  } catch (error) {
    if (error instanceof FolderFault) return undefined;
    throw error;
  }
}
