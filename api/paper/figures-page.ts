/**
 * The pictures of a release on paper, each with what it says and the same numbers as a table. It says
 * nothing that did not leave already.
 */
import { inHtml } from '../../domain/html.ts';
import type { DateString } from '../../domain/time.ts';
import { captioned } from '../../figures/captioned.ts';
import { svgOf } from '../../figures/markup.ts';
import { definitions } from '../../statistics/definitions.ts';
import { withoutNumbers } from '../../statistics/formats/reading-guide.ts';
import type { Release } from '../../statistics/release.ts';
import type { FigureLanguage } from '../contract/paper.ts';
import { dayIn, type FigureWords, figureWords, periodIn } from './figure-words.ts';
import { accents, paletteOf } from './palette.ts';
import { figuresOf, howToRead, type Published, type ReleaseFigure } from './release-figures.ts';
import { paperSheet } from './sheet.ts';

/** Pictures of a release, on the day they are made. */
export interface FiguresSheet extends Published {
  readonly today: DateString;
  readonly language: FigureLanguage;
}

const aboutOf = ({ municipality, compartment }: Release, { about }: FigureWords) =>
  about(municipality.name, compartment);

/** The page, for the printer of the shell. */
export function figuresPage(sheet: FiguresSheet): string {
  const { release, language } = sheet;
  const figures = figuresOf(sheet, language);
  const body =
    release.blocked === null
      ? figures.map((figure, index) => section(figure, sheet, index))
      : [`<p class="none">${inHtml(withoutNumbers(release, language))}</p>`];
  return paperSheet({
    title: `${figureWords[language].sheet}, ${periodIn(release, language)}`,
    language,
    size: 'A4',
    margin: '15mm 16mm 16mm',
    style: styleOf(release),
    body: [head(sheet), ...body, foot(sheet)].join('\n'),
  });
}

/** A period, and which correction of it this is. */
const whenOf = (release: Release, language: FigureLanguage) => {
  const { correction } = release;
  const period = periodIn(release, language);
  return correction > 0 ? `${period}, ${figureWords[language].correction(correction)}` : period;
};

const head = ({ release, language }: FiguresSheet) => {
  const words = figureWords[language];
  return `<header><p class="over">${inHtml(aboutOf(release, words))}</p>
<h1>${inHtml(words.sheet)}</h1>
<p class="under">${inHtml(whenOf(release, language))}</p></header>`;
};

/** How wide a picture on paper is, in units, and how large its letters are. */
const frame = { width: 640, size: 13 };

/** A table of more rows than this stands in two columns. */
const mostInOneColumn = 8;

function section(
  figure: ReleaseFigure,
  { release, language }: FiguresSheet,
  index: number,
): string {
  const { incidents, total: summed } = figureWords[language];
  const { title, says, head: counted, rows, total, draw } = figure;
  const look = { id: `f${index}`, says, palette: paletteOf(release.compartment) } as const;
  const lines = rows.map(
    ([name, words]) => `<tr><th scope="row">${inHtml(name)}</th><td>${inHtml(words)}</td></tr>`,
  );
  const shape = rows.length > mostInOneColumn ? ' class="long"' : '';
  return `<section><h2>${inHtml(title)}</h2>
<div class="picture"><p>${inHtml(says)}</p>
${svgOf(draw(frame), { ...look, language })}</div>
<div${shape}><table><caption class="hidden">${inHtml(title)}</caption><thead><tr><th scope="col">${inHtml(counted)}</th><th scope="col">${incidents}</th></tr></thead>
<tbody>${lines.join('\n')}</tbody>${total === null ? '' : `<tfoot><tr><th scope="row">${summed}</th><td>${inHtml(total)}</td></tr></tfoot>`}</table></div></section>`;
}

function foot({ release, today, language }: FiguresSheet): string {
  const words = figureWords[language];
  const { blocked, digest } = release;
  const reading = [
    ...(blocked === null ? [howToRead(release, words)] : []),
    definitions.incident[language],
    definitions.reporter[language],
    words.few,
  ];
  const proof = digest === null ? '' : ` ${words.certificate} ${digest.slice(0, 16)}.`;
  return `<footer><h2>${inHtml(words.howToRead)}</h2><p>${inHtml(reading.join(' '))}</p>
<p class="made">${inHtml(`${words.made(dayIn(today, language))}${proof}`)}</p></footer>`;
}

function styleOf({ compartment }: Release): string {
  const { strong, soft } = accents[compartment];
  return `
body { font-size: 9.5pt; }
header { border-top: 2.5pt solid ${strong}; padding-top: 3.5mm; margin-bottom: 6mm; }
h2 { color: ${strong}; font-size: 13pt; }
.over, .under { color: #4d5e62; }
.under { margin-top: 1mm; font-size: 11pt; }
section { margin-bottom: 9mm; }
h2 { break-after: avoid; }
.picture { break-inside: avoid; }
.picture p { margin: 0.5mm 0 3mm; }
svg { display: block; width: 100%; height: auto; }
div { margin-top: 3.5mm; break-inside: avoid; }
.long { columns: 2; column-gap: 10mm; }
table { width: 82mm; font-size: 9pt; }
tfoot { display: table-row-group; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tr { break-inside: avoid; }
th, td { padding: 0.6mm 6mm 0.6mm 0; border-bottom: 0.4pt solid #dde3e3; }
tbody th { font-weight: 400; }
thead th { border-bottom-color: #7b898b; }
tfoot > tr > * { border-bottom: 0; font-weight: 600; }
td, thead th:last-child { text-align: end; padding-right: 0; font-variant-numeric: tabular-nums; }
.none { padding: 6mm; background: ${soft}; border-radius: 2mm; font-size: 12pt; }
footer { break-inside: avoid; padding-top: 3mm; border-top: 0.5pt solid #7b898b; font-size: 8.5pt; }
footer h2 { font-size: 9.5pt; margin-bottom: 0.5mm; }
.made { margin-top: 1.2mm; color: #4d5e62; }`;
}

/** Letters of a file may be those of another computer, which are wider. */
const room = 1.15;

/** A picture as a file of its own: it says itself of whom, of when and how it is read. */
export function figureFile(
  figure: ReleaseFigure,
  release: Release,
  language: FigureLanguage,
): string {
  const words = figureWords[language];
  const { title, says, draw } = figure;
  const { digest } = release;
  const foot = [
    `${aboutOf(release, words)}, ${whenOf(release, language)}.`,
    howToRead(release, words),
    ...(digest === null ? [] : [`${words.published} ${words.certificate} ${digest.slice(0, 16)}.`]),
  ];
  const drawing = captioned({ title, says, foot }, draw, { width: 760, size: 15 * room });
  const palette = paletteOf(release.compartment);
  const alone = `${title} ${says} ${foot.join(' ')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgOf(drawing, { id: 'f', says: alone, palette, language, room })}\n`;
}
