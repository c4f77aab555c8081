import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { type MessageKey, useText } from '../locales/index.tsx';

type Phases = Output<'today.get'>['phases'];
type Status = Phases[number]['status'];

const figures: readonly {
  readonly label: MessageKey;
  readonly statuses: readonly Status[];
  readonly href: string;
}[] = [
  { label: 'today.open', statuses: ['open'], href: '/cases?status=running' },
  { label: 'today.aftercare', statuses: ['aftercare'], href: '/cases?status=running' },
  { label: 'today.closed', statuses: ['closed'], href: '/cases?status=closed' },
];

/** How many cases are open, in aftercare and closed; each leads to the list. */
export function PhaseFigures({ phases }: { readonly phases: Phases }) {
  const t = useText();
  return (
    <ul className="phases" aria-label={t('today.phases')}>
      {figures.map(({ label, statuses, href }) => (
        <li key={label}>
          <Link href={href} className="phase">
            <span className="phase-count">
              {phases
                .filter(({ status }) => statuses.includes(status))
                .reduce((sum, { cases }) => sum + cases, 0)}
            </span>{' '}
            <span className="phase-label">{t(label)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
