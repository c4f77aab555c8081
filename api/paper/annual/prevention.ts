import { label, phase, vptMeasure } from '../../../domain/code-lists/index.ts';
import { dutchDay } from '../../../domain/dutch.ts';
import { indicators, type ReleasedIndicators } from '../../../statistics/indicators.ts';
import type { Release } from '../../../statistics/release.ts';
import type { Block } from './document.ts';

/** Measures in place by kind and phase: many rows, so a report has them by their phase. */
const byKind = /^in_place_/;

/** What the organisation did, as the coordinator counted it: only what there is of. */
export function preventionIn({ indicators: counted }: Release): Block[] {
  if (counted === null) return [];
  return [
    {
      kind: 'table',
      caption: 'Wat de organisatie deed',
      head: ['Maatregel', 'Wat is geteld', 'Aantal'],
      rows: [...phasesOf(counted), ...rowsOf(counted)],
      foot: null,
      look: 'numbers',
    },
    {
      kind: 'paragraph',
      look: 'note',
      words: `Geteld door de coördinator op ${dutchDay(counted.countedOn)}. Deze aantallen gaan over wat de organisatie doet, nooit over meldingen.`,
    },
  ];
}

function phasesOf({ values }: ReleasedIndicators): string[][] {
  return phase.codes.map(({ code, nl }) => {
    const ofPhase = values.filter(
      ({ indicator }) => byKind.test(indicator) && indicator.endsWith(`_${code}`),
    );
    const sum = ofPhase.reduce((total, { value }) => total + (value ?? 0), 0);
    const words = `Maatregelen in gebruik: ${nl.toLowerCase()} een incident`;
    return [label(vptMeasure, 'PREVENT', 'nl'), words, String(sum)];
  });
}

function rowsOf({ values }: ReleasedIndicators): string[][] {
  return indicators
    .filter(({ code }) => !byKind.test(code))
    .flatMap(({ measure, code, words }) => {
      const value = values.find(({ indicator }) => indicator === code)?.value ?? null;
      const isSaid = value !== null && (value > 0 || always.has(code));
      return isSaid ? [[label(vptMeasure, measure, 'nl'), words.nl, String(value)]] : [];
    });
}

/** Of these a zero says something. */
const always: ReadonlySet<string> = new Set([
  'units_with_measure',
  'norm_present',
  'locations_with_rules',
  'units_trained',
]);
