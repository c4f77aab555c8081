import type { MessageKey } from '../locales/index.tsx';
import { type CaseFilters, noFilters } from './filters.ts';

/** A view that every vault has. */
export interface FixedView {
  readonly id: string;
  readonly name: MessageKey;
  readonly filters: CaseFilters;
}

const soonest = { sort: 'next', direction: 'up' } as const;

/** The views that every vault has, in the order in which they are offered. */
export const fixedViews: readonly FixedView[] = [
  { id: 'all', name: 'cases.view_all', filters: noFilters },
  {
    id: 'mine',
    name: 'cases.view_mine',
    filters: { ...noFilters, ...soonest, status: 'running', mine: true },
  },
  { id: 'late', name: 'cases.view_late', filters: { ...noFilters, ...soonest, due: 'late' } },
  {
    id: 'pressing',
    name: 'cases.view_pressing',
    filters: { ...noFilters, ...soonest, due: 'pressing' },
  },
  { id: 'care', name: 'cases.view_care', filters: { ...noFilters, ...soonest, due: 'care' } },
  {
    id: 'gravest',
    name: 'cases.view_gravest',
    filters: { ...noFilters, status: 'running', sort: 'severity' },
  },
];
