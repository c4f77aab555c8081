import { type LucideIcon, Plus } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Timeline, type TimelineEvent } from '../design/Timeline.tsx';
import { type RecordingKind, useCase } from './case-room.ts';

/** What was recorded of one kind, and the way to add to it while the case is open. */
export function RecordedList({
  icon,
  title,
  about,
  add,
  empty,
  lines,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly about?: string;
  readonly add: { readonly dialog: RecordingKind; readonly label: string };
  /** What to say while there is nothing. */
  readonly empty: string;
  readonly lines: readonly Omit<TimelineEvent, 'icon'>[];
}) {
  const { isOpen, ask } = useCase();
  const button = isOpen && (
    <Button icon={Plus} onPress={() => ask({ kind: add.dialog })}>
      {add.label}
    </Button>
  );
  if (lines.length === 0) return <EmptyState icon={icon} title={empty} action={button} />;
  return (
    <Card title={title} {...(about ? { about } : {})} actions={button}>
      <Timeline label={title} events={lines.map((line) => ({ ...line, icon }))} />
    </Card>
  );
}
