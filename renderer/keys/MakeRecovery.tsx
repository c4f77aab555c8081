import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions } from '../design/Dialog.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useCurrentPassphrase } from './current-passphrase.tsx';
import { PaperDialog, StepHeading } from './PaperDialog.tsx';
import { PaperWords } from './PaperWords.tsx';
import { useRefusals } from './refusals.ts';
import { SecretForm } from './SecretForm.tsx';
import { useDifference } from './use-difference.ts';
import { WordsField } from './WordsField.tsx';
import { wordCount } from './words.ts';

type Step = 'about' | 'write' | 'type' | 'done';
const steps: readonly Step[] = ['about', 'write', 'type', 'done'];

/**
 * Makes a recovery code: shows its words once, and takes it into use when they were typed back. The
 * words live in the answer of one command, which is forgotten when they are typed or this closes.
 */
export function MakeRecovery({
  replaces,
  onClose,
}: {
  /** Whether there is a code already. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const begin = useAction('keys.beginRecovery');
  const [step, setStep] = useState<Step>('about');
  // Where there was none, there is one once it is done; what is said stays what it was.
  const [hadOne] = useState(replaces);
  const words = begin.data?.words ?? [];
  const { field, prove } = useCurrentPassphrase();
  const start = async () => {
    if (begin.isPending) return;
    await prove(
      (passphrase) => begin.mutateAsync({ passphrase }),
      () => setStep('write'),
    );
  };
  const finish = () => {
    begin.reset();
    setStep('done');
  };
  return (
    <PaperDialog
      title={t(hadOne ? 'keys.makeRecoveryAgain' : 'keys.makeRecovery')}
      steps={[t('keys.stepAbout'), t('keys.stepWrite'), t('keys.stepType'), t('keys.stepDone')]}
      current={steps.indexOf(step)}
      onClose={onClose}
    >
      {step === 'about' && (
        <SecretForm label={t('keys.makeRecovery')} onSubmit={start}>
          <p className="prose">{t('keys.recoveryAbout')}</p>
          <p className="prose">
            {t('keys.before')} {hadOne && t('keys.formerRecovery')}
          </p>
          <p className="prose subtle">{t('keys.currentAbout')}</p>
          {field}
          <Actions>
            <Button type="submit" kind="primary" isPending={begin.isPending} keys="Ctrl+Enter">
              {t('keys.showWords')}
            </Button>
            <Button onPress={onClose}>{t('desk.cancel')}</Button>
          </Actions>
        </SecretForm>
      )}
      {step === 'write' && (
        <>
          <StepHeading>{t('keys.writeWords')}</StepHeading>
          <PaperWords words={words} />
          <p className="prose">{t('keys.writeAbout')}</p>
          <p className="prose subtle">{t('keys.writeSlowly')}</p>
          <Actions>
            <Button kind="primary" onPress={() => setStep('type')}>
              {t('keys.written')}
            </Button>
            <Button onPress={onClose}>{t('desk.cancel')}</Button>
          </Actions>
        </>
      )}
      {step === 'type' && (
        <TypeBack words={words} onBack={() => setStep('write')} onDone={finish} />
      )}
      {step === 'done' && (
        <>
          <StepHeading>{t('keys.recoveryDone')}</StepHeading>
          <Alert kind="positive" title={t('keys.recoveryKeep')}>
            {hadOne && <p>{t('keys.recoveryFormer')}</p>}
          </Alert>
          <Actions>
            <Button kind="primary" onPress={onClose}>
              {t('desk.close')}
            </Button>
          </Actions>
        </>
      )}
    </PaperDialog>
  );
}

function TypeBack({
  words,
  onBack,
  onDone,
}: {
  readonly words: readonly string[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const finish = useAction('keys.finishRecovery');
  const difference = useDifference();
  const [typed, setTyped] = useState('');
  const { problems, refusal, show, refuse, clear } = useRefusals<'words'>(({ code }) =>
    code.startsWith('recovery.') ? 'words' : undefined,
  );
  const submit = async () => {
    if (finish.isPending) return;
    clear();
    const wrong = difference(typed, words);
    if (wrong !== undefined) return show({ words: wrong });
    await finish.mutateAsync({ typed }).then(onDone, refuse);
  };
  return (
    <SecretForm label={t('keys.typeWords')} onSubmit={submit}>
      <div className="stack-small">
        <StepHeading>{t('keys.typeWords')}</StepHeading>
        <p className="prose">{t('keys.typeAbout')}</p>
      </div>
      {refusal && <Problem error={refusal} />}
      <WordsField
        label={t('keys.words')}
        hint={t('keys.wordsHint')}
        name="words"
        expected={wordCount.recovery}
        value={typed}
        onChange={setTyped}
        error={problems.words}
      />
      <Actions>
        <Button type="submit" kind="primary" isPending={finish.isPending} keys="Ctrl+Enter">
          {t('keys.useRecovery')}
        </Button>
        <Button onPress={onBack}>{t('keys.backToWords')}</Button>
      </Actions>
    </SecretForm>
  );
}
