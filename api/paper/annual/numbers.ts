import { withoutNumbers } from '../../../statistics/formats/reading-guide.ts';
import type { Release } from '../../../statistics/release.ts';
import { courseFigure, figuresOf, numberWords, type ReleaseFigure } from '../release-figures.ts';
import type { AnnualReport } from './contents.ts';
import type { Block } from './document.ts';

const totalIn = ({ tables }: Release) => tables.find(({ id }) => id === 'T1_total')?.total;

/** How many incidents were reported, in the year, in the years before and in three years together. */
export function numbersIn(report: AnnualReport): Block[] {
  const { release, year, together } = report;
  const counted: Block[] =
    release.blocked !== null
      ? [{ kind: 'paragraph', look: 'none', words: withoutNumbers(release) }]
      : [{ kind: 'paragraph', words: `Incidenten in ${year}: ${totalWords(release)}.` }];
  const years: Block[] =
    together === null || together.blocked !== null
      ? []
      : [
          {
            kind: 'paragraph',
            words: `Incidenten in ${together.period.replace('/', ' tot en met ')} samen: ${totalWords(together)}.`,
          },
        ];
  return [
    ...counted,
    ...years,
    ...courseFigure(report).flatMap(blocksOfFigure),
    ...tablesIn(report, ['T10_quarter'], 'silent'),
    ...noNumbers('Hoeveel dossiers er liepen, en hoeveel gesprekken er zonder dossier waren'),
  ];
}

function totalWords(release: Release): string {
  const total = totalIn(release);
  return total === undefined ? 'afgeschermd' : numberWords(total, release.base);
}

/**
 * Tables of the release, each with its picture.
 * @param without what is said when no number of the year may leave: that, or nothing
 */
export function tablesIn(
  { release, course }: AnnualReport,
  ids: readonly string[],
  without: 'said' | 'silent' = 'said',
): Block[] {
  const found = figuresOf({ release, course }).filter(
    ({ table }) => table !== null && ids.includes(table),
  );
  if (found.length > 0) return found.flatMap(blocksOfFigure);
  if (without === 'silent') return [];
  return [
    {
      kind: 'paragraph',
      look: 'none',
      words: 'Van dit jaar is hierover geen aantal uitgegeven.',
    },
  ];
}

function blocksOfFigure({ title, says, head, rows, total, draw }: ReleaseFigure): Block[] {
  return [
    { kind: 'picture', title, says, caption: says, draw },
    {
      kind: 'table',
      caption: title,
      head: [head, 'Incidenten'],
      rows,
      foot: total === null ? null : ['Totaal', total],
      look: 'numbers',
    },
  ];
}

/** What no release has, whatever there was: the sentence says nothing of the year. */
export const noNumbers = (what: string): Block[] => [
  {
    kind: 'paragraph',
    look: 'note',
    words: `${what}, staat in geen enkele uitgifte, en dus ook niet in dit verslag: zulke aantallen zijn te klein om er niemand in te herkennen.`,
  },
];
