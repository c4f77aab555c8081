import { ChartColumn, FileText, Package } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { useAsked } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { PackDialog } from '../sending/PackDialog.tsx';
import { useCommand } from '../vault/queries.ts';
import { shortened } from './checksum.ts';
import { FiguresDialog } from './FiguresDialog.tsx';
import { OverviewDialog } from './OverviewDialog.tsx';
import { usePeriodName } from './periods.ts';

type Entry = Output<'releases.ledger'>['entries'][number];

/** What is made of an entry once more. */
type Making = 'overview' | 'figures' | 'package';

interface Asked {
  readonly making: Making;
  readonly entry: Entry;
}

/** What is being made of an entry, as the form is called in which that is asked. */
const formOf = (making: Making, { seq, period }: Entry) =>
  making === 'package' ? `registry.pack ${seq}` : `release.${making} ${period}`;

/** What was being typed when the vault was locked. */
function askedBefore(
  { entries }: Output<'releases.ledger'>,
  isBack: (form: string) => boolean,
): Asked | null {
  const makings = ['overview', 'figures', 'package'] as const;
  const all = makings.flatMap((making) => entries.map((entry) => ({ making, entry })));
  return all.find(({ making, entry }) => isBack(formOf(making, entry))) ?? null;
}

/** The name of a release in words: its period, and which correction of it. */
function useName(): (entry: Entry) => string {
  const t = useText();
  const nameOf = usePeriodName();
  return ({ period, correction }) =>
    correction === 0
      ? nameOf(period)
      : t('release.corrected', { period: nameOf(period), correction });
}

/** Everything that left so far, and the words by which a receiver knows the key that signed it. */
export function Ledger() {
  const t = useText();
  const { data } = useCommand('releases.ledger', {});
  const [asked, setAsked] = useAsked(data, askedBefore);
  const nameOf = useName();
  const registry = useCommand('registry.describe', {}).data?.registry ?? null;
  if (data === undefined || data.entries.length === 0) return null;
  const { entries } = data;
  const isLatest = ({ period, correction }: Entry) =>
    entries.every((other) => other.period !== period || other.correction <= correction);
  const close = () => setAsked(null);
  return (
    <>
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
                onAsk={(making) => setAsked({ making, entry })}
              />
            ))}
          </tbody>
        </table>
        <p className="small subtle">{t('release.ledgerWords', { words: data.words.join(' ') })}</p>
      </Disclosure>
      {asked?.making === 'figures' && <FiguresDialog period={asked.entry.period} onClose={close} />}
      {asked?.making === 'overview' && (
        <OverviewDialog period={asked.entry.period} onClose={close} />
      )}
      {asked?.making === 'package' && registry && (
        <PackDialog
          seq={asked.entry.seq}
          name={nameOf(asked.entry)}
          registry={registry.name}
          onClose={close}
        />
      )}
    </>
  );
}

function Line({
  entry,
  isLatest,
  registry,
  onAsk,
}: {
  readonly entry: Entry;
  /** Whether nothing corrects it. */
  readonly isLatest: boolean;
  /** What the registry is called that a package can be made for; null when there is none. */
  readonly registry: string | null;
  readonly onAsk: (making: Making) => void;
}) {
  const t = useText();
  const dates = useDates();
  const nameOf = usePeriodName();
  const name = useName()(entry);
  const { seq, period, on, checksum } = entry;
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
            onPress={() => onAsk('overview')}
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
            onPress={() => onAsk('figures')}
          >
            {t('release.figures')}
          </Button>
        )}
      </td>
      {registry !== null && (
        <td>
          <Button
            icon={Package}
            kind="quiet"
            size="small"
            aria-label={t('registry.makeOf', { name })}
            onPress={() => onAsk('package')}
          >
            {t('registry.make')}
          </Button>
        </td>
      )}
    </tr>
  );
}
