import { basename, resolve } from 'node:path';
import { type Opened, openPackage } from '../envelope/open-package.ts';
import type { Fault } from '../registry/check/fault.ts';
import { handedOver, NoFile } from '../registry/files.ts';
import { type Looked, lookInto } from '../registry/look-into.ts';
import type { Exchange } from '../statistics/exchange.ts';
import { totalCode } from '../statistics/linked/policy.ts';
import { highsSolver } from '../statistics/solver/highs.ts';
import type { Command, Outcome, Place } from './command.ts';
import { type Typed, UsageError } from './options.ts';
import { type PackageText, packageText } from './package-texts.ts';
import { reasonText } from './registry/reasons.ts';
import { registryText } from './registry/texts.ts';
import { textOfFile } from './release-folders.ts';
import { type Fillings, oneLine } from './texts.ts';

/** `luwte package show`: what a package says, in words, and whether it is in order. */
export const packageCommand: Command = { options: ['identity', 'json'], run };

/** Says a text of this file in the language of the place. */
type Say = (name: PackageText, fillings?: Fillings) => string;

async function run({ words, options }: Typed, place: Place): Promise<Outcome> {
  const [, part, path, more] = words;
  const say: Say = (name, fillings) => packageText(place.language, name, fillings);
  if (part !== 'show' || path === undefined) return wrong(say('packagePart'));
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  const isJson = options.has('json');
  try {
    return await shown(path, options.get('identity') ?? null, { say, isJson, place });
  } catch (error) {
    if (!(error instanceof NoFile)) throw error;
    return wrong(registryText(place.language, 'noFile', { file: oneLine(path) }));
  }
}

const wrong = (said: string): Outcome => ({ code: 2, out: '', err: `luwte: ${said}\n` });

interface Telling {
  readonly say: Say;
  readonly isJson: boolean;
  readonly place: Place;
}

/** Ends with 0 when it is in order, with 1 when something is wrong, with 2 when nobody could look. */
async function shown(path: string, key: string | null, telling: Telling): Promise<Outcome> {
  const { say, isJson, place } = telling;
  const { sha256, bytes } = await handedOver(resolve(path));
  const file = { file: oneLine(basename(path)), bytes: bytes?.length ?? 0, sha256 };
  if (bytes === null) return told(file, null, { reason: 'tooLarge', where: '' }, telling);
  if (key === null) return { code: 2, out: say('sealed', file), err: '' };
  const identity = textOfFile(key)
    .split(/\r?\n/)
    .find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  if (identity === undefined) return wrong(say('noKey', { file: oneLine(key) }));
  const opened = await openPackage(bytes, identity);
  if ('refused' in opened)
    return told(file, null, { reason: opened.refused, where: opened.where ?? '' }, telling);
  const looked = await lookInto(opened, await highsSolver());
  if (isJson) return inJson(file, opened, looked);
  return told(file, wordsOf(opened, looked, telling), looked.fault, { say, isJson, place });
}

function told(
  file: Fillings,
  words: string | null,
  fault: Fault | null,
  { say, isJson, place }: Telling,
): Outcome {
  const code = fault === null ? 0 : 1;
  if (isJson && words === null) {
    return { code, out: `${JSON.stringify({ ...file, fault }, null, 2)}\n`, err: '' };
  }
  const reason = fault === null ? '' : oneLine(reasonText(fault, place.language));
  const verdict = fault === null ? say('good') : say('bad', { reason });
  return { code, out: [say('opened', file), words ?? '', verdict].join(''), err: '' };
}

function inJson(file: Fillings, { manifest, sender }: Opened, { fault }: Looked): Outcome {
  const { pem: _, ...known } = sender;
  const said = { ...file, fault, manifest, sender: known };
  return { code: fault === null ? 0 : 1, out: `${JSON.stringify(said, null, 2)}\n`, err: '' };
}

function wordsOf({ manifest, sender }: Opened, { contents }: Looked, { say }: Telling): string {
  const { municipality_code, regime, sender: role, period, correction, created, files } = manifest;
  const which = correction === 0 ? say('first') : say('correction', { correction });
  const who = { municipality: municipality_code, regime: say(regime), role: say(role) };
  const lines = files.map(({ name, size }) => `  ${name} (${size})\n`);
  return [
    say('about', { ...who, period, which, created }),
    say('signed', { fingerprint: sender.fingerprint, words: sender.words.join(' ') }),
    ...(contents === null ? [] : [numbersIn(contents.exchange, say)]),
    say('files', { files: lines.join('') }),
  ].join('');
}

function numbersIn({ header, rows, policy }: Exchange, say: Say): string {
  const [indicator] = policy;
  const said = indicator
    ? say('policy', { count: policy.length, day: indicator.counted_on })
    : say('noPolicy');
  if (!header.published) return say('none') + said;
  const total = rows.find(({ dim1_name }) => dim1_name === totalCode)?.value ?? null;
  const shown = rows.filter(({ value }) => value !== null).length;
  const how = header.base === null ? say('exact') : say('rounded', { base: header.base });
  const counts = { shown, hidden: rows.length - shown };
  return say('total', { total: total ?? say('notShown'), how, ...counts }) + said;
}
