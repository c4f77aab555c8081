import type { Regime } from '../../../domain/compartment.ts';
import { inHtml } from '../../../domain/html.ts';
import { svgOf } from '../../../figures/markup.ts';
import { inCss } from '../css-text.ts';
import { accents, paletteOf } from '../palette.ts';
import { paperSheet } from '../sheet.ts';
import type { Block, Part, ReportDocument, Table } from './document.ts';

/** A report as a page for the printer of the shell: headings, lists and tables become tags in the PDF. */
export function reportPage(report: ReportDocument, regime: Regime): string {
  const { title, of, municipality, made, warning, parts } = report;
  const draw = sectionsIn(regime);
  return paperSheet({
    title: `${title}, ${of.toLowerCase()}`,
    language: 'nl',
    size: 'A4',
    margin: '20mm 20mm 22mm',
    style: styleOf(regime, `${title} · ${of} · ${municipality}`),
    body: [
      `<header><p class="over">${inHtml(municipality)}</p>
<h1>${inHtml(title)}</h1>
<p class="under">${inHtml(of)}</p>${warning === null ? '' : `\n<p class="warning">${inHtml(warning)}</p>`}</header>`,
      `<nav><h2>Inhoud</h2><ol>${parts
        .map((part) => `<li><a href="#${part.code}">${inHtml(part.title)}</a></li>`)
        .join('')}</ol></nav>`,
      ...parts.map(draw),
      `<p class="made">${inHtml(made)}</p>`,
    ].join('\n'),
  });
}

/** How wide a picture is, in units, and how large its letters are. */
const frame = { width: 640, size: 13 };

function sectionsIn(regime: Regime) {
  const palette = paletteOf(regime);
  const markup = (block: Block, id: string): string => {
    if (block.kind === 'paragraph')
      return `<p class="${block.look ?? 'said'}">${inHtml(block.words)}</p>`;
    if (block.kind === 'points')
      return `<ul>${block.words.map((one) => `<li>${inHtml(one)}</li>`).join('')}</ul>`;
    if (block.kind === 'table') return tableOf(block);
    const { title, says, caption, draw } = block;
    return `<h3>${inHtml(title)}</h3>
<div class="picture"><p>${inHtml(caption)}</p>
${svgOf(draw(frame), { id, says, palette, language: 'nl' })}</div>`;
  };
  return ({ code, title, blocks }: Part, index: number): string =>
    `<section id="${code}"><h2>${index + 1}. ${inHtml(title)}</h2>
${blocks.map((block, at) => markup(block, `${code}${at}`)).join('\n')}</section>`;
}

/** A table of more rows than this may go on on the next page. */
const mostTogether = 14;

function tableOf({ caption, head, rows, foot, look }: Table): string {
  const heads = head.map((one) => `<th scope="col">${inHtml(one)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${cellsOf(row)}</tr>`).join('\n');
  const ending = foot === null ? '' : `<tfoot><tr>${cellsOf(foot)}</tr></tfoot>`;
  const long = rows.length > mostTogether ? ' long' : '';
  return `<table class="${look} columns${head.length}${long}"><caption>${inHtml(caption)}</caption><thead><tr>${heads}</tr></thead>
<tbody>${lines}</tbody>${ending}</table>`;
}

const cellsOf = ([first = '', ...others]: readonly string[]) =>
  [`<th scope="row">${inHtml(first)}</th>`, ...others.map((one) => `<td>${inHtml(one)}</td>`)].join(
    '',
  );

function styleOf(regime: Regime, foot: string): string {
  const { strong, soft } = accents[regime];
  return `
@page { @bottom-left { content: ${inCss(foot)}; font: 8pt "Source Sans 3", sans-serif; color: #4d5e62; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Source Sans 3", sans-serif; color: #4d5e62; } }
@page :first { @bottom-left { content: none; } }
html { font-size: 10.5pt; line-height: 1.5; }
header { border-top: 3pt solid ${strong}; padding-top: 52mm; }
h1 { font-size: 34pt; color: ${strong}; }
.over { font-size: 13pt; color: #4d5e62; margin-bottom: 2mm; }
.under { font-size: 15pt; margin-top: 2mm; }
.warning { margin-top: 6mm; padding: 3mm 4mm; border: 1.5pt solid #15262a; font-weight: 600; }
nav { margin-top: 26mm; break-after: page; }
nav ol { margin: 2mm 0 0; padding-left: 7mm; columns: 2; column-gap: 12mm; }
nav li { margin-bottom: 1mm; }
nav a { color: #15262a; text-decoration: none; }
section { margin-bottom: 9mm; }
h2 { color: ${strong}; font-size: 16pt; margin-bottom: 2.5mm; break-after: avoid; }
h3 { margin: 5mm 0 0.5mm; font-size: 11.5pt; font-weight: 600; break-after: avoid; }
section > p, ul { margin: 0 0 2.5mm; }
.said { white-space: pre-line; orphans: 3; widows: 3; }
.note { color: #4d5e62; font-size: 9.5pt; }
.none { padding: 4mm 5mm; background: ${soft}; border-radius: 2mm; break-inside: avoid; }
ul { padding-left: 5.5mm; }
li { overflow-wrap: anywhere; margin-bottom: 0.8mm; }
.picture { margin: 0 0 3mm; break-inside: avoid; }
.picture p { margin-bottom: 2.5mm; color: #4d5e62; font-size: 9.5pt; break-after: avoid; }
svg { display: block; width: 100%; height: auto; }
table { margin: 3mm 0 5mm; font-size: 9.5pt; break-inside: avoid; }
table.long, table.words { break-inside: auto; }
caption { font-weight: 600; margin-bottom: 1mm; break-after: avoid; }
/* A picture alone has a text to read out; a frame around it would be another one without. */
.picture + table { position: relative; }
.picture + table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tfoot { display: table-row-group; }
tr { break-inside: avoid; }
thead tr, tbody tr:nth-last-child(2) { break-after: avoid; }
th, td { padding: 1mm 5mm 1mm 0; border-bottom: 0.4pt solid #dde3e3; overflow-wrap: break-word; }
tbody th { font-weight: 400; }
thead th { border-bottom-color: #7b898b; overflow-wrap: normal; }
tfoot > tr > * { font-weight: 600; border-bottom: 0; }
.numbers { width: auto; min-width: 60%; }
.numbers > * > tr > :last-child { text-align: end; padding-right: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
.numbers { max-width: 100%; }
.words { table-layout: fixed; }
.columns2 th:first-child { width: 68%; }
.columns4 th:first-child { width: 42%; }
.columns4 th:nth-child(2) { width: 11%; }
.columns5 th:nth-child(3) { width: 12%; }
.columns5 th:nth-child(4) { width: 14%; }
.made { margin-top: 8mm; padding-top: 2.5mm; border-top: 0.5pt solid #7b898b; font-size: 8.5pt; color: #4d5e62; }`;
}
