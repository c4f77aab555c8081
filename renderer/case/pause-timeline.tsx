import { Hourglass } from 'lucide-react';
import type { Source } from './timeline.tsx';

/** That a case waits or stands still, and why. */
export const pausing: Source = ({ paused, status, today }, { t, label, dates }) =>
  paused === null
    ? []
    : [
        {
          id: 'paused',
          icon: Hourglass,
          title: t(status === 'hold' ? 'case.pauseEvent_hold' : 'case.pauseEvent_waiting'),
          when: dates.relative(paused.on, today),
          content: label(status === 'hold' ? 'pause_reason' : 'waiting_reason', paused.reason),
          day: paused.on,
          recordedAt: `${paused.on}T23:59:58Z`,
        },
      ];
