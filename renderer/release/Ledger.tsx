import { ChartColumn, FileText, Package } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { useText } from '../locales/index.tsx';
import { PackDialog } from '../sending/PackDialog.tsx';
import { useCommand } from '../vault/queries.ts';
import { shortened } from './checksum.ts';
import { FiguresDialog } from './FiguresDialog.tsx';
import { OverviewDialog } from './OverviewDialog.tsx';
import { usePeriodName } from './periods.ts';

type Entry = Output<'releases.ledger'>['entries'][number];

/** Everything that left so far, and the words by which a receiver knows the key that signed it. */
export function Ledger() {
  const t = useText();
  const { data } = useCommand('releases.ledger', {});
  const registry = useCommand('registry.describe', {}).data?.registry ?? null;
  if (data === undefined || data.entries.length === 0) return null;
  const { entries } = data;
  const isLatest = ({ period, correction }: Entry) =>
    entries.every((other) => other.period !== period || other.correction <= correction);
  return (
    <Disclosure title={t('release.ledger', { count: entries.length })}>
      <p className="subtle prose">{t('release.ledgerAbout')}</p>
      <table className="numbers">
        <caption className="visually-hidden">{t('release.ledgerCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('release.ledgerNumber')}</th>
            <th scope="col">{t('release.ledgerPeriod')}</th>
            <th scope="col">{t('release.ledgerOn')}</th>
            <th scope="col">{t('release.factChecksum')}</th>
            <th scope="col">{t('release.onPaper')}</th>
            {registry && <th scope="col">{t('registry.package')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line
              key={entry.seq}
              entry={entry}
              isLatest={isLatest(entry)}
              registry={registry?.name ?? null}
            />
          ))}
        </tbody>
      </table>
      <p className="small subtle">{t('release.ledgerWords', { words: data.words.join(' ') })}</p>
    </Disclosure>
  );
}

function Line({
  entry: { seq, period, correction, on, checksum },
  isLatest,
  registry,
}: {
  readonly entry: Entry;
  /** Whether nothing corrects it. */
  readonly isLatest: boolean;
  /** What the registry is called that a package can be made for; null when there is none. */
  readonly registry: string | null;
}) {
  const t = useText();
  const dates = useDates();
  const nameOf = usePeriodName();
  const [open, setOpen] = useState<'overview' | 'figures' | 'package' | null>(null);
  const close = () => setOpen(null);
  const name =
    correction === 0
      ? nameOf(period)
      : t('release.corrected', { period: nameOf(period), correction });
  return (
    <tr>
      <th scope="row">{seq}</th>
      <td>{name}</td>
      <td>{dates.long(on)}</td>
      <td>
        <code>{shortened(checksum)}</code>
      </td>
      <td>
        {isLatest && (
          <Button
            icon={FileText}
            kind="quiet"
            size="small"
            aria-label={t('release.overviewMake', { period: nameOf(period) })}
            onPress={() => setOpen('overview')}
          >
            {t('release.overview')}
          </Button>
        )}
        {isLatest && (
          <Button
            icon={ChartColumn}
            kind="quiet"
            size="small"
            aria-label={t('release.figuresMake', { period: nameOf(period) })}
            onPress={() => setOpen('figures')}
          >
            {t('release.figures')}
          </Button>
        )}
        {open === 'figures' && <FiguresDialog period={period} onClose={close} />}
        {open === 'overview' && <OverviewDialog period={period} onClose={close} />}
      </td>
      {registry !== null && (
        <td>
          <Button
            icon={Package}
            kind="quiet"
            size="small"
            aria-label={t('registry.makeOf', { name })}
            onPress={() => setOpen('package')}
          >
            {t('registry.make')}
          </Button>
          {open === 'package' && <PackDialog {...{ seq, name, registry }} onClose={close} />}
        </td>
      )}
    </tr>
  );
}
