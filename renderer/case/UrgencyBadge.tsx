import { CalendarClock, CalendarDays, Clock, TriangleAlert } from 'lucide-react';
import type { Urgency } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';

const looks = {
  late: { tone: 'negative', icon: TriangleAlert },
  today: { tone: 'warning', icon: Clock },
  week: { tone: 'accent', icon: CalendarClock },
  later: { tone: 'neutral', icon: CalendarDays },
} as const;

/** Where a deadline stands, in words with an icon. */
export function UrgencyBadge({
  urgency,
  words,
}: {
  readonly urgency: Urgency;
  /** "2 dagen te laat" */
  readonly words: string;
}) {
  const { tone, icon } = looks[urgency];
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  );
}
