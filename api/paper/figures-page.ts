/**
 * The pictures of a release on paper, each with what it says and the same numbers as a table. It says
 * nothing that did not leave already.
 */
import { inHtml } from '../../domain/html.ts';
import type { DateString } from '../../domain/time.ts';
import { captioned } from '../../figures/captioned.ts';
import { svgOf } from '../../figures/markup.ts';
import { definitions } from '../../statistics/definitions.ts';
import { periodText, withoutNumbers } from '../../statistics/formats/reading-guide.ts';
import type { Release } from '../../statistics/release.ts';
import { dayInWords } from '../documents/page.ts';
import { accents, paletteOf } from './palette.ts';
import { figuresOf, howToRead, type Published, type ReleaseFigure } from './release-figures.ts';
import { paperSheet } from './sheet.ts';

/** Pictures of a release, on the day they are made. */
export interface FiguresSheet extends Published {
  readonly today: DateString;
}

const groups = { staff: 'ambtenaren', political: 'politieke ambtsdragers' } as const;

const aboutOf = (release: Release) =>
  `${release.municipality.name} · meldingen bij de vertrouwenspersoon, ${groups[release.compartment]}`;

/** The page, for the printer of the shell. */
export function figuresPage(sheet: FiguresSheet): string {
  const { release } = sheet;
  const figures = figuresOf(sheet);
  const body =
    release.blocked === null
      ? figures.map((figure, index) => section(figure, release, index))
      : [`<p class="none">${inHtml(withoutNumbers(release))}</p>`];
  return paperSheet({
    title: `Cijfers in beeld, ${periodText(release)}`,
    language: 'nl',
    size: 'A4',
    margin: '15mm 16mm 16mm',
    style: styleOf(release),
    body: [head(release), ...body, foot(sheet)].join('\n'),
  });
}

const correctionText = ({ correction }: Release) =>
  correction > 0 ? `, verbetering ${correction}` : '';

const head = (release: Release) =>
  `<header><p class="over">${inHtml(aboutOf(release))}</p>
<h1>Cijfers in beeld</h1>
<p class="under">${inHtml(`${periodText(release)}${correctionText(release)}`)}</p></header>`;

/** How wide a picture on paper is, in units, and how large its letters are. */
const frame = { width: 640, size: 13 };

/** A table of more rows than this stands in two columns. */
const mostInOneColumn = 8;

function section(figure: ReleaseFigure, release: Release, index: number): string {
  const { title, says, head: counted, rows, total, draw } = figure;
  const look = { id: `f${index}`, says, palette: paletteOf(release.compartment) } as const;
  const lines = rows.map(
    ([name, words]) => `<tr><th scope="row">${inHtml(name)}</th><td>${inHtml(words)}</td></tr>`,
  );
  const shape = rows.length > mostInOneColumn ? ' class="long"' : '';
  return `<section><h2>${inHtml(title)}</h2>
<div class="picture"><p>${inHtml(says)}</p>
${svgOf(draw(frame), { ...look, language: 'nl' })}</div>
<div${shape}><table><caption class="hidden">${inHtml(title)}</caption><thead><tr><th scope="col">${inHtml(counted)}</th><th scope="col">Incidenten</th></tr></thead>
<tbody>${lines.join('\n')}</tbody>${total === null ? '' : `<tfoot><tr><th scope="row">Totaal</th><td>${inHtml(total)}</td></tr></tfoot>`}</table></div></section>`;
}

function foot({ release, today }: FiguresSheet): string {
  const { blocked, digest } = release;
  const reading = [
    ...(blocked === null ? [howToRead(release)] : []),
    definitions.incident.nl,
    definitions.reporter.nl,
    'Weinig meldingen betekent niet dat er weinig gebeurt: veel incidenten worden niet gemeld.',
  ];
  const proof = digest === null ? '' : ` Certificaat ${digest.slice(0, 16)}.`;
  return `<footer><h2>Hoe u dit leest</h2><p>${inHtml(reading.join(' '))}</p>
<p class="made">${inHtml(`Gemaakt op ${dayInWords(today)} uit cijfers die al zijn uitgegeven; er staat niets in wat daar niet in staat.${proof}`)}</p></footer>`;
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
export function figureFile(figure: ReleaseFigure, release: Release): string {
  const { title, says, draw } = figure;
  const { digest } = release;
  const foot = [
    `${aboutOf(release)}, ${periodText(release)}${correctionText(release)}.`,
    howToRead(release),
    ...(digest === null ? [] : [`Uitgegeven cijfers. Certificaat ${digest.slice(0, 16)}.`]),
  ];
  const drawing = captioned({ title, says, foot }, draw, { width: 760, size: 15 * room });
  const palette = paletteOf(release.compartment);
  const alone = `${title} ${says} ${foot.join(' ')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgOf(drawing, { id: 'f', says: alone, palette, language: 'nl', room })}\n`;
}
