import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { CaseFilters } from '../../domain/records/case-views.ts';
import { useDebounced } from '../debounced.ts';
import { call } from '../vault/client.ts';
import { queryKey, useCommand } from '../vault/queries.ts';

/** A case in the list. */
export type ListedCase = Output<'cases.list'>['cases'][number];
/** Rows on the screen, both ends included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

const pageSize = 100;
/** A page is asked for once the scroll bar has stood in it this long. */
const settleMs = 60;
/** Rows before and after those on the screen of which the page is asked for as well: it is there when they come. */
const ahead = 50;
const pageOf = (row: number) => Math.floor(row / pageSize);

/** The list of cases as far as it is needed: the first page, and the pages on the screen or near it. */
export function useCasePages(question: CaseFilters, range: RowRange) {
  const inputOf = (page: number) => ({ ...question, offset: page * pageSize, limit: pageSize });
  const first = useCommand('cases.list', inputOf(0), { keepPrevious: true });
  const lastRow = Math.max(0, (first.data?.total ?? 0) - 1);
  const from = pageOf(Math.max(0, range.first - ahead));
  const until = Math.max(from, pageOf(Math.min(lastRow, range.last + ahead)));
  const inSight = useMemo(
    () => Array.from({ length: until - from + 1 }, (_, step) => from + step),
    [from, until],
  );
  const pages = useDebounced(inSight, settleMs).filter((page) => page > 0);
  const others = useQueries({
    queries: pages.map((page) => ({
      queryKey: queryKey('cases.list', inputOf(page)),
      queryFn: () => call('cases.list', inputOf(page)),
    })),
  });
  const answerOf = (page: number) => (page === 0 ? first.data : others[pages.indexOf(page)]?.data);
  /** The case of a row, or undefined while its page is on its way. */
  const caseAt = (row: number): ListedCase | undefined =>
    answerOf(pageOf(row))?.cases[row % pageSize];
  /** The row of a case, as far as it is in what was read. */
  const rowOf = (caseId: string): number | undefined => {
    for (const page of [0, ...pages]) {
      const at = answerOf(page)?.cases.findIndex(({ id }) => id === caseId) ?? -1;
      if (at >= 0) return page * pageSize + at;
    }
    return undefined;
  };
  return { first, caseAt, rowOf };
}
