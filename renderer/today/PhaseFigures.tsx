import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { type CaseSelection, statusesIn } from '../../domain/case-selection.ts';
import { noFilters, placeOf } from '../cases/filters.ts';
import { type MessageKey, useText } from '../locales/index.tsx';

type Phases = Output<'today.get'>['phases'];

const figures: readonly { readonly label: MessageKey; readonly selection: CaseSelection }[] = [
  { label: 'today.running', selection: 'running' },
  { label: 'today.open', selection: 'open' },
  { label: 'today.aftercare', selection: 'aftercare' },
  { label: 'today.paused', selection: 'paused' },
  { label: 'today.closed', selection: 'closed' },
];

/** How many cases run, in which phase those are, and how many are closed. */
export function PhaseFigures({ phases }: { readonly phases: Phases }) {
  const t = useText();
  return (
    <ul className="phases" aria-label={t('today.phases')}>
      {figures.map(({ label, selection }) => (
        <li key={selection}>
          <Link href={placeOf({ ...noFilters, status: selection })} className="phase">
            <span className="phase-count">{countOf(phases, selection)}</span>{' '}
            <span className="phase-label">{t(label)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** As many as the list shows to which the figure leads. */
function countOf(phases: Phases, selection: CaseSelection): number {
  return phases
    .filter(({ status }) => statusesIn(selection).includes(status))
    .reduce((sum, { cases }) => sum + cases, 0);
}
