/**
 * The pictures of a release, for paper and for files. They are drawn from what was published and from
 * nothing else, and like every file of a release they never say why a number is not there.
 */
import { type CodeList, label } from '../../domain/code-lists/index.ts';
import { type Bar, lyingBars } from '../../figures/bars.ts';
import { standingColumns } from '../../figures/columns.ts';
import type { Drawing, Frame } from '../../figures/drawing.ts';
import { periodText } from '../../statistics/formats/reading-guide.ts';
import { publishedTables } from '../../statistics/published-tables.ts';
import type { Release, ReleasedCell, ReleasedTable } from '../../statistics/release.ts';

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

const questions: Readonly<Record<string, readonly [title: string, many: string]>> = {
  T2_nature: ['Wat gebeurde er?', 'soorten incidenten'],
  T3_channel: ['Hoe gebeurde het?', 'manieren'],
  T4_department: ['Op welke afdeling?', 'afdelingen'],
  T5_office: ['In welk ambt?', 'ambten'],
  T6_severity: ['Hoe ernstig was het?', 'regels'],
  T7_first_talk: ['Was het eerste gesprek op tijd?', 'regels'],
  T8_reaction: ['Was de reactie op tijd bepaald?', 'regels'],
  T10_quarter: ['Hoeveel per kwartaal?', 'kwartalen'],
};

/** Tables whose rows follow each other: they keep their place. */
const inOrder = new Set(['T6_severity', 'T7_first_talk', 'T8_reaction', 'T10_quarter']);
/** The table of the quarters of a year. */
const quarters = 'T10_quarter';
/** More rows without a number than this are drawn as one. */
const mostApart = 3;

const withheld = 'afgeschermd';

/** A number as it was published, or that it was not. A rounded zero is not nothing. */
export function numberWords({ value }: Pick<ReleasedCell, 'value'>, base: number | null): string {
  if (value === null) return withheld;
  if (base === null) return value.toLocaleString('nl-NL');
  return value === 0 ? `0–${base - 1}` : `± ${value.toLocaleString('nl-NL')}`;
}

/** The pictures of a release: its course where there is one, and one of each of its tables. */
export function figuresOf(published: Published): ReleaseFigure[] {
  const { release } = published;
  if (release.blocked !== null) return [];
  const tables = publishedTables[release.compartment].flatMap(({ id, sheet, list, dimension }) => {
    const table = release.tables.find((one) => one.id === id);
    return table === undefined || dimension === null
      ? []
      : [tableFigure(release, table, sheet, list)];
  });
  return [...courseFigure(published), ...tables];
}

function tableFigure(
  { base }: Release,
  { id, cells, total }: ReleasedTable,
  sheet: string,
  list: CodeList,
): ReleaseFigure {
  const [title, many] = questions[id] ?? [sheet, 'regels'];
  const listed = cells.map((cell) => ({ name: label(list, cell.code, 'nl'), cell }));
  const named = inOrder.has(id) ? listed : byNumber(listed);
  const words = (cell: ReleasedCell) => numberWords(cell, base);
  const bars = named.map(({ name, cell }) => barOf(name, cell, words(cell)));
  const shown = inOrder.has(id) ? bars : gathered(bars, many);
  return {
    ...{ table: id, name: sheet.toLowerCase().replaceAll(' ', '-'), title, head: sheet },
    says: findingOf(named, total, words),
    draw: (frame) =>
      id === quarters
        ? standingColumns({ columns: bars, norm: null, runs: '' }, frame)
        : lyingBars(shown, frame),
    rows: named.map(({ name, cell }) => [name, words(cell)] as const),
    total: words(total),
  };
}

/** A group that is too small is known to be: its size is no secret. */
const barOf = (name: string, { value, status }: ReleasedCell, words: string): Bar =>
  value === null
    ? { label: name, value, words, why: status === 'not_published' ? 'groep te klein' : '' }
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
): string {
  const shown = byNumber(named.filter(({ cell }) => cell.value !== null));
  const [first, second] = shown;
  if (first === undefined) return 'Geen van deze getallen kan worden getoond.';
  const { value } = first.cell;
  if (total.value === null || value === 0 || value === second?.cell.value)
    return `${shown.length} van de ${named.length} getallen worden getoond.`;
  const most = shown.length === named.length ? 'Het vaakst' : 'Het hoogste getoonde getal';
  return `${most}: ${first.name}, ${words(first.cell)} van de ${words(total)}.`;
}

const totalIn = ({ tables }: Release) => tables.find(({ id }) => id === 'T1_total')?.total;

/**
 * The totals of the periods before, as columns; nothing where there is nothing to compare.
 * @param tall how high its columns are, in letters
 */
export function courseFigure(
  { course }: Pick<Published, 'course'>,
  tall?: number,
): ReleaseFigure[] {
  if (course.length < 2) return [];
  const points = course.map((one) => {
    const value = totalIn(one)?.value ?? null;
    const [year = '', quarter] = one.period.split('-Q');
    const label = quarter === undefined ? { label: year } : { label: `kw ${quarter}`, group: year };
    return { ...label, value, words: numberWords({ value }, one.base), period: periodText(one) };
  });
  const told = points.map(({ period, words }) => `${period}: ${words}`).join('; ');
  return [
    {
      ...{ table: null, name: 'verloop', title: 'Hoe ging het door de tijd?', head: 'Periode' },
      says: `Incidenten per periode. ${told}.`,
      draw: (frame) => standingColumns({ columns: points, norm: null, runs: '', tall }, frame),
      rows: points.map(({ period, words }) => [period, words] as const),
      total: null,
    },
  ];
}

/** How a release is read, in one or two sentences. */
export function howToRead({ base, reach, threshold }: Release): string {
  if (base === null)
    return `Een aantal staat er alleen als het van ten minste ${threshold} melders komt; anders staat er “${withheld}”, wat ook nul kan zijn.`;
  const width = base * reach;
  return `Elk aantal is afgerond op een veelvoud van ${base} en kan hooguit ${width} lager en ${width - 1} hoger zijn. Afgeronde aantallen tellen precies op.`;
}
