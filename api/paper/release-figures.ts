/**
 * The pictures of a release, for paper and for files. They are drawn from what was published and from
 * nothing else, and like every file of a release they never say why a number is not there.
 */
import { type CodeList, label } from '../../domain/code-lists/index.ts';
import { type Bar, lyingBars } from '../../figures/bars.ts';
import { standingColumns } from '../../figures/columns.ts';
import type { Drawing, Frame } from '../../figures/drawing.ts';
import { leadersOf } from '../../figures/leaders.ts';
import { publishedTables } from '../../statistics/published-tables.ts';
import type { Release, ReleasedCell, ReleasedTable } from '../../statistics/release.ts';
import type { FigureLanguage } from '../contract/paper.ts';
import { type FigureWords, figureWords, periodIn } from './figure-words.ts';

/** What a picture of a release is of. */
export interface ReleaseFigure {
  /** The table of the release that it shows; null for the course of the totals. */
  readonly table: string | null;
  /** What its file is called after. */
  readonly name: string;
  /** The question it answers. */
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly says: string;
  readonly draw: (frame: Frame) => Drawing;
  /** What its table counts by, and its rows: the same numbers. */
  readonly head: string;
  readonly rows: readonly (readonly [name: string, words: string])[];
  /** The total of its rows; null where they have none. */
  readonly total: string | null;
}

/** A release, and what was published of the same kind of period up to it: the oldest first, itself last. */
export interface Published {
  readonly release: Release;
  readonly course: readonly Release[];
}

/** Tables whose rows follow each other: they keep their place. */
const inOrder = new Set(['T6_severity', 'T7_first_talk', 'T8_reaction', 'T10_quarter']);
/** The table of the quarters of a year. */
const quarters = 'T10_quarter';
/** More rows without a number than this are drawn as one. */
const mostApart = 3;

/** A number as it was published, or that it was not. A rounded zero is not nothing. */
export function numberWords(
  { value }: Pick<ReleasedCell, 'value'>,
  base: number | null,
  { locale, withheld } = figureWords.nl,
): string {
  if (value === null) return withheld;
  if (base === null) return value.toLocaleString(locale);
  return value === 0 ? `0–${base - 1}` : `± ${value.toLocaleString(locale)}`;
}

/** The pictures of a release: its course where there is one, and one of each of its tables. */
export function figuresOf(published: Published, language: FigureLanguage = 'nl'): ReleaseFigure[] {
  const { release } = published;
  if (release.blocked !== null) return [];
  const tables = publishedTables[release.compartment].flatMap(({ id, list, dimension }) => {
    const table = release.tables.find((one) => one.id === id);
    return table === undefined || dimension === null
      ? []
      : [tableFigure(release, table, list, language)];
  });
  return [...courseFigure({ ...published, language }), ...tables];
}

function tableFigure(
  { base }: Release,
  { id, cells, total }: ReleasedTable,
  list: CodeList,
  language: FigureLanguage,
): ReleaseFigure {
  const said = figureWords[language];
  const { title, many, head } = said.questions[id] ?? { title: id, many: '', head: id };
  const listed = cells.map((cell) => ({ name: label(list, cell.code, language), cell }));
  const named = inOrder.has(id) ? listed : byNumber(listed);
  const words = (cell: ReleasedCell) => numberWords(cell, base, said);
  const bars = named.map(({ name, cell }) => barOf(name, cell, words(cell), said.tooSmall));
  const shown = inOrder.has(id) ? bars : gathered(bars, many);
  return {
    ...{ table: id, name: head.toLowerCase().replaceAll(' ', '-'), title, head },
    says: findingOf(named, total, words, said),
    draw: (frame) =>
      id === quarters
        ? standingColumns({ columns: bars, norm: null, runs: '' }, frame)
        : lyingBars(shown, frame),
    rows: named.map(({ name, cell }) => [name, words(cell)] as const),
    total: words(total),
  };
}

/** A group that is too small is known to be: its size is no secret. */
const barOf = (
  name: string,
  { value, status }: ReleasedCell,
  words: string,
  tooSmall: string,
): Bar =>
  value === null
    ? { label: name, value, words, why: status === 'not_published' ? tooSmall : '' }
    : { label: name, value, words };

interface NamedCell {
  readonly name: string;
  readonly cell: ReleasedCell;
}

/** What has a number by how much it is, then the rest. */
const byNumber = (named: readonly NamedCell[]): NamedCell[] =>
  named.toSorted((one, other) => (other.cell.value ?? -1) - (one.cell.value ?? -1));

/** Bars with many hidden ones of one kind as one. */
function gathered(bars: readonly Bar[], many: string): Bar[] {
  const shown = bars.filter(({ value }) => value !== null);
  const hidden = bars.flatMap((bar) => (bar.value === null ? [bar] : []));
  const kinds = [...Map.groupBy(hidden, ({ why }) => why).values()];
  const rest = kinds.flatMap((alike): Bar[] => {
    const [first] = alike;
    if (first === undefined || alike.length <= mostApart) return alike;
    return [{ ...first, label: `${alike.length} ${many}` }];
  });
  return [...shown, ...rest];
}

function findingOf(
  named: readonly NamedCell[],
  total: ReleasedCell,
  words: (cell: ReleasedCell) => string,
  { noneShown, someShown, most }: FigureWords,
): string {
  const shown = named.filter(({ cell }) => cell.value !== null);
  if (shown.length === 0) return noneShown;
  const leaders = leadersOf(shown, ({ cell }) => cell.value ?? 0);
  const [first] = leaders;
  if (total.value === null || first === undefined) return someShown(shown.length, named.length);
  const names = leaders.map(({ name }) => name);
  return most(names, words(first.cell), words(total), shown.length === named.length);
}

const totalIn = ({ tables }: Release) => tables.find(({ id }) => id === 'T1_total')?.total;

/**
 * The totals of the periods before, as columns; nothing where there is nothing to compare.
 * `tall` is how high its columns are, in letters.
 */
export function courseFigure({
  course,
  tall,
  language = 'nl',
}: Pick<Published, 'course'> & {
  readonly tall?: number;
  readonly language?: FigureLanguage;
}): ReleaseFigure[] {
  if (course.length < 2) return [];
  const said = figureWords[language];
  const points = course.map((one) => {
    const value = totalIn(one)?.value ?? null;
    const [year = '', quarter] = one.period.split('-Q');
    const label =
      quarter === undefined
        ? { label: year }
        : { label: `${said.quarter} ${quarter}`, group: year };
    const words = numberWords({ value }, one.base, said);
    return { ...label, value, words, period: periodIn(one, language) };
  });
  const told = points.map(({ period, words }) => `${period}: ${words}`).join('; ');
  return [
    {
      ...{ table: null, name: said.courseFile, title: said.course.title, head: said.course.head },
      says: said.perPeriod(told),
      draw: (frame) => standingColumns({ columns: points, norm: null, runs: '', tall }, frame),
      rows: points.map(({ period, words }) => [period, words] as const),
      total: null,
    },
  ];
}

/** How a release is read, in one or two sentences. */
export const howToRead = (
  { base, reach, threshold }: Release,
  { hiddenBelow, roundedTo } = figureWords.nl,
): string => (base === null ? hiddenBelow(threshold) : roundedTo(base, base * reach));
