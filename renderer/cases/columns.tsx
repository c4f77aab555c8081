import type { ReactNode } from 'react';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { StatusBadge } from '../design/StatusBadge.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { useSession } from '../vault/session.tsx';
import type { ListedCase } from './case-pages.ts';
import type { CaseFilters, Sort } from './filters.ts';

interface CellProps {
  readonly row: ListedCase;
  readonly today: string;
}

/** A column of the list. Sorted columns start in the direction one most often wants. */
export interface Column {
  readonly id: string;
  readonly title: MessageKey;
  readonly sort?: { readonly by: Sort; readonly first: CaseFilters['direction'] };
  readonly Cell: (props: CellProps) => ReactNode;
}

function NumberCell({ row }: CellProps) {
  const t = useText();
  return (
    <>
      <span className="case-number">{row.number}</span>
      <span className="small subtle case-line">{row.alias ?? t('cases.anonymous')}</span>
    </>
  );
}

function ReceivedCell({ row }: CellProps) {
  const dates = useDates();
  return dates.momentDay(row.receivedAt);
}

function NatureCell({ row }: CellProps) {
  const label = useLabel();
  const { regime } = useSession();
  return (
    <>
      <span className="case-two-lines">{label('nature', row.nature)}</span>
      <span className="small subtle case-line">
        {label(regime === 'staff' ? 'department' : 'office', row.unit)}
      </span>
    </>
  );
}

function NextCell({ row, today }: CellProps) {
  const t = useText();
  const say = useTaskWords();
  if (row.next === null) return <span className="subtle">{t('cases.noNext')}</span>;
  const { title, when, urgency } = say(row.next, today);
  return (
    <>
      <span className="case-two-lines">{title}</span>
      <span className="small case-when" data-urgency={urgency}>
        {when}
      </span>
    </>
  );
}

/** The columns of the list, from left to right. */
export const columns: readonly Column[] = [
  { id: 'number', title: 'cases.number', Cell: NumberCell },
  {
    id: 'received',
    title: 'cases.received',
    sort: { by: 'received', first: 'down' },
    Cell: ReceivedCell,
  },
  { id: 'nature', title: 'cases.natureAndUnit', Cell: NatureCell },
  {
    id: 'severity',
    title: 'cases.severity',
    sort: { by: 'severity', first: 'down' },
    Cell: ({ row }) => <SeverityBadge code={row.severity} />,
  },
  { id: 'status', title: 'cases.status', Cell: ({ row }) => <StatusBadge status={row.status} /> },
  { id: 'next', title: 'cases.next', sort: { by: 'next', first: 'up' }, Cell: NextCell },
];
