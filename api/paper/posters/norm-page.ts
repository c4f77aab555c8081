/** The norm and the house rules that hold, and what follows for who breaks them, as a poster on one A4. */
import { inHtml } from '../../../domain/html.ts';
import { wrapped } from '../../../figures/words.ts';
import { accents } from '../palette.ts';
import { paperSheet } from '../sheet.ts';

/** What the poster is made of: one of the two, or both. */
export interface NormSheet {
  readonly municipality: string;
  readonly norm: string | null;
  /** The house rules, one on each line. */
  readonly houseRules: string | null;
}

/** Millimetres of the page for the norm and the rules together, and what stands before the rules. */
const room = { width: 170, height: 176, heading: 20, bullet: 9 };
const mmOfPoint = 0.3528;
const step = 1.35;
/** Sizes of letters in points, the largest first. What is smaller nobody reads from a wall. */
const sizes = [30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11] as const;

/** The house rules: what is on a line of its own is a rule, with whatever sign before it. */
const rulesIn = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*]|\d{1,2}[.)])?\s+/, '').trim())
    .filter((line) => line !== '');

function heightOf({ norm, houseRules }: NormSheet, size: number): number {
  const taken = (text: string, width: number) =>
    Math.max(1, wrapped(text, size, width / mmOfPoint).length);
  const lines = (norm ?? '').split('\n').reduce((sum, one) => sum + taken(one, room.width), 0);
  const rules = rulesIn(houseRules);
  // Between two rules there is a quarter of a line.
  const ruled = rules.reduce((sum, one) => sum + taken(one, room.width - room.bullet) + 0.25, 0);
  const heading = rules.length === 0 || norm === null ? 0 : room.heading;
  return ((norm === null ? 0 : lines) + ruled) * size * mmOfPoint * step + heading;
}

/** The largest letters in which it fits on one A4; null when it does not fit at all. */
export const letterSize = (sheet: NormSheet): number | null =>
  sizes.find((size) => heightOf(sheet, size) <= room.height) ?? null;

/** The page, for the printer of the shell. */
export function normPage(sheet: NormSheet): string {
  const { municipality, norm, houseRules } = sheet;
  const { strong, soft } = accents.staff;
  const rules = rulesIn(houseRules).map((rule) => `<li>${inHtml(rule)}</li>`);
  return paperSheet({
    title: `Huisregels en norm ${municipality}`,
    language: 'nl',
    size: 'A4',
    margin: '16mm 18mm 14mm',
    style: `
header { border-top: 4pt solid ${strong}; padding-top: 5mm; margin-bottom: 7mm; }
h1 { font-size: 38pt; color: ${strong}; }
.over { font-size: 14pt; color: #4d5e62; }
.norm, .rules { font-size: ${letterSize(sheet) ?? sizes.at(-1)}pt; line-height: ${step}; overflow-wrap: anywhere; }
.norm { white-space: pre-wrap; }
.rules { margin: 0; padding-left: 9mm; }
.rules li { margin-bottom: 0.25em; }
.rules li::marker { color: ${strong}; }
.norm + h2 { margin: 7mm 0 2.5mm; color: ${strong}; font-size: 20pt; }
section { margin-top: 9mm; padding: 5mm 6mm; background: ${soft}; border-radius: 2mm; break-inside: avoid; }
h2 { font-size: 16pt; }
section p { font-size: 14pt; margin-top: 1.5mm; }`,
    body: [
      `<header><p class="over">${inHtml(municipality)}</p><h1>Zo gaan wij met elkaar om</h1></header>`,
      ...(norm === null ? [] : [`<p class="norm">${inHtml(norm)}</p>`]),
      ...(rules.length === 0 || norm === null ? [] : ['<h2>Onze huisregels</h2>']),
      ...(rules.length === 0 ? [] : [`<ul class="rules">${rules.join('')}</ul>`]),
      '<section><h2>Gaat u over de grens?</h2><p>Dan spreken wij u aan. Blijft het zo, dan volgt een maatregel: een waarschuwing, of een toegangsverbod. Bij een strafbaar feit doen wij aangifte, en schade verhalen wij.</p></section>',
    ].join('\n'),
  });
}
