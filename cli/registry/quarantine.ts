import { readFileSync } from 'node:fs';
import { quarantinePath, type Registry } from '../../registry/folder.ts';
import {
  type Aside,
  asideBy,
  asidePath,
  discard,
  quarantined,
  sizeOf,
} from '../../registry/quarantine.ts';
import { openedFrom } from '../../registry/receive.ts';
import { done, type Outcome, type Place } from '../command.ts';
import { type Typed, UsageError } from '../options.ts';
import { oneLine } from '../texts.ts';
import { reasonText } from './reasons.ts';
import { folderAnd, onlyFolder, type Part, withRegistry } from './registry-part.ts';
import { registryText } from './texts.ts';

/** `luwte registry quarantine list`: what was put aside, why, and what to do. */
export const quarantineList: Part = {
  options: ['json'],
  run: async (typed, place) => {
    const folder = onlyFolder(typed);
    const refused = await withRegistry(folder, ({ storage }) => quarantined(storage));
    if (typed.options.has('json')) return done(`${JSON.stringify(refused, null, 2)}\n`);
    const lines = refused.map((one) => lineOf(folder, one, place));
    const { language } = place;
    return done(lines.length > 0 ? lines.join('') : registryText(language, 'nothingAside'));
  },
};

function lineOf(folder: string, aside: Aside, { language }: Place): string {
  const { fileName, archived, receivedOn } = aside;
  const path = quarantinePath(folder, archived);
  const said = oneLine(reasonText(aside, language));
  return `${receivedOn}  ${oneLine(fileName)}\n  ${said}\n  ${path}\n`;
}

/** `luwte registry quarantine show`: one file, and what it says of itself as far as it opens. */
export const quarantineShow: Part = {
  options: [],
  run: async (typed, place) => {
    const [folder, words] = folderAnd(typed);
    const beginning = beginningIn(words);
    return withRegistry(folder, async (registry) => {
      const aside = await only(registry, beginning, place);
      return 'code' in aside ? aside : done(await told(registry, aside, place));
    });
  },
};

/** The beginning of a SHA-256. @throws UsageError */
function beginningIn([word, more]: readonly string[]): string {
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  if (word !== undefined && /^[0-9a-f]{4,64}$/.test(word)) return word;
  throw new UsageError('badAside');
}

async function only({ storage }: Registry, beginning: string, { language }: Place) {
  const [aside, another] = await asideBy(storage, beginning);
  if (aside !== undefined && another === undefined) return aside;
  const said = registryText(language, aside === undefined ? 'asideMissing' : 'severalAside');
  const refused: Outcome = { code: 2, out: '', err: `luwte: ${said}\n` };
  return refused;
}

async function told(registry: Registry, aside: Aside, place: Place): Promise<string> {
  const { language } = place;
  const path = asidePath(registry, aside);
  const bytes = sizeOf(registry, aside);
  const head = lineOf(registry.folder, aside, place);
  if (path === null) return head + registryText(language, 'asideNotKept');
  const opened = await openedFrom(registry, readFileSync(path));
  if ('reason' in opened) return head + registryText(language, 'asideClosed', { bytes });
  const { municipality_code: municipality, regime, period, correction, created } = opened.manifest;
  const whose = registryText(language, regime);
  const { fingerprint, words } = opened.sender;
  return (
    head +
    registryText(language, 'asideOpened', {
      ...{ bytes, municipality, whose, period, correction, created, fingerprint },
      words: words.join(' '),
    })
  );
}

/** `luwte registry quarantine discard`: one file, or all, for good. */
export const quarantineDiscard: Part = {
  options: ['all'],
  run: async (typed, place) => {
    const [folder, words] = folderAnd(typed);
    return withRegistry(folder, (registry) => discarded(registry, typed, words, place));
  },
};

async function discarded(
  registry: Registry,
  { options }: Typed,
  words: readonly string[],
  place: Place,
): Promise<Outcome> {
  const { language, today } = place;
  if (options.has('all')) {
    if (words[0] !== undefined) throw new UsageError('extraWord', { word: words[0] });
    const all = await quarantined(registry.storage);
    for (const aside of all) await discard(registry, aside, today);
    return done(registryText(language, 'discarded', { files: all.length }));
  }
  const aside = await only(registry, beginningIn(words), place);
  if ('code' in aside) return aside;
  await discard(registry, aside, today);
  return done(registryText(language, 'discarded', { files: 1 }));
}
