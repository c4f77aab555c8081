import { resolve } from 'node:path';
import { errorText, LuwteError } from '../api/contract/errors.ts';
import { type Finding, isWrong, verify as verifyVault } from '../api/verification.ts';
import type { Command, Outcome, Place } from './command.ts';
import { findingTexts } from './finding-texts.ts';
import { type Typed, UsageError } from './options.ts';
import { fill, oneLine, text } from './texts.ts';

/** `luwte verify`: looks a vault over, and says in a line each what is wrong with it, and where. */
export const verify: Command = { options: ['json'], run };

async function run(typed: Typed, place: Place): Promise<Outcome> {
  const folder = folderOf(typed);
  try {
    const findings = await verifyVault(folder, () => passphraseAt(place));
    const isSound = !findings.some(isWrong);
    const out = typed.options.has('json')
      ? `${JSON.stringify({ folder, sound: isSound, findings }, null, 2)}\n`
      : report(findings, place);
    return { code: isSound ? 0 : 1, out, err: '' };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { code: 2, out: '', err: `luwte: ${reasonOf(error, place)}\n` };
  }
}

function folderOf({ words: [, folder, more] }: Typed): string {
  if (folder === undefined) throw new UsageError('noFolder');
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  return resolve(folder);
}

/** @throws UsageError when there is none. */
export async function passphraseAt({ language, readSecret }: Place): Promise<string> {
  const passphrase = await readSecret(text(language, 'askPassphrase'));
  if (passphrase === '') throw new UsageError('noPassphrase');
  return passphrase;
}

function report(findings: readonly Finding[], { language }: Place): string {
  const wrong = findings.filter(isWrong).length;
  const lines = findings.map(({ code, where, params }) =>
    oneLine(`${where}: ${fill(findingTexts[language][code], params)}`),
  );
  const summary = text(language, wrong === 0 ? 'allWell' : 'notWell', { wrong });
  return `${[...lines, summary].join('\n')}\n`;
}

function reasonOf(error: unknown, { language }: Place): string {
  if (error instanceof LuwteError) return errorText(error.value, language);
  const reason = error instanceof Error ? error.message : String(error);
  return text(language, 'notLookedAt', { reason });
}
