import {
  CircleCheck,
  CircleDot,
  CirclePause,
  HeartHandshake,
  Hourglass,
  type LucideIcon,
} from 'lucide-react';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { useLabel } from '../codes.ts';
import { Badge, type BadgeTone } from './Badge.tsx';

const looks: Record<CaseStatus, { readonly tone: BadgeTone; readonly icon: LucideIcon }> = {
  open: { tone: 'info', icon: CircleDot },
  aftercare: { tone: 'positive', icon: HeartHandshake },
  waiting: { tone: 'warning', icon: Hourglass },
  hold: { tone: 'neutral', icon: CirclePause },
  closed: { tone: 'neutral', icon: CircleCheck },
};

/** Where a case stands: icon and word. */
export function StatusBadge({ status }: { readonly status: CaseStatus }) {
  const label = useLabel();
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {label('case_status', status)}
    </Badge>
  );
}
