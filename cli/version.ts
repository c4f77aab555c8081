import { resolve } from 'node:path';
import { type CheckedFile, checkVersion } from '../api/version/check.ts';
import { fingerprintOf, keyIn, knownPublisher, type Publisher } from '../api/version/publisher.ts';
import type { Command, Outcome, Place } from './command.ts';
import { type Typed, UsageError } from './options.ts';
import { textOfFile } from './release-folders.ts';
import { oneLine } from './texts.ts';
import { versionText } from './version-texts.ts';

/** `luwte version check`: whether a download is what the publisher signed. */
export const versionCommand: Command = { options: ['key', 'json'], run };

/** Ends with 0 when it is genuine and not older, with 1 when not, with 2 when nobody could look. */
async function run({ words, options }: Typed, place: Place): Promise<Outcome> {
  const [, part, path, more] = words;
  const { language, version: running } = place;
  if (part !== 'check' || path === undefined) return wrong(versionText(language, 'part'));
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  const keyFile = options.get('key');
  const publisher = keyFile === undefined ? knownPublisher() : publisherWith(keyFile, language);
  if (publisher === 'noKey')
    return wrong(versionText(language, 'key', { file: oneLine(keyFile ?? '') }));
  const checked = await checkVersion(resolve(path), { publisher, running });
  const out = options.has('json')
    ? `${JSON.stringify(checked, null, 2)}\n`
    : told(checked, publisher, place);
  return { code: codeOf(checked), out, err: '' };
}

const wrong = (said: string): Outcome => ({ code: 2, out: '', err: `luwte: ${said}\n` });

function codeOf({ verdict, version }: CheckedFile): Outcome['code'] {
  if (verdict === 'unreadable' || verdict === 'noPublisher') return 2;
  return version !== null && version.age !== 'older' ? 0 : 1;
}

/** @throws UsageError when the file cannot be read. */
function publisherWith(file: string, language: Place['language']): Publisher | 'noKey' {
  const key = keyIn(textOfFile(file));
  return key === null ? 'noKey' : { name: versionText(language, 'given'), keys: [key] };
}

function told(
  { file, verdict, version }: CheckedFile,
  publisher: Publisher | null,
  { language, version: running }: Place,
): string {
  const { number = '', name = '', age } = version ?? {};
  const lines = [
    oneLine(versionText(language, verdict, { file, number, name })),
    ...(age === undefined ? [] : [versionText(language, age, { running })]),
    ...(publisher === null ? [] : [whose(publisher, language)]),
  ];
  return `${lines.join('\n')}\n`;
}

function whose({ name, keys }: Publisher, language: Place['language']): string {
  const fingerprints = keys.map(fingerprintOf).join(', ');
  return oneLine(versionText(language, 'publisher', { name, fingerprints }));
}
