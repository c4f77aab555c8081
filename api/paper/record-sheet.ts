import type { Regime } from '../../domain/compartment.ts';
import { inHtml } from '../../domain/html.ts';
import { senderName } from '../../domain/organisation-name.ts';
import type { DateString } from '../../domain/time.ts';
import { dayInWords } from '../documents/page.ts';
import { inCss } from './css-text.ts';
import { accents } from './palette.ts';
import { paperSheet } from './sheet.ts';

/** A paper about one case, or about one talk: what it says, and to whom. */
export interface RecordSheet {
  readonly title: string;
  /** For whom it is, in a sentence: it stands in a box above everything (domain study, §4.5, point 9). */
  readonly mark: string;
  readonly municipality: string;
  readonly today: DateString;
  readonly regime: Regime;
  /** Whether everything in the vault is invented. */
  readonly practice: boolean;
  /** Markup: parts of `documents/page.ts`. */
  readonly body: string;
  readonly language?: 'nl' | 'en';
  readonly size?: 'A4' | 'A5';
  /** Rules of its own, behind those of every such paper. */
  readonly style?: string;
}

const words = {
  nl: {
    secret: 'Vertrouwelijk',
    page: 'Bladzijde',
    of: 'van',
    invented: 'Oefenkluis: alles op dit blad is verzonnen.',
  },
  en: {
    secret: 'Confidential',
    page: 'Page',
    of: 'of',
    invented: 'Practice vault: everything on this sheet is invented.',
  },
} as const;

/**
 * A page for the printer of the shell. Every page of it says that it is confidential, from where and of
 * which day it is, and which of how many it is.
 */
export function recordSheet(sheet: RecordSheet): string {
  const {
    title,
    mark,
    municipality,
    today,
    regime,
    practice,
    body,
    language = 'nl',
    size = 'A4',
    style = '',
  } = sheet;
  const { secret, page, of, invented } = words[language];
  const day = language === 'nl' ? dayInWords(today) : englishDay(today);
  const from = senderName(municipality, language);
  return paperSheet({
    title,
    language,
    size,
    margin: size === 'A4' ? '14mm 18mm 15mm' : '11mm 12mm 13mm',
    style: `
@page { @top-right { content: ${inCss(secret)}; ${inMargin} font-weight: 600; }
  @bottom-left { content: ${inCss(`${title} · ${from} · ${day}`)}; ${inMargin} }
  @bottom-right { content: ${inCss(`${page} `)} counter(page) ${inCss(` ${of} `)} counter(pages); ${inMargin} } }
${common(regime)}
${style}`,
    body: `<header><p class="over">${inHtml(`${from}, ${day}`)}</p><h1>${inHtml(title)}</h1></header>
<p class="secret"><strong>${secret}.</strong> ${inHtml(mark)}</p>
${practice ? `<p class="secret"><strong>${invented}</strong></p>\n` : ''}${body}`,
  });
}

const inMargin = 'font: 8pt "Source Sans 3", sans-serif; color: #4d5e62;';

const englishDay = (day: DateString) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

function common(regime: Regime): string {
  const { strong, soft } = accents[regime];
  return `
header { border-top: 2.5pt solid ${strong}; padding-top: 3mm; margin-bottom: 2.5mm; }
h1 { color: ${strong}; }
.over { color: #4d5e62; margin-bottom: 1mm; }
h2 { color: ${strong}; margin: 4mm 0 1mm; break-after: avoid; }
p { margin-bottom: 2mm; }
th, td { padding: 0.9mm 3mm 0.9mm 0; border-top: 0.4pt solid #b8c2c3; overflow-wrap: anywhere; }
tbody tr:last-child > * { border-bottom: 0.4pt solid #b8c2c3; }
th { width: 42mm; font-weight: 600; }
td { white-space: pre-line; }
thead th { width: auto; color: #4d5e62; font-size: 9pt; border-top: 0; }
tr { break-inside: avoid; }
ul { margin: 0; padding-left: 5mm; }
li { margin-bottom: 0.6mm; overflow-wrap: anywhere; break-inside: avoid; }
.secret { padding: 2mm 4mm; border: 1pt solid #15262a; background: ${soft}; }
.secret + .secret { border-top: 0; }
.line { height: 9mm; border-bottom: 0.6pt solid #15262a; }
.small { margin: 4mm 0 0; color: #4d5e62; font-size: 8.5pt; }`;
}
