import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { shortened } from './checksum.ts';
import { OverviewDialog } from './OverviewDialog.tsx';
import { usePeriodName } from './periods.ts';

/** Everything that left so far, and the words by which a receiver knows the key that signed it. */
export function Ledger() {
  const t = useText();
  const dates = useDates();
  const nameOf = usePeriodName();
  const { data } = useCommand('releases.ledger', {});
  const [overview, setOverview] = useState<string | null>(null);
  if (data === undefined || data.entries.length === 0) return null;
  const { entries } = data;
  const isLatest = (period: string, correction: number) =>
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
            <th scope="col">{t('release.overview')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ seq, period, correction, on, checksum }) => (
            <tr key={seq}>
              <th scope="row">{seq}</th>
              <td>
                {correction === 0
                  ? nameOf(period)
                  : t('release.corrected', { period: nameOf(period), correction })}
              </td>
              <td>{dates.long(on)}</td>
              <td>
                <code>{shortened(checksum)}</code>
              </td>
              <td>
                {isLatest(period, correction) && (
                  <Button
                    icon={FileText}
                    kind="quiet"
                    size="small"
                    aria-label={t('release.overviewMake', { period: nameOf(period) })}
                    onPress={() => setOverview(period)}
                  >
                    {t('release.overview')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {overview !== null && <OverviewDialog period={overview} onClose={() => setOverview(null)} />}
      <p className="small subtle">{t('release.ledgerWords', { words: data.words.join(' ') })}</p>
    </Disclosure>
  );
}
