import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import './Timeline.css';

export interface TimelineEvent {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly when: string;
  readonly content?: ReactNode;
}

/** To which event a key goes, of so many; null for a key that is for something else. */
function eventAt(key: string, at: number, total: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, total - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? total - 1 : null;
}

/** What happened, in order, on a line. Arrows go from event to event; `Enter` opens what can be opened in it. */
export function Timeline({
  events,
  label,
}: {
  readonly events: readonly TimelineEvent[];
  readonly label: string;
}) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget } = event;
    // In what stands in an event, keys are for that.
    if (target !== currentTarget) return;
    const all = [...(list.current?.children ?? [])];
    const next = eventAt(key, all.indexOf(currentTarget), all.length);
    const goal = next === null ? undefined : all[next];
    const opens =
      key === 'Enter' ? currentTarget.querySelector<HTMLElement>('button, a[href]') : null;
    if (goal instanceof HTMLElement) goal.focus();
    else if (opens) opens.click();
    else return;
    event.preventDefault();
  };
  return (
    <ol ref={list} className="timeline" aria-label={label}>
      {events.map(({ id, icon: Icon, title, when, content }, place) => (
        <li
          key={id}
          className="timeline-event"
          tabIndex={place === 0 ? 0 : -1}
          onKeyDown={onKeyDown}
        >
          <span className="timeline-icon">
            <Icon aria-hidden size={16} />
          </span>
          <div className="timeline-words">
            <p className="timeline-title">{title}</p>
            <p className="small subtle">{when}</p>
            {content && <div className="timeline-content">{content}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
