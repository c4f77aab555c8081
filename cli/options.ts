import { parseArgs } from 'node:util';
import { dateSchema } from '../domain/time.ts';
import { type Fillings, isLanguage, type Language, type TextName } from './texts.ts';

/** What somebody typed cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: TextName;
  readonly fillings: Fillings;

  constructor(text: TextName, fillings: Fillings = {}) {
    super(text);
    this.text = text;
    this.fillings = fillings;
  }
}

const known = {
  out: { type: 'string' },
  cases: { type: 'string' },
  seed: { type: 'string' },
  today: { type: 'string' },
  policy: { type: 'string' },
  ledger: { type: 'string' },
  key: { type: 'string' },
  truth: { type: 'string' },
  earlier: { type: 'string' },
  what: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  municipality: { type: 'string' },
  regime: { type: 'string' },
  period: { type: 'string' },
  municipalities: { type: 'string' },
  role: { type: 'string' },
  replaces: { type: 'string' },
  database: { type: 'string' },
  identity: { type: 'string' },
  language: { type: 'string' },
  beside: { type: 'boolean' },
  keep: { type: 'boolean' },
  all: { type: 'boolean' },
  'new-key': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;
/** The name of an option. */
export type OptionName = keyof typeof known;

const isKnown = (name: string): name is OptionName => Object.hasOwn(known, name);

/** What was typed, word by word; nothing has been checked but the names of the options. */
export interface Typed {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<OptionName, string>;
}

/**
 * Reads what was typed.
 * @throws UsageError for an option that does not exist, or has a value too few or too many.
 */
export function readArguments(args: readonly string[]): Typed {
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    if (!isKnown(name)) throw new UsageError('unknownOption', { option });
    const takesValue = known[name].type === 'string';
    const isMissing = value === undefined || value === '' || value.startsWith('--');
    if (takesValue && isMissing) throw new UsageError('noValue', { option });
    if (!takesValue && value !== undefined) throw new UsageError('valueTooMuch', { option });
    options.set(name, value ?? '');
  }
  return { words, options };
}

/** The language that is asked for, or else the one of the computer; English when it is neither. */
export function languageOf(args: readonly string[], computer: string): Language {
  const place = args.findIndex((word) => word.startsWith('--language'));
  const word = args[place] ?? '';
  const asked = word.includes('=') ? word.slice(word.indexOf('=') + 1) : args[place + 1];
  if (place !== -1 && isLanguage(asked)) return asked;
  return computer.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** From which number to which a number may be, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * A whole number from an option.
 * @throws UsageError when it is none, or out of range.
 */
export function numberOf(
  { options }: Typed,
  name: OptionName,
  range: Range,
  otherwise: number,
): number {
  const typed = options.get(name);
  if (typed === undefined) return otherwise;
  const number = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= range.least && number <= range.most) return number;
  throw new UsageError('badNumber', { option: `--${name}`, ...range });
}

/**
 * A day from an option.
 * @throws UsageError when it does not exist, or comes before the first one.
 */
export function dayOf(
  { options }: Typed,
  name: OptionName,
  firstDay: string,
  otherwise: string,
): string {
  const typed = options.get(name);
  if (typed === undefined) return otherwise;
  if (dateSchema.safeParse(typed).success && typed >= firstDay) return typed;
  throw new UsageError('badDate', { option: `--${name}`, firstDay });
}

/** @throws UsageError when a language is asked for that is not there. */
export function checkLanguage({ options }: Typed): void {
  const typed = options.get('language');
  if (typed === undefined || isLanguage(typed)) return;
  throw new UsageError('badLanguage', { option: '--language' });
}
