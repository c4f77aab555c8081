import { inHtml } from '../../domain/html.ts';
import { senderName } from '../../domain/organisation-name.ts';
import { confidential, type Letter } from '../../domain/reaction/letter-file.ts';
import { paperSheet } from './sheet.ts';

/** What every letter has around its text; the body is markup. */
export interface LetterSheet {
  readonly language: 'nl' | 'en';
  readonly from: string;
  /** For whom it is, and for nobody else. */
  readonly confidential: string;
  /** Lines of name and address; none where it is handed over. */
  readonly to: readonly string[];
  readonly day: string;
  readonly title: string;
  readonly heading: string;
  readonly style?: string;
  readonly body: string;
}

/** A paper as it goes in an envelope: its address where a window shows it, page numbers below. */
export function letterSheet(sheet: LetterSheet): string {
  const { language, from, confidential: forWhom, to, day, title, heading, body } = sheet;
  const address = to.length === 0 ? '' : `<p class="to">${inHtml(to.join('\n'))}</p>\n`;
  return paperSheet({
    ...{ title, language },
    size: 'A4',
    margin: '22mm 25mm 24mm',
    style: `${style}${sheet.style ?? ''}`,
    body: `<header><p class="from">${inHtml(from)}</p>
<p>${inHtml(forWhom)}</p></header>
${address}<p class="day">${inHtml(day)}</p>
<h1>${inHtml(heading)}</h1>
${body}`,
  });
}

/** A paragraph of a letter, with the lines that were typed. */
export const saidPart = (words: string): string => `<p class="said">${inHtml(words)}</p>`;

/** A letter to a perpetrator. */
export function letterPage({ municipality, day, addressee, subject, body }: Letter): string {
  return letterSheet({
    language: 'nl',
    from: senderName(municipality),
    ...{ confidential, day, title: subject },
    to: addressee,
    heading: `Onderwerp: ${subject}`,
    body: body
      .split(/\n{2,}/)
      .map(saidPart)
      .join('\n'),
  });
}

const style = `
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Source Sans 3", sans-serif; color: #4d5e62; } }
html { font-size: 11pt; line-height: 1.5; }
header { min-height: 24mm; }
.from { font-size: 14pt; font-weight: 600; }
.to { min-height: 26mm; white-space: pre-line; overflow-wrap: anywhere; }
.day { margin-bottom: 8mm; }
h1 { margin-bottom: 6mm; font-size: 12pt; letter-spacing: 0; line-height: 1.4; }
.said { margin-bottom: 4mm; white-space: pre-line; overflow-wrap: anywhere; orphans: 3; widows: 3; }
/* Who signs never stands alone on a page. */
.said:nth-last-child(-n + 2) { break-before: avoid; }`;
