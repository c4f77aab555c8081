import { useCallback, useMemo } from 'react';
import {
  type CaseSelection,
  caseDirections,
  caseSelections,
  caseSorts,
  type DueSelection,
  dueSelections,
} from '../../domain/case-selection.ts';
import { date } from '../../domain/fields.ts';
import type { CaseFilters as StoredFilters } from '../../domain/records/case-views.ts';
import { useNavigation } from '../navigation.tsx';

/** By what the list is ordered. */
export type Sort = StoredFilters['sort'];

/** Which cases the list shows, and in which order. Empty text means no restriction. */
export interface CaseFilters {
  readonly query: string;
  readonly status: CaseSelection;
  readonly due: DueSelection;
  readonly mine: boolean;
  readonly nature: string;
  readonly unit: string;
  readonly from: string;
  readonly until: string;
  readonly sort: Sort;
  readonly direction: StoredFilters['direction'];
}

/** The list as it opens. */
export const noFilters: CaseFilters = {
  query: '',
  status: 'all',
  due: 'any',
  mine: false,
  nature: '',
  unit: '',
  from: '',
  until: '',
  sort: 'received',
  direction: 'down',
};

const oneOf = <T extends string>(choices: readonly T[], given: string | null, usual: T): T =>
  choices.find((choice) => choice === given) ?? usual;

/** Reads the filters from the place one is at: `/cases?status=running`. */
export function readFilters(search: string): CaseFilters {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? '';
  return {
    query: text('query').slice(0, 200),
    status: oneOf(caseSelections, given.get('status'), noFilters.status),
    due: oneOf(dueSelections, given.get('due'), noFilters.due),
    mine: text('mine') === 'true',
    nature: text('nature'),
    unit: text('unit'),
    from: text('from'),
    until: text('until'),
    sort: oneOf(caseSorts, given.get('sort'), noFilters.sort),
    direction: oneOf(caseDirections, given.get('direction'), noFilters.direction),
  };
}

/** The place of a list with these filters; what is as usual is left out. */
export function placeOf(filters: CaseFilters): string {
  const wanted = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== Object.entries(noFilters).find(([usual]) => usual === name)?.[1]) {
      wanted.set(name, String(value));
    }
  }
  return wanted.size === 0 ? '/cases' : `/cases?${wanted}`;
}

/** A date that is still being typed narrows nothing yet. */
export const dayOrNull = (text: string) => (date.safeParse(text).success ? text : null);

/** The filters as the vault takes them. A period that runs backwards finds nothing. */
export function questionOf({ nature, unit, from, until, ...rest }: CaseFilters): StoredFilters {
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    ...rest,
    nature: orNull(nature),
    unit: orNull(unit),
    from: dayOrNull(from),
    until: dayOrNull(until),
  };
}

/** The filters as the vault kept them. */
export function filtersOf({ nature, unit, from, until, ...rest }: StoredFilters): CaseFilters {
  return {
    ...rest,
    nature: nature ?? '',
    unit: unit ?? '',
    from: from ?? '',
    until: until ?? '',
  };
}

/** Whether two lists show the same cases in the same order. */
export const areSame = (one: CaseFilters, other: CaseFilters) => placeOf(one) === placeOf(other);

/** How many filters beside the search narrow the list. */
export const narrowing = ({ status, due, mine, nature, unit, from, until }: CaseFilters) =>
  [
    status !== 'all',
    due !== 'any',
    mine,
    nature !== '',
    unit !== '',
    from !== '',
    until !== '',
  ].filter(Boolean).length;

/** The filters of the list on the screen. They live in the place, so that going back keeps them. */
export function useCaseFilters() {
  const { search, go } = useNavigation();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = useCallback(
    (changed: Partial<CaseFilters>) => go(placeOf({ ...filters, ...changed }), { replace: true }),
    [filters, go],
  );
  return { filters, change, isAsked: search !== '' };
}
