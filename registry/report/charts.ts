/** Charts as drawings in the page itself, each beside a table with the same numbers. */
import { type Html, html, nothing } from './html.ts';
import { errorIn, numberIn } from './numbers.ts';
import type { Figure } from './picture.ts';
import type { ReportLanguage, Say } from './words.ts';

/** What a chart is drawn with. */
export interface Drawing {
  readonly language: ReportLanguage;
  readonly say: Say;
}

const rowHeight = 30;
const labelWidth = 290;
const barWidth = 300;
/** Signs of a label that fit before the bars; the table has all of them. */
const longestLabel = 38;
const width = 720;

/** The end of the error above a figure. */
const topOf = ({ value, standardError }: Figure) => (value ?? 0) + 2 * (standardError ?? 0);

const short = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** A line for an error, on a lighter one, so that it is seen on a bar as well. */
const whisker = (path: string): Html =>
  html`<path class="halo" d="${path}" /><path class="whisker" d="${path}" />`;

/** Lying bars, each with a line for twice its standard error and its own number: no legend, no axis. */
export function bars(title: string, figures: readonly Figure[], { language, say }: Drawing): Html {
  const most = Math.max(1, ...figures.map(topOf));
  const at = (value: number) => (barWidth * Math.max(0, value)) / most;
  const rows = figures.map((figure, row) => {
    const { label, value, standardError } = figure;
    const y = row * rowHeight;
    const words = html`<text class="label" x="0" y="${y + 19}">${short(label, longestLabel)}</text>`;
    if (value === null || standardError === null) {
      return html`${words}<text class="withheld" x="${labelWidth}" y="${y + 19}">${say('withheld')}</text>`;
    }
    const least = labelWidth + at(value - 2 * standardError);
    const end = labelWidth + at(topOf(figure));
    const middle = y + 14;
    return html`${words}<rect class="bar" x="${labelWidth}" y="${y + 4}" width="${at(value).toFixed(1)}" height="20" rx="2" />${whisker(`M${least.toFixed(1)} ${middle}H${end.toFixed(1)}M${least.toFixed(1)} ${middle - 5}v10M${end.toFixed(1)} ${middle - 5}v10`)}<text class="number" x="${(end + 10).toFixed(1)}" y="${y + 19}">${numberIn(language, value)}<tspan class="error" dx="6">${say('plusMinus', { error: errorIn(language, standardError) })}</tspan></text>`;
  });
  const height = figures.length * rowHeight;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${say('chartOf', { title })}">${rows}</svg>`;
}

const columnsHeight = 190;
const columnsTop = 34;
const widest = 96;

/** Standing bars over time, each with twice its standard error. */
export function columns(
  title: string,
  figures: readonly Figure[],
  { language, say }: Drawing,
): Html {
  if (figures.length === 0) return nothing;
  const most = Math.max(1, ...figures.map(topOf));
  const space = Math.min(140, width / figures.length);
  const bar = Math.min(widest, space * 0.62);
  const up = (value: number) => (columnsHeight * Math.max(0, value)) / most;
  const floor = columnsTop + columnsHeight;
  const isNarrow = space < 52;
  const marks = figures.map((figure, place) => {
    const { value, standardError, label, municipalities } = figure;
    const x = place * space + space / 2;
    const of = isNarrow ? '' : say('ofMunicipalities', { count: municipalities ?? '' });
    const name = html`<text class="tick${isNarrow ? ' narrow' : ''}" x="${x.toFixed(1)}" y="${floor + 20}">${label}</text><text class="tick error" x="${x.toFixed(1)}" y="${floor + 40}">${of}</text>`;
    if (value === null || standardError === null) return name;
    const top = floor - up(topOf(figure));
    const least = floor - up(value - 2 * standardError);
    const number = isNarrow
      ? nothing
      : html`<text class="over" x="${x.toFixed(1)}" y="${(top - 8).toFixed(1)}">${numberIn(language, value)}</text>`;
    return html`<rect class="bar" x="${(x - bar / 2).toFixed(1)}" y="${(floor - up(value)).toFixed(1)}" width="${bar.toFixed(1)}" height="${up(value).toFixed(1)}" rx="2" />${whisker(`M${x.toFixed(1)} ${top.toFixed(1)}V${least.toFixed(1)}M${(x - 5).toFixed(1)} ${top.toFixed(1)}h10M${(x - 5).toFixed(1)} ${least.toFixed(1)}h10`)}${number}${name}`;
  });
  const length = Math.max(space * figures.length, space);
  return html`<svg class="chart columns" viewBox="0 0 ${width} ${floor + 50}" role="img" aria-label="${say('chartOf', { title })}"><path class="floor" d="M0 ${floor}H${length.toFixed(1)}" />${marks}</svg>`;
}

/** Parts of a whole as one bar: how many sent, may not, are silent. */
export function parts(
  title: string,
  shares: readonly { readonly name: string; readonly count: number }[],
  say: Say,
): Html {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return nothing;
  let from = 0;
  const blocks = shares.map(({ name, count }) => {
    const x = from;
    from += (width * count) / all;
    return html`<rect class="part ${name}" x="${x.toFixed(1)}" y="0" width="${Math.max(0, from - x - 2).toFixed(1)}" height="26" rx="2" />`;
  });
  return html`<svg class="chart" viewBox="0 0 ${width} 26" role="img" aria-label="${say('chartOf', { title })}">${blocks}</svg>`;
}
