/** The norm that holds and what follows for who breaks it, as a poster on one A4. */
import { inHtml } from '../../../domain/html.ts';
import { wrapped } from '../../../figures/words.ts';
import { accents } from '../palette.ts';
import { paperSheet } from '../sheet.ts';

/** What the poster is made of. */
export interface NormSheet {
  readonly municipality: string;
  readonly text: string;
}

/** Millimetres of the page for the text of the norm. */
const room = { width: 170, height: 150 };
const mmOfPoint = 0.3528;
const step = 1.4;
/** Sizes of letters in points, the largest first. A text for which the last is too large goes on. */
const sizes = [26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9];

function heightOf(text: string, size: number): number {
  const lines = text.split('\n').reduce((sum, one) => {
    const taken = wrapped(one, size, room.width / mmOfPoint).length;
    return sum + Math.max(1, taken);
  }, 0);
  return lines * size * mmOfPoint * step;
}

/** The page, for the printer of the shell. */
export function normPage({ municipality, text }: NormSheet): string {
  const size = sizes.find((one) => heightOf(text, one) <= room.height) ?? 9;
  const { strong, soft } = accents.staff;
  return paperSheet({
    title: `Huisregels en norm ${municipality}`,
    language: 'nl',
    size: 'A4',
    margin: '16mm 18mm 14mm',
    style: `
header { border-top: 4pt solid ${strong}; padding-top: 5mm; margin-bottom: 8mm; }
h1 { font-size: 38pt; color: ${strong}; }
.over { font-size: 14pt; color: #4d5e62; }
.norm { white-space: pre-wrap; font-size: ${size}pt; line-height: ${step}; overflow-wrap: anywhere; }
section { margin-top: 9mm; padding: 5mm 6mm; background: ${soft}; border-radius: 2mm; break-inside: avoid; }
h2 { font-size: 16pt; }
section p { font-size: 14pt; margin-top: 1.5mm; }`,
    body: `<header><p class="over">${inHtml(municipality)}</p><h1>Zo gaan wij met elkaar om</h1></header>
<p class="norm">${inHtml(text)}</p>
<section><h2>Gaat u over de grens?</h2><p>Dan spreken wij u aan. Blijft het zo, dan volgt een maatregel: een waarschuwing, of een toegangsverbod. Bij een strafbaar feit doen wij aangifte, en schade verhalen wij.</p></section>`,
  });
}
