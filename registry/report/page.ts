/** The report as one page that needs nothing else: no script, no file, no network. */
import { mergeRules } from '../merge/rules.ts';
import { card, withTable } from './card.ts';
import { bars, columns, type Drawing, parts } from './charts.ts';
import { type Html, html, nothing } from './html.ts';
import { dayIn, errorIn, numberIn } from './numbers.ts';
import type { Coverage, Figure, Picture, RegimePicture } from './picture.ts';
import { style } from './style.ts';
import { indicatorTable } from './tables.ts';
import { termDimensions } from './term-shares.ts';
import { termsCard } from './terms-card.ts';
import { type ReportWord, sayIn } from './words.ts';

/** More columns than this are too narrow to read their numbers; the last ones are drawn. */
const mostColumns = 16;

function keysOf({ total, coverage }: RegimePicture, { language, say }: Drawing): Html {
  const key = (value: string, text: string) =>
    html`<div class="key"><dt>${text}</dt><dd>${value}</dd></div>`;
  const { value, standardError } = total;
  const tookPart = coverage.withNumbers + coverage.mayNot;
  const ofList =
    coverage.listed === null ? '' : ` ${say('keyOfList', { listed: coverage.listed })}`;
  return html`<dl class="keys">${[
    key(value === null ? say('withheld') : numberIn(language, value), say('incidents')),
    key(
      standardError === null ? '–' : say('plusMinus', { error: errorIn(language, standardError) }),
      say('keyError'),
    ),
    key(numberIn(language, tookPart), `${say('keyTookPart')}${ofList}`),
    key(numberIn(language, coverage.withNumbers), say('keyNumbers')),
  ]}</dl>`;
}

function trendCard({ regime, trend }: RegimePicture, drawing: Drawing): Html {
  const { say } = drawing;
  const blocks = trend.map(({ kind, figures }) => {
    const title = say(`trend_${kind}`);
    const chart = columns(title, figures.slice(-mostColumns), drawing);
    return html`<h4>${title}</h4>${withTable(chart, title, figures, drawing)}`;
  });
  const note = html`<p class="note">${say('trendNote')}</p>`;
  return card(`${regime}-trend`, say('trend'), note, ...blocks);
}

const tableNames: Readonly<Record<string, ReportWord>> = {
  nature: 'nature',
  channel: 'channel',
  department: 'department',
  office: 'office',
  severity: 'severity',
  quarter: 'quarter',
};

/** Rows in their own order where it says something, else the largest first. What is not told is last. */
function inOrder(dimension: string, figures: readonly Figure[]): Figure[] {
  const told = figures.filter(({ code }) => code !== 'not_told');
  const rest = figures.filter(({ code, value }) => code === 'not_told' && value !== 0);
  const hasOrder = dimension === 'severity' || dimension === 'quarter';
  const sorted = hasOrder ? told : told.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return [...sorted, ...rest];
}

function skewNote(figures: readonly Figure[], { language, say }: Drawing): Html {
  const most = Math.max(0, ...figures.map(({ systematic }) => systematic ?? 0));
  return html`<p class="note">${say('skewNote', { most: errorIn(language, most) })}</p>`;
}

/** What has a section of its own. */
const isTerm: ReadonlySet<string> = new Set(termDimensions);

function tableCards({ regime, tables }: RegimePicture, drawing: Drawing): Html[] {
  const { say } = drawing;
  const others = tables.filter(({ dimension }) => !isTerm.has(dimension));
  return others.map(({ dimension, figures }) => {
    const title = say(tableNames[dimension] ?? 'category');
    const rows = inOrder(dimension, figures);
    const content = withTable(bars(title, rows, drawing), title, rows, drawing);
    return card(`${regime}-${dimension}`, title, skewNote(rows, drawing), content);
  });
}

function regionCard({ regime, regions }: RegimePicture, drawing: Drawing): Html {
  if (regions.length === 0) return nothing;
  const title = drawing.say('regions');
  const rows = inOrder('region', regions);
  return card(
    `${regime}-regions`,
    title,
    withTable(bars(title, rows, drawing), title, rows, drawing),
  );
}

/** The measures of each kind, before, during and after: a long list that few read. */
const isDetail = ({ indicator }: { readonly indicator: string }) =>
  indicator.startsWith('in_place_');

