import { errorText } from '../api/contract/errors.ts';
import { DeskRefusal } from '../demo/vault.ts';
import { attack } from './attack.ts';
import { type Command, done, type Outcome, type Place } from './command.ts';
import { demo, demoLimits } from './demo.ts';
import { kinds, log } from './log.ts';
import { officer } from './officer.ts';
import {
  checkLanguage,
  type OptionName,
  readArguments,
  type Typed,
  UsageError,
} from './options.ts';
import { packageCommand } from './package.ts';
import { policyCommand } from './policy.ts';
import { protect } from './protect.ts';
import { registry } from './registry.ts';
import { tabulate } from './tabulate.ts';
import { text } from './texts.ts';
import { verify } from './verify.ts';
import { versionCommand } from './version.ts';

const commands: Readonly<Record<string, Command>> = {
  attack,
  demo,
  log,
  officer,
  package: packageCommand,
  policy: policyCommand,
  protect,
  registry,
  tabulate,
  verify,
  version: versionCommand,
};
const everywhere: readonly OptionName[] = ['language', 'help', 'version'];

/** Does what was typed. Never rejects for what somebody can have typed wrong. */
export async function run(args: readonly string[], place: Place): Promise<Outcome> {
  try {
    const typed = readArguments(args);
    checkLanguage(typed);
    return await answer(typed, place);
  } catch (error) {
    const named = args.find((word) => Object.hasOwn(commands, word));
    return failure(error, place, commands[named ?? '']?.misunderstood ?? 2);
  }
}

async function answer(typed: Typed, place: Place): Promise<Outcome> {
  const { words, options } = typed;
  if (options.has('help')) return done(text(place.language, 'help', { ...demoLimits, kinds }));
  if (options.has('version')) return done(`${place.version}\n`);
  const [word] = words;
  if (word === undefined) throw new UsageError('noCommand');
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined) throw new UsageError('unknownCommand', { word });
  for (const option of options.keys()) {
    if (![...command.options, ...everywhere].includes(option)) {
      throw new UsageError('optionElsewhere', { option: `--${option}`, word });
    }
  }
  return command.run(typed, place);
}

function failure(error: unknown, { language }: Place, misunderstood: 1 | 2): Outcome {
  if (error instanceof UsageError) {
    return {
      code: misunderstood,
      out: '',
      err: `luwte: ${text(language, error.text, error.fillings)}\n`,
    };
  }
  if (error instanceof DeskRefusal && error.refusal.code.startsWith('vault.')) {
    return { code: 1, out: '', err: `luwte: ${errorText(error.refusal, language)}\n` };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 1, out: '', err: `luwte: ${text(language, 'failed', { reason })}\n` };
}
