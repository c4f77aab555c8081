import {
  department,
  label,
  signalRecipient,
  theme as themeList,
} from '../../domain/code-lists/index.ts';
import type { Regime } from '../../domain/compartment.ts';
import { inHtml } from '../../domain/html.ts';
import type { Organisation } from '../../domain/records/organisation.ts';
import type { DateString } from '../../domain/time.ts';
import { dayInWords } from '../documents/page.ts';
import { overviewStyle } from './overview-style.ts';
import { paperSheet } from './sheet.ts';

/**
 * General signals and patterns of a year, for the annual report (domain study, §5, section 10): what was
 * noticed, by pattern, without a day and without a unit in which few people work.
 */
export interface SignalPage {
  readonly year: number;
  readonly signals: readonly WrittenSignal[];
  readonly organisation: Organisation;
  readonly regime: Regime;
  readonly today: DateString;
}

interface WrittenSignal {
  readonly text: string;
  readonly theme: string;
  readonly unit: string | null;
  readonly pattern: string;
  readonly told: readonly { readonly recipient: string }[];
}

/** A unit is named only where so many people work: of a smaller one only a total is given (§5). */
const leastPeople = 50;

/** The page, for the printer of the shell. */
export function signalPage({ year, signals, organisation, regime, today }: SignalPage): string {
  const title = `Signalen en patronen ${year}`;
  const patterns = [...Map.groupBy(signals, ({ pattern }) => pattern)].toSorted(
    ([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other, 'nl'),
  );
  const parts = patterns.map(([pattern, of]) => partOf(pattern, of, organisation));
  return paperSheet({
    title,
    language: 'nl',
    size: 'A4',
    margin: '14mm 15mm 12mm',
    style: `${overviewStyle(regime)}\nul { margin: 1mm 0 0; padding-left: 5mm; }\nli { margin-bottom: 1.5mm; white-space: pre-wrap; }`,
    body: [
      `<header><p class="over">${inHtml(organisation.municipality.name)} · vertrouwenspersoon</p>`,
      `<h1>${inHtml(title)}</h1></header>`,
      ...parts,
      `<footer><p>Algemene signalen van de vertrouwenspersoon, voor het jaarverslag. Er staat niemand in. Een afdeling staat er alleen bij als er ten minste ${leastPeople} mensen werken.</p>`,
      `<p class="made">Gemaakt op ${inHtml(dayInWords(today))}.</p></footer>`,
    ].join('\n'),
  });
}

function partOf(
  pattern: string,
  signals: readonly WrittenSignal[],
  organisation: Organisation,
): string {
  const heading = pattern === '' ? 'Losse signalen' : pattern;
  const lines = signals.map((one) => `<li>${inHtml(one.text)}${about(one, organisation)}</li>`);
  const told = new Set(signals.flatMap((one) => one.told.map(({ recipient }) => recipient)));
  const names = [...told].map((code) => label(signalRecipient, code, 'nl')).join(', ');
  const ending = told.size === 0 ? '' : `<p class="rest">Verteld aan: ${inHtml(names)}.</p>`;
  return `<section><h2>${inHtml(heading)}</h2><ul>${lines.join('\n')}</ul>${ending}</section>`;
}

function about({ theme, unit }: WrittenSignal, { units }: Organisation): string {
  const size = units.find((one) => one.department === unit)?.size ?? 0;
  const named = unit !== null && size >= leastPeople ? [label(department, unit, 'nl')] : [];
  return ` <span class="under">(${inHtml([label(themeList, theme, 'nl'), ...named].join(', '))})</span>`;
}