function policyCard({ regime, indicators, leastMunicipalities }: RegimePicture, drawing: Drawing) {
  const { language, say } = drawing;
  if (indicators.length === 0) {
    return card(`${regime}-policy`, say('policy'), html`<p>${say('policyNone')}</p>`);
  }
  const tableOf = (some: typeof indicators) => indicatorTable(some, language, say);
  const details = tableOf(indicators.filter(isDetail));
  return card(
    `${regime}-policy`,
    say('policy'),
    html`<p class="note">${say('policyNote', { least: leastMunicipalities })}</p>`,
    tableOf(indicators.filter((one) => !isDetail(one))),
    html`<details><summary>${say('morePolicy')}</summary>${details}</details>`,
  );
}

function namesOf(title: string, names: readonly string[], say: Drawing['say']): Html {
  const listed = names.map((name) => html`<li>${name}</li>`);
  const content =
    names.length === 0 ? html`<p>${say('nobody')}</p>` : html`<ul class="names">${listed}</ul>`;
  return html`<details><summary>${title}</summary>${content}</details>`;
}

function coverageCard(regime: string, coverage: Coverage, { language, say }: Drawing): Html {
  const { withNumbers, mayNot, silent, twoSenders, tookPart, silentNames, namesWait } = coverage;
  const shares = [
    { name: 'numbers', count: withNumbers, words: say('coverageNumbers') },
    { name: 'may-not', count: mayNot, words: say('coverageMayNot') },
    ...(silent === null ? [] : [{ name: 'silent', count: silent, words: say('coverageSilent') }]),
  ];
  const legend = shares.map(
    ({ name, count, words }) =>
      html`<li class="${name}"><strong>${numberIn(language, count)}</strong> ${words}</li>`,
  );
  return card(
    `${regime}-coverage`,
    say('coverage'),
    parts(say('coverage'), shares, say),
    html`<ul class="legend">${legend}</ul>`,
    html`<p class="note">${say('mayNotNote')}</p>`,
    namesWait ? html`<p class="note">${say('namesWait')}</p>` : nothing,
    silent === null ? html`<p class="note">${say('coverageNoList')}</p>` : nothing,
    twoSenders === 0
      ? nothing
      : html`<p class="note">${say('twoSenders', { count: twoSenders })}</p>`,
    namesOf(say('tookPart', { count: tookPart.length }), tookPart, say),
    silent === null ? nothing : namesOf(say('silent', { count: silent }), silentNames, say),
  );
}

function readingCard({ regime, base, leastMunicipalities }: RegimePicture, { say }: Drawing): Html {
  const { dominance } = mergeRules[regime];
  const fillings = { base, least: leastMunicipalities, dominance };
  const sentences = (
    ['reading1', 'reading2', 'reading3', 'reading4', 'reading5', 'reading6'] as const
  ).map((name) => html`<p>${say(name, fillings)}</p>`);
  return card(`${regime}-reading`, say('reading'), ...sentences);
}

function regimeOf(picture: RegimePicture, drawing: Drawing): Html {
  const { regime, period, coverage } = picture;
  const { say } = drawing;
  return html`<section class="regime ${regime}" id="${regime}"><h2>${say(regime)} <span>${say('of', { period })}</span></h2>${[
    keysOf(picture, drawing),
    trendCard(picture, drawing),
    ...tableCards(picture, drawing),
    regionCard(picture, drawing),
    termsCard(picture, drawing),
    policyCard(picture, drawing),
    coverageCard(regime, coverage, drawing),
    readingCard(picture, drawing),
  ]}</section>`;
}

/** The whole page. Nothing in it may load anything. */
export function pageOf(picture: Picture): string {
  const { language, madeOn, version, regimes } = picture;
  const say = sayIn(language);
  const drawing = { language, say };
  const links = regimes.map(({ regime }) => html`<li><a href="#${regime}">${say(regime)}</a></li>`);
  const body =
    regimes.length === 0
      ? html`<p class="card">${say('empty')}</p>`
      : html`${regimes.map((one) => regimeOf(one, drawing))}`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const page = html`<!doctype html>
<html lang="${say('lang')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${{ html: policy }}"><title>${say('title')}</title><style>${{ html: style }}</style></head><body><header><h1>${say('title')}</h1><p>${say('subtitle')}</p><p class="small">${say('made', { day: dayIn(language, madeOn), version })}</p><nav aria-label="${say('contents')}"><ul>${links}</ul></nav></header><main>${body}</main></body></html>
`;
  return page.html;
}
