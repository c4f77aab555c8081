import { errorText } from '../api/contract/errors.ts';
import { DeskRefusal } from '../demo/vault.ts';
import { demo, demoLimits, type Place } from './demo.ts';
import { checkLanguage, readArguments, type Typed, UsageError } from './options.ts';
import { text } from './texts.ts';

/** How a command ended: 0 done, 1 it could not be done, 2 it was not understood. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

const commands: Readonly<Record<string, typeof demo>> = { demo };

/** Does what was typed. Never rejects for what somebody can have typed wrong. */
export async function run(args: readonly string[], place: Place): Promise<Outcome> {
  try {
    const typed = readArguments(args);
    checkLanguage(typed);
    return { code: 0, out: await answer(typed, place), err: '' };
  } catch (error) {
    return failure(error, place);
  }
}

async function answer(typed: Typed, place: Place): Promise<string> {
  const { words, options } = typed;
  if (options.has('help')) return text(place.language, 'help', demoLimits);
  if (options.has('version')) return `${place.version}\n`;
  const [word] = words;
  if (word === undefined) throw new UsageError('noCommand');
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined) throw new UsageError('unknownCommand', { word });
  return command(typed, place);
}

function failure(error: unknown, { language }: Place): Outcome {
  if (error instanceof UsageError) {
    return { code: 2, out: '', err: `luwte: ${text(language, error.text, error.fillings)}\n` };
  }
  if (error instanceof DeskRefusal && error.refusal.code.startsWith('vault.')) {
    return { code: 1, out: '', err: `luwte: ${errorText(error.refusal, language)}\n` };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 1, out: '', err: `luwte: ${text(language, 'failed', { reason })}\n` };
}
