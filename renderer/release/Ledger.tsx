import { useDates } from '../dates.ts';
import { Disclosure } from '../design/Disclosure.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { shortened } from './checksum.ts';
import { usePeriodName } from './periods.ts';

/** Everything that left so far, and the words by which a receiver knows the key that signed it. */
export function Ledger() {
  const t = useText();
  const dates = useDates();
  const nameOf = usePeriodName();
  const { data } = useCommand('releases.ledger', {});
  if (data === undefined || data.entries.length === 0) return null;
  return (
    <Disclosure title={t('release.ledger', { count: data.entries.length })}>
      <p className="subtle prose">{t('release.ledgerAbout')}</p>
      <table className="numbers">
        <caption className="visually-hidden">{t('release.ledgerCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('release.ledgerNumber')}</th>
            <th scope="col">{t('release.ledgerPeriod')}</th>
            <th scope="col">{t('release.ledgerOn')}</th>
            <th scope="col">{t('release.factChecksum')}</th>
          </tr>
        </thead>
        <tbody>
          {data.entries.map(({ seq, period, correction, on, checksum }) => (
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
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small subtle">{t('release.ledgerWords', { words: data.words.join(' ') })}</p>
    </Disclosure>
  );
}
