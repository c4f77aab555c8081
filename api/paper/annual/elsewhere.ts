import type { ShownBenchmark } from '../../../domain/benchmarks/benchmark.ts';
import {
  benchmarkIndicator,
  benchmarkPopulation,
  label,
} from '../../../domain/code-lists/index.ts';
import { dotPlot } from '../../../figures/dots.ts';
import type { Block } from './document.ts';

/** What research found elsewhere. */
export type Elsewhere = ShownBenchmark;

/** More figures than these are a list that nobody reads. */
const most = 8;

/** What a survey counts, and a register does not (domain study, §7). */
const caution =
  'Een enquête telt wat mensen meemaken, een register telt wat zij melden. Staat er in het register veel minder dan in een enquête, dan wordt er te weinig gemeld: dat is geen teken van veiligheid. Gebruik deze cijfers nooit als doel.';

/** National figures, the newest first, with where they come from; never beside own ones. */
export function comparisonWith(elsewhere: readonly Elsewhere[]): Block[] {
  const shown = elsewhere.flatMap((one) =>
    one.value === null ? [] : { ...one, value: one.value },
  );
  const first = shown.slice(0, most);
  if (first.length === 0) return [];
  const rows = first.map((one) => [
    label(benchmarkIndicator, one.indicator, 'nl'),
    label(benchmarkPopulation, one.population, 'nl'),
    one.year.replace('/', '–'),
    [percent(one.value), one.note.nl].filter(Boolean).join(', '),
    one.basis === 'seed' ? `${one.source} (niet nagezocht)` : one.source,
  ]);
  const dots = first.map((one) => ({
    label: `${label(benchmarkIndicator, one.indicator, 'nl')}: ${label(benchmarkPopulation, one.population, 'nl').toLowerCase()}, ${one.year.replace('/', '–')}`,
    elsewhere: { value: one.value, words: percent(one.value) },
    here: null,
  }));
  const says = dots.map((one) => `${one.label}: ${one.elsewhere.words}`).join('; ');
  return [
    { kind: 'paragraph', words: caution },
    {
      kind: 'picture',
      title: 'Wat onderzoek elders vond',
      says: `Aandeel in procenten. ${says}.`,
      caption: 'Elke ring is een aandeel in procenten, elders. De bronnen staan in de tabel.',
      draw: (frame) => dotPlot(dots, frame),
    },
    {
      kind: 'table',
      caption: 'Wat onderzoek elders vond',
      head: ['Wat', 'Bij wie', 'Jaar', 'Aandeel', 'Bron'],
      rows,
      foot: null,
      look: 'words',
    },
  ];
}

const percent = (value: number) => `${value.toLocaleString('nl-NL')} %`;
