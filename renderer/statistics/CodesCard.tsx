import type { ReactNode } from 'react';
import type { CodeListName } from '../../domain/code-lists/index.ts';
import { CountTable } from '../charts/CountTable.tsx';
import { useLabel } from '../codes.ts';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';

interface Counted {
  readonly title: string;
  readonly list: CodeListName;
  readonly counted: readonly { readonly code: string; readonly number: number }[];
}

/** True counts by the codes of a list, on a card of their own. */
export function CodesCard({
  column,
  children,
  ...counted
}: Counted & {
  /** What the codes are called, where the card is about more. */
  readonly column?: string;
  /** What belongs to it. */
  readonly children?: ReactNode;
}) {
  const { title } = counted;
  return (
    <Card title={title}>
      <div className="stack">
        <CodesTable {...counted} title={column ?? title} />
        {children}
      </div>
    </Card>
  );
}

/** True counts by the codes of a list. */
export function CodesTable({ title, list, counted }: Counted) {
  const t = useText();
  const label = useLabel();
  return (
    <CountTable
      title={title}
      heads={[t('analysis.number')]}
      rows={counted.map(({ code, number }) => ({
        key: code,
        label: label(list, code),
        numbers: [number],
      }))}
    />
  );
}
