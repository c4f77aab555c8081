import { label, vptMeasure } from '../../../domain/code-lists/index.ts';
import { dutchDay } from '../../../domain/dutch.ts';
import { indicators } from '../../../statistics/indicators.ts';
import type { Release } from '../../../statistics/release.ts';
import type { Block } from './document.ts';

/** What the organisation did, as the coordinator counted it: only what there is of. */
export function preventionIn({ indicators: counted }: Release): Block[] {
  if (counted === null) return [];
  const rows = indicators.flatMap(({ measure, code, words }) => {
    const value = counted.values.find(({ indicator }) => indicator === code)?.value ?? null;
    const isSaid = value !== null && (value > 0 || always.has(code));
    return isSaid ? [[label(vptMeasure, measure, 'nl'), words.nl, String(value)] as const] : [];
  });
  return [
    {
      kind: 'table',
      caption: 'Wat de organisatie deed',
      head: ['Maatregel', 'Wat is geteld', 'Aantal'],
      rows,
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

/** Of these a zero says something. */
const always: ReadonlySet<string> = new Set([
  'units_with_measure',
  'norm_present',
  'locations_with_rules',
  'units_trained',
]);
