import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Fingerprint } from '../colleagues/Fingerprint.tsx';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { ReadOfficer } from './ReadOfficer.tsx';
import { SealLog } from './SealLog.tsx';

/** The log for the data protection officer: his key, and sealing it for him. */
export function OfficerCard() {
  const t = useText();
  const described = useCommand('officer.describe', {});
  return (
    <Card title={t('officer.cardTitle')} about={t('officer.cardAbout')}>
      {described.isPending && <Loading />}
      {described.error && <Problem error={described.error} onRetry={() => described.refetch()} />}
      {described.data && <Known {...described.data} />}
    </Card>
  );
}

function Known({ officer, name }: Output<'officer.describe'>) {
  const t = useText();
  const dates = useDates();
  const [isReading, setReading] = useState(false);
  if (!officer) {
    return (
      <div className="stack">
        <p>{t('officer.noOfficer')}</p>
        <ReadOfficer onKept={() => setReading(false)} />
      </div>
    );
  }
  return (
    <div className="stack">
      <SealLog name={name} />
      <Disclosure title={t('officer.whatIsIn')}>
        <p>{t('officer.whatIsInAbout')}</p>
      </Disclosure>
      <Disclosure title={t('officer.isKnown', { day: dates.short(officer.keptOn) })}>
        <Fingerprint words={officer.fingerprint} label={t('officer.officerWords')} />
      </Disclosure>
      {isReading ? (
        <ReadOfficer onKept={() => setReading(false)} />
      ) : (
        <div>
          <Button onPress={() => setReading(true)}>{t('officer.otherOfficer')}</Button>
        </div>
      )}
    </div>
  );
}
