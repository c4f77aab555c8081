import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { auditKinds } from '../../domain/audit-kinds.ts';
import { Fingerprint } from '../colleagues/Fingerprint.tsx';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useText } from '../locales/index.tsx';
import { OfficerLines } from './OfficerLines.tsx';

type OpenedLog = Output<'officer.openLog'>;

/** A sealed log that was opened: whose it is, whether it is as it was, how often what, and its lines. */
export function LogView({
  log,
  onClose,
}: {
  readonly log: OpenedLog;
  readonly onClose: () => void;
}) {
  const t = useText();
  const dates = useDates();
  // What was opened takes the place of a longer page, of which the end was in sight.
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  const { by, compartment, madeAt } = log;
  const vault = t(`officer.vault_${compartment}`);
  return (
    <div className="stack-large">
      <PageHeader
        title={t('officer.logTitle', { name: by.name })}
        about={t('officer.logAbout', { vault, moment: dates.moment(madeAt) })}
        actions={
          <Button icon={X} onPress={onClose}>
            {t('officer.closeLog')}
          </Button>
        }
      />
      <Continuity log={log} />
      <Alert kind="positive" title={t('officer.isSigned')}>
        <p>{t('officer.isSignedAbout', { name: by.name })}</p>
        <Fingerprint words={by.fingerprint} label={t('officer.wordsOf', { name: by.name })} />
      </Alert>
      <Counts log={log} />
      <OfficerLines />
    </div>
  );
}

function Continuity({ log: { earlier, by } }: { readonly log: OpenedLog }) {
  const t = useText();
  const dates = useDates();
  if (!earlier) {
    return (
      <Alert title={t('officer.notCompared')}>
        <p>{t('officer.notComparedAbout')}</p>
      </Alert>
    );
  }
  const { changedAt: line, lines, dropped, sameKey } = earlier;
  const { name } = by;
  const moment = dates.moment(earlier.madeAt);
  return (
    <>
      {line !== null && (
        <Alert kind="negative" title={t('officer.isChanged', { line, moment })}>
          <p>{t('officer.isChangedAbout', { name })}</p>
        </Alert>
      )}
      {!sameKey && (
        <Alert kind="negative" title={t('officer.otherKey', { moment })}>
          <p>{t('officer.otherKeyAbout', { name })}</p>
        </Alert>
      )}
      {line === null && sameKey && (
        <Alert kind="positive" title={t('officer.isKept', { moment })}>
          <p>{t('officer.isKeptAbout', { lines })}</p>
          {dropped > 0 && <p>{t('officer.dropped', { lines: dropped })}</p>}
        </Alert>
      )}
    </>
  );
}

function Counts({ log: { kinds, wrongPassphrases } }: { readonly log: OpenedLog }) {
  const t = useText();
  return (
    <section className="stack-small" aria-labelledby="officer-counts">
      <h2 id="officer-counts">{t('officer.counts')}</h2>
      <p>{t('officer.wrongPassphrases', { times: wrongPassphrases })}</p>
      <table className="plain-table officer-counts" aria-labelledby="officer-counts">
        <thead>
          <tr>
            <th scope="col">{t('officer.kind')}</th>
            <th scope="col">{t('officer.number')}</th>
          </tr>
        </thead>
        <tbody>
          {auditKinds
            .filter((kind) => kind !== 'other' || kinds[kind] > 0)
            .map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`officer.kind_${kind}`)}</th>
                <td>{kinds[kind]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
