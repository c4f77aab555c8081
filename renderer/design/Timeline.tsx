import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './Timeline.css';

export interface TimelineEvent {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly when: string;
  readonly content?: ReactNode;
}

/** What happened, in order, on a line. */
export function Timeline({
  events,
  label,
}: {
  readonly events: readonly TimelineEvent[];
  readonly label: string;
}) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map(({ id, icon: Icon, title, when, content }) => (
        <li key={id} className="timeline-event">
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
