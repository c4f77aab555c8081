import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { PaperKind } from '../../api/contract/keys.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { ChoosePaper, nearestOf } from '../keys/ChoosePaper.tsx';
import {
  fromPaper,
  missingIn,
  nothingTyped,
  type PaperField,
  PaperFields,
  paperFieldOf,
} from '../keys/PaperFields.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { useText } from '../locales/index.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useFirstRun } from './steps.ts';

/** Tries the recovery, when there is something on paper to try it with. */
export function Rehearse() {
  const t = useText();
  const { data, error, refetch } = useCommand('keys.list', {});
  if (error) return <Problem error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Loading />;
  const kinds = data.slots.flatMap(({ kind }) => (kind === 'passphrase' ? [] : kind));
  const nearest = nearestOf(kinds);
  if (nearest === undefined) return <p>{t('firstRun.noPaper')}</p>;
  return <RehearseForm kinds={kinds} start={nearest} />;
}

/** A backup is made and really put back aside with what stands on the paper. */
function RehearseForm({
  kinds,
  start,
}: {
  readonly kinds: readonly PaperKind[];
  readonly start: PaperKind;
}) {
  const t = useText();
  const dates = useDates();
  const { testedAt } = useFirstRun();
  const rehearse = useAction('backups.rehearse');
  const [kind, setKind] = useState(start);
  const [typed, setTyped] = useState(nothingTyped);
  const { problems, refusal, show, refuse, clear } = useRefusals<PaperField>((error) =>
    paperFieldOf(kind, error),
  );
  const submit = async () => {
    if (rehearse.isPending) return;
    clear();
    const missing = missingIn(kind, typed, t('keys.wordsEmpty'));
    if (Object.keys(missing).length > 0) return show(missing);
    await rehearse
      .mutateAsync({ from: fromPaper(kind, typed) })
      .then(() => setTyped(nothingTyped), refuse);
  };
  const tried = rehearse.data;
  return (
    <>
      {tried && (
        <Alert kind="positive" title={t('firstRun.tried')}>
          <p>
            {t('backups.goodAbout', {
              moment: dates.moment(tried.madeAt),
              cases: tried.cases,
              lines: tried.logLines,
            })}
          </p>
        </Alert>
      )}
      {!tried && testedAt && <p>{t('firstRun.triedAt', { moment: dates.moment(testedAt) })}</p>}
      <SecretForm label={t('firstRun.step_restore')} onSubmit={submit}>
        {refusal && <Problem error={refusal} />}
        <ChoosePaper
          kinds={kinds}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            clear();
          }}
        />
        <PaperFields kind={kind} typed={typed} onChange={setTyped} problems={problems} />
        {rehearse.isPending && <LongWork text={t('backups.testing')} />}
        <div>
          <Button
            type="submit"
            kind="primary"
            icon={LifeBuoy}
            isPending={rehearse.isPending}
            keys="Ctrl+Enter"
          >
            {t('firstRun.try')}
          </Button>
        </div>
      </SecretForm>
    </>
  );
}
