import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './Alert.css';

const icons = {
  info: Info,
  positive: CircleCheck,
  warning: TriangleAlert,
  negative: OctagonAlert,
};

/** A message that stays. `negative` and `warning` are read out at once when they appear. */
export function Alert({
  kind = 'info',
  title,
  children,
}: {
  readonly kind?: keyof typeof icons;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const Icon = icons[kind];
  return (
    <div className="alert" data-kind={kind} role={kind === 'negative' ? 'alert' : 'status'}>
      <Icon aria-hidden size={22} />
      <div className="stack-small">
        <p className="alert-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
