import type { Input } from '../../api/contract/index.ts';
import { type CaseSelection, caseSelections } from '../../domain/case-selection.ts';
import { date } from '../../domain/fields.ts';
import { useNavigation } from '../navigation.tsx';

type ListInput = Input<'cases.list'>;
/** By what the list is ordered. */
export type Sort = NonNullable<ListInput['sort']>;

/** Which cases the list shows, in which order, and where one was. Empty text means no restriction. */
export interface CaseFilters {
  readonly query: string;
  readonly status: CaseSelection;
  readonly nature: string;
  readonly unit: string;
  readonly from: string;
  readonly until: string;
  readonly sort: Sort;
  readonly direction: NonNullable<ListInput['direction']>;
  /** The row one was at, counted from 0. */
  readonly row: number;
}

/** The list as it opens. */
export const noFilters: CaseFilters = {
  query: '',
  status: 'all',
  nature: '',
  unit: '',
  from: '',
  until: '',
  sort: 'received',
  direction: 'down',
  row: 0,
};

const oneOf = <T extends string>(choices: readonly T[], given: string | null, usual: T): T =>
  choices.find((choice) => choice === given) ?? usual;

/** Reads the filters from the place one is at: `/cases?status=running`. */
export function readFilters(search: string): CaseFilters {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? '';
  const row = Number(text('row'));
  return {
    query: text('query').slice(0, 200),
    status: oneOf(caseSelections, given.get('status'), noFilters.status),
    nature: text('nature'),
    unit: text('unit'),
    from: text('from'),
    until: text('until'),
    sort: oneOf(['received', 'next', 'severity'], given.get('sort'), noFilters.sort),
    direction: oneOf(['up', 'down'], given.get('direction'), noFilters.direction),
    row: Number.isInteger(row) && row > 0 ? row : 0,
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
const dayOrNull = (text: string) => (date.safeParse(text).success ? text : null);

/** The question for the vault, without the page. A period that runs backwards finds nothing. */
export function questionOf(filters: CaseFilters) {
  const { query, status, nature, unit, from, until, sort, direction } = filters;
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    query,
    status,
    nature: orNull(nature),
    unit: orNull(unit),
    from: dayOrNull(from),
    until: dayOrNull(until),
    sort,
    direction,
  };
}

/** How many filters beside the search narrow the list. */
export const narrowing = ({ status, nature, unit, from, until }: CaseFilters) =>
  [status !== 'all', nature !== '', unit !== '', from !== '', until !== ''].filter(Boolean).length;

/** The filters of the list on the screen. They live in the place, so that going back keeps them. */
export function useCaseFilters() {
  const { search, go } = useNavigation();
  const filters = readFilters(search);
  const change = (changed: Partial<CaseFilters>) =>
    go(placeOf({ ...filters, row: 0, ...changed }), { replace: true });
  return { filters, change };
}
