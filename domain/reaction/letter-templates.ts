import { z } from 'zod';
import { broaderChain, perpMeasure } from '../code-lists/index.ts';
import { filledText, line } from '../fields.ts';
import { isBan } from '../records/measure.ts';

/** The letters that go to a perpetrator (domain study, §2.6). */
export const letterKinds = ['order_talk', 'warning', 'ban', 'restriction', 'end'] as const;
/** Which letter goes to a perpetrator. */
export const letterKind = z.enum(letterKinds, 'code.unknown');
/** A letter that goes to a perpetrator. */
export type LetterKind = z.infer<typeof letterKind>;

/**
 * What a template may ask to be filled in: the measure, the municipality and the perpetrator. There is
 * no word for the reporter, so that no template can name him.
 */
export const placeholders = [
  'gemeente',
  'datum',
  'veroorzaker',
  'adres',
  'maatregel',
  'besluitdatum',
  'besluit_door',
  'begin',
  'einde',
  'plaatsen',
  'grond',
  'reden',
  'bezwaar',
] as const;
/** What a template may ask to be filled in. */
export type Placeholder = (typeof placeholders)[number];

/** A template: `{einde}` and the like are filled in. */
export const letterTemplate = z.strictObject({ subject: line(200), body: filledText(6000) });
/** A template of a letter. */
export type LetterTemplate = z.infer<typeof letterTemplate>;

/** A template for each letter. */
export const letterTemplates = z.strictObject({
  order_talk: letterTemplate,
  warning: letterTemplate,
  ban: letterTemplate,
  restriction: letterTemplate,
  end: letterTemplate,
});
/** A template for each letter. */
export type LetterTemplates = z.infer<typeof letterTemplates>;

/** Something between braces in a template: which, and on which line. */
export interface Blank {
  readonly name: string;
  /** Counted from one. */
  readonly line: number;
  /** Where on that line, counted from nought. */
  readonly at: number;
}

/** Everything between braces in a text, and a brace that stands alone as an empty name. */
export function blanksIn(text: string): Blank[] {
  return text.split('\n').flatMap((words, index) =>
    [...words.matchAll(/\{([^{}]*)\}|[{}]/g)].map(({ 1: name = '', index: at }) => ({
      name,
      line: index + 1,
      at,
    })),
  );
}

const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.some((known) => known === name);

/** What stands between braces in a text that cannot be filled in. */
export const unknownBlanks = (text: string): Blank[] =>
  blanksIn(text).filter(({ name }) => !isPlaceholder(name));

/** Where a template cannot be used, and why. */
export interface TemplateFault {
  readonly kind: LetterKind;
  readonly part: keyof LetterTemplate;
  readonly problem: 'letter.unknownPlaceholder' | 'letter.banNeedsEnd';
}

/** The first place where something cannot be filled in, or a ban has no end; null when all is well. */
export function faultIn(templates: LetterTemplates): TemplateFault | null {
  for (const kind of letterKinds) {
    const part = (['subject', 'body'] as const).find(
      (one) => unknownBlanks(templates[kind][one]).length > 0,
    );
    if (part) return { kind, part, problem: 'letter.unknownPlaceholder' };
  }
  if (templates.ban.body.includes('{einde}')) return null;
  return { kind: 'ban', part: 'body', problem: 'letter.banNeedsEnd' };
}

/** Fills a text in; what has no value stays as it is. */
export function fillIn(
  text: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    isPlaceholder(name) ? (values[name] ?? whole) : whole,
  );
}

/** The letter that fits a measure, by what kind of measure it is. */
export function letterFor(kind: string): LetterKind {
  if (isBan(kind)) return 'ban';
  const above = broaderChain(perpMeasure, kind);
  if (above.includes('restriction')) return 'restriction';
  return above.includes('warning') ? 'warning' : 'order_talk';
}
