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

/** How the rows stand: on one line, or on two while the record stands beside them. */
export type RowLook = 'one' | 'two';

/** Heights of a row in pixels, by how it stands, with text of its usual size. */
export const rowHeights: Readonly<Record<RowLook, number>> = { one: 44, two: 68 };

function CaseNumber({ row }: CellProps) {
  const t = useText();
  return (
    <span className="case-number">
      {row.isNear && (
        <>
          <span aria-hidden className="case-near">
            ≈
          </span>
          <span className="visually-hidden">{t('cases.looksAlike')}: </span>
        </>
      )}
      {row.number}
    </span>
  );
}

function Received({ row }: CellProps) {
  const dates = useDates();
  return dates.momentDay(row.receivedAt);
}

function Nature({ row }: CellProps) {
  const label = useLabel();
  return <span className="case-two-lines">{label('nature', row.nature)}</span>;
}

function Unit({ row }: CellProps) {
  const label = useLabel();
  const { regime } = useSession();
  const list = regime === 'staff' ? 'department' : 'office';
  return <span className="case-two-lines">{label(list, row.unit)}</span>;
}

function Reporter({ row }: CellProps) {
  const t = useText();
  return <span className="case-line">{row.alias ?? t('cases.anonymous')}</span>;
}

function Next({ row, today }: CellProps) {
  const t = useText();
  const say = useTaskWords();
  if (row.next === null) return <span className="subtle">{t('cases.noNext')}</span>;
  return <span className="case-two-lines">{say(row.next, today).title}</span>;
}

function When({ row, today }: CellProps) {
  const say = useTaskWords();
  if (row.next === null) return null;
  const { when, urgency } = say(row.next, today);
  return (
    <span className="case-when" data-urgency={urgency}>
      {when}
    </span>
  );
}

const received = { by: 'received', first: 'down' } as const;
const severity = { by: 'severity', first: 'down' } as const;
const next = { by: 'next', first: 'up' } as const;

/** The columns of the list, from left to right. */
export const columns: Readonly<Record<RowLook, readonly Column[]>> = {
  one: [
    { id: 'number', title: 'cases.number', Cell: CaseNumber },
    { id: 'received', title: 'cases.received', sort: received, Cell: Received },
    { id: 'reporter', title: 'cases.reporter', Cell: Reporter },
    { id: 'nature', title: 'cases.nature', Cell: Nature },
    { id: 'unit', title: 'cases.unit', Cell: Unit },
    {
      id: 'severity',
      title: 'cases.severity',
      sort: severity,
      Cell: ({ row }) => <SeverityBadge code={row.severity} barsOnly />,
    },
    { id: 'status', title: 'cases.status', Cell: ({ row }) => <StatusBadge status={row.status} /> },
    { id: 'next', title: 'cases.next', Cell: Next },
    { id: 'when', title: 'cases.when', sort: next, Cell: When },
  ],
  two: [
    {
      id: 'number',
      title: 'cases.received',
      sort: received,
      Cell: (props) => (
        <>
          <CaseNumber {...props} />
          <span className="small subtle case-line">
            <Received {...props} />
          </span>
        </>
      ),
    },
    {
      id: 'nature',
      title: 'cases.natureAndUnit',
      Cell: (props) => (
        <>
          <Nature {...props} />
          <span className="small subtle case-line">
            <Unit {...props} />
          </span>
        </>
      ),
    },
    {
      id: 'status',
      title: 'cases.severity',
      sort: severity,
      Cell: ({ row }) => (
        <>
          <StatusBadge status={row.status} />
          <SeverityBadge code={row.severity} barsOnly />
        </>
      ),
    },
    {
      id: 'next',
      title: 'cases.next',
      sort: next,
      Cell: (props) => (
        <>
          <Next {...props} />
          <span className="small">
            <When {...props} />
          </span>
        </>
      ),
    },
  ],
};
