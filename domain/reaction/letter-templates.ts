import { z } from 'zod';
import { broaderChain, perpMeasure } from '../code-lists/index.ts';
import { filledText, line } from '../fields.ts';
import { inSentence, senderName } from '../organisation-name.ts';
import { isBan } from '../records/measure.ts';

/** The letters that go to a perpetrator (domain study, §2.6). */
export const letterKinds = ['order_talk', 'warning', 'ban', 'restriction', 'end'] as const;
/** Which letter goes to a perpetrator. */
export const letterKind = z.enum(letterKinds, 'code.unknown');
/** A letter that goes to a perpetrator. */
export type LetterKind = z.infer<typeof letterKind>;

/** Other papers with a template: the request for camera images, and the answer to who asks for his data. */
export const paperKinds = ['camera', 'access', 'access_en'] as const;
/** A paper with a template that is no letter to a perpetrator. */
export type PaperKind = (typeof paperKinds)[number];

/** Everything that has a template. */
export const templateKinds = [...letterKinds, ...paperKinds] as const;
/** What has a template. */
export type TemplateKind = (typeof templateKinds)[number];

/**
 * What a template about a measure may ask to be filled in: the measure, the municipality and the
 * perpetrator. There is no word for the reporter, so that no template can name him.
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
/** What a template about a measure may ask to be filled in. */
export type Placeholder = (typeof placeholders)[number];

/** What the other papers may ask to be filled in, beside what stands as a part of its own. */
const paperWords = {
  camera: ['gemeente', 'datum', 'wissen'],
  access: ['gemeente', 'datum', 'afzender', 'verzoek', 'ontvangen'],
} as const;

/** What makes a paper what it is, and stands in its text once, on a line of its own. */
export const partOf = { camera: 'beelden', access: 'gegevens', access_en: 'gegevens' } as const;

/** What a template may ask to be filled in, and how it is written. */
export const placeholdersOf = (kind: TemplateKind) => {
  if (kind === 'camera') return [...paperWords.camera, partOf.camera] as const;
  if (kind === 'access' || kind === 'access_en') return [...paperWords.access, partOf[kind]];
  return placeholders;
};

/** A template: `{einde}` and the like are filled in. */
export const letterTemplate = z.strictObject({ subject: line(200), body: filledText(6000) });
/** A template of a letter. */
export type LetterTemplate = z.infer<typeof letterTemplate>;

/** A template for each letter and each other paper. */
export const letterTemplates = z.strictObject({
  order_talk: letterTemplate,
  warning: letterTemplate,
  ban: letterTemplate,
  restriction: letterTemplate,
  end: letterTemplate,
  camera: letterTemplate,
  access: letterTemplate,
  access_en: letterTemplate,
});
/** A template for each letter and each other paper. */
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

/** What stands between braces in a text that cannot be filled in there. */
export function unknownBlanks(kind: TemplateKind, text: string): Blank[] {
  const known: readonly string[] = placeholdersOf(kind);
  return blanksIn(text).filter(({ name }) => !known.includes(name));
}

/** Where a template cannot be used, and why. */
export interface TemplateFault {
  readonly kind: TemplateKind;
  readonly part: keyof LetterTemplate;
  readonly problem: 'letter.unknownPlaceholder' | 'letter.banNeedsEnd' | 'letter.partMissing';
}

/** Whether what makes a paper what it is stands in it once, on a line of its own, and nowhere else. */
function hasPart(kind: PaperKind, { subject, body }: LetterTemplate): boolean {
  const part = `{${partOf[kind]}}`;
  const lines = body.split('\n').filter((line) => line.includes(part));
  return lines.length === 1 && lines[0]?.trim() === part && !subject.includes(part);
}

/** The first place where something cannot be filled in, or what has to be there is not; or null. */
export function faultIn(templates: LetterTemplates): TemplateFault | null {
  for (const kind of templateKinds) {
    const part = (['subject', 'body'] as const).find(
      (one) => unknownBlanks(kind, templates[kind][one]).length > 0,
    );
    if (part) return { kind, part, problem: 'letter.unknownPlaceholder' };
  }
  if (!templates.ban.body.includes('{einde}'))
    return { kind: 'ban', part: 'body', problem: 'letter.banNeedsEnd' };
  const kind = paperKinds.find((one) => !hasPart(one, templates[one]));
  return kind === undefined ? null : { kind, part: 'body', problem: 'letter.partMissing' };
}

/** "gemeente" before the name, with its article or none; a capital begins a line of its own. */
const namedMunicipality = /\b(de\s+)?gemeente\s+\{gemeente\}/gi;

/** Fills a text in; what has no value stays as it is. A name that says what it is already does so once. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  const { gemeente } = values;
  const named =
    gemeente === undefined
      ? text
      : text.replace(namedMunicipality, (whole, article: string = '') =>
          whole.startsWith('G') ? senderName(gemeente) : inSentence(gemeente, article),
        );
  return named.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** The letter that fits a measure, by what kind of measure it is. */
export function letterFor(kind: string): LetterKind {
  if (isBan(kind)) return 'ban';
  const above = broaderChain(perpMeasure, kind);
  if (above.includes('restriction')) return 'restriction';
  return above.includes('warning') ? 'warning' : 'order_talk';
}
