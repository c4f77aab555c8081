import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { WordsField } from '../keys/WordsField.tsx';
import { wordCount } from '../keys/words.ts';
import { useText } from '../locales/index.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useFirstRun } from './steps.ts';

/** Tries the recovery: a backup is made and really put back aside with the words on the paper. */
export function Rehearse() {
  const t = useText();
  const dates = useDates();
  const { testedAt } = useFirstRun();
  const rehearse = useAction('backups.rehearse');
  const [words, setWords] = useState('');
  const { problems, refusal, show, refuse, clear } = useRefusals<'words'>(({ code }) =>
    code.startsWith('recovery.') || code === 'passphrase.wait' ? 'words' : undefined,
  );
  const submit = async () => {
    if (rehearse.isPending) return;
    clear();
    if (words.trim() === '') return show({ words: t('keys.wordsEmpty') });
    await rehearse
      .mutateAsync({ from: { kind: 'recovery', words } })
      .then(() => setWords(''), refuse);
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
        <WordsField
          label={t('keys.words')}
          hint={t('keys.wordsHint')}
          name="words"
          expected={wordCount.recovery}
          value={words}
          onChange={setWords}
          error={problems.words}
        />
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
