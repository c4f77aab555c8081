import { useMemo } from 'react';
import type { CodeListName } from '../../domain/code-lists/index.ts';
import { useLabel } from '../codes.ts';
import { type MessageKey, type Translate, useLanguage, useText } from '../locales/index.tsx';
import type { Language } from '../preferences.tsx';
import type { ChartRow, ProtectedCell, ProtectedTable } from './protected.ts';

interface Dimension {
  readonly title: MessageKey;
  /** What its figure answers. */
  readonly question: MessageKey;
  /** Names a number of rows at once: "21 afdelingen". */
  readonly many: MessageKey;
  /** Null where the codes are no code list: quarters. */
  readonly codes: CodeListName | null;
  /** Rows that keep their place, because they follow each other. */
  readonly inOrder: boolean;
}

const dimensions: Readonly<Record<string, Dimension>> = {
  nature: {
    title: 'statistics.nature',
    question: 'statistics.askNature',
    many: 'statistics.manyNatures',
    codes: 'nature',
    inOrder: false,
  },
  department: {
    title: 'statistics.department',
    question: 'statistics.askDepartment',
    many: 'statistics.manyDepartments',
    codes: 'department',
    inOrder: false,
  },
  office: {
    title: 'statistics.office',
    question: 'statistics.askOffice',
    many: 'statistics.manyOffices',
    codes: 'office',
    inOrder: false,
  },
  channel: {
    title: 'statistics.channel',
    question: 'statistics.askChannel',
    many: 'statistics.manyChannels',
    codes: 'channel',
    inOrder: false,
  },
  severity: {
    title: 'statistics.severity',
    question: 'statistics.askSeverity',
    many: 'statistics.manyRows',
    codes: 'severity',
    inOrder: true,
  },
  first_talk_term: {
    title: 'statistics.firstTalk',
    question: 'statistics.askFirstTalk',
    many: 'statistics.manyRows',
    codes: 'first_talk_term',
    inOrder: true,
  },
  reaction_term: {
    title: 'statistics.reaction',
    question: 'statistics.askReaction',
    many: 'statistics.manyRows',
    codes: 'reaction_term',
    inOrder: true,
  },
  quarter: {
    title: 'statistics.quarters',
    question: 'statistics.askQuarters',
    many: 'statistics.manyRows',
    codes: null,
    inOrder: true,
  },
};

const onlyTotal: Dimension = {
  title: 'statistics.total',
  question: 'statistics.askTotal',
  many: 'statistics.manyRows',
  codes: null,
  inOrder: true,
};

/** More hidden rows with one reason than this are drawn as one. */
const mostDrawnApart = 3;

/** The words and rows of one table. */
export interface TableWords {
  readonly title: string;
  /** What its figure answers. */
  readonly question: string;
  /** What a row is called. */
  labelOf(code: string): string;
  /** The rows of a chart: shown ones by size, then hidden ones, many with one reason as one. */
  readonly rows: readonly ChartRow[];
}

type CodeLabel = (code: string) => string;

function quarterLabel(t: Translate): CodeLabel {
  return (code) => t('statistics.quarter', { quarter: code });
}

function rowOf(
  cell: ProtectedCell,
  base: number | null,
  labelOf: CodeLabel,
  language: Language,
): ChartRow {
  const named = { key: cell.code, label: labelOf(cell.code) };
  return cell.value === null
    ? { ...named, value: null, why: cell.why[language] }
    : { ...named, value: cell.value, base };
}

/** Puts hidden rows of one reason together once they are too many to draw apart. */
function gather(hidden: readonly ChartRow[], nameOf: (count: number) => string): ChartRow[] {
  const byReason = Map.groupBy(hidden, (row) => (row.value === null ? row.why : ''));
  return [...byReason].flatMap(([why, rows]) =>
    rows.length <= mostDrawnApart
      ? rows
      : [{ key: `hidden:${why}`, label: nameOf(rows.length), value: null, why }],
  );
}

function arrange(rows: readonly ChartRow[], nameOf: (count: number) => string): ChartRow[] {
  const shown = rows
    .filter(({ value }) => value !== null)
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  return [
    ...shown,
    ...gather(
      rows.filter(({ value }) => value === null),
      nameOf,
    ),
  ];
}

/**
 * Gives what a table and its rows are called, and the rows of its chart.
 * @param base what its numbers are multiples of; null when they are the numbers themselves
 */
export function useTableWords(table: ProtectedTable, base: number | null): TableWords {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  return useMemo(() => {
    const { title, question, many, codes, inOrder } =
      dimensions[table.dimension ?? ''] ?? onlyTotal;
    const labelOf = codes === null ? quarterLabel(t) : (code: string) => label(codes, code);
    const rows = table.cells.map((cell) => rowOf(cell, base, labelOf, language));
    return {
      title: t(title),
      question: t(question),
      labelOf,
      rows: inOrder ? rows : arrange(rows, (count) => t(many, { count })),
    };
  }, [table, base, t, label, language]);
}
