import type { LucideIcon } from 'lucide-react';
import './Badge.css';

/** What a badge says: neutral, or how good or bad it is. Never by colour alone: icon and word. */
export type BadgeTone = 'neutral' | 'accent' | 'info' | 'positive' | 'warning' | 'negative';

/** A word with an icon on a pale ground. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  children,
}: {
  readonly tone?: BadgeTone;
  readonly icon?: LucideIcon;
  readonly children: string;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {Icon && <Icon aria-hidden size={14} />}
      {children}
    </span>
  );
}
