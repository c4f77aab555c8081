import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions } from '../design/Dialog.tsx';
import { TextField } from '../design/TextField.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCurrentPassphrase } from './current-passphrase.tsx';
import { PaperDialog, StepHeading } from './PaperDialog.tsx';
import { PaperWords } from './PaperWords.tsx';
import { SecretForm } from './SecretForm.tsx';
import { TypeSharesBack } from './TypeSharesBack.tsx';

/** Who keeps a share as long as no name was filled in. */
const someKeepers: readonly MessageKey[] = ['keys.keeper1', 'keys.keeper2', 'keys.keeper3'];
const TYPE = 4;
const DONE = 5;

/**
 * Makes three shares, each on a step of its own, and takes them into use when two were typed back.
 * The words live in the answer of one command, which is forgotten when they are typed or this closes.
 */
export function MakeShares({
  replaces,
  onClose,
}: {
  /** Whether there are shares already. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}) {
  const t = useText();
  const begin = useAction('keys.beginShares');
  const [step, setStep] = useState(0);
  const [keepers, setKeepers] = useState<readonly string[]>(['', '', '']);
  const [hadSome] = useState(replaces);
  const shares = begin.data?.shares ?? [];
  const shown = shares[step - 1];
  const keeper = keepers[step - 1]?.trim() || t(someKeepers[step - 1] ?? 'keys.keeper1');
  const { field, prove } = useCurrentPassphrase(false);
  const start = async () => {
    if (begin.isPending) return;
    await prove(
      (passphrase) => begin.mutateAsync({ passphrase }),
      () => setStep(1),
    );
  };
  const finish = () => {
    begin.reset();
    setStep(DONE);
  };
  return (
    <PaperDialog
      title={t(hadSome ? 'keys.makeSharesAgain' : 'keys.makeShares')}
      steps={[
        t('keys.stepAbout'),
        ...[1, 2, 3].map((number) => t('keys.stepShare', { number })),
        t('keys.stepType'),
        t('keys.stepDone'),
      ]}
      current={step}
      onClose={onClose}
    >
      {step === 0 && (
        <SecretForm label={t('keys.makeShares')} onSubmit={start}>
          <p className="prose">{t('keys.sharesAbout')}</p>
          <Alert kind="warning" title={t('keys.sharesTrust')}>
            <p>{t('keys.sharesTrustAbout')}</p>
          </Alert>
          <p className="prose">
            {t('keys.before')} {hadSome && t('keys.formerShares')}
          </p>
          <div className="keepers">
            {keepers.map((name, index) => (
              <TextField
                // biome-ignore lint/suspicious/noArrayIndexKey: three fields that never move
                key={index}
                label={t('keys.keeper', { number: index + 1 })}
                optional
                autoFocus={index === 0}
                name={`keeper.${index + 1}`}
                value={name}
                onChange={(value) => setKeepers(keepers.with(index, value))}
              />
            ))}
          </div>
          <p className="subtle">{t('keys.keepersHint')}</p>
          <p className="prose subtle">{t('keys.currentAbout')}</p>
          {field}
          <Actions>
            <Button type="submit" kind="primary" isPending={begin.isPending} keys="Ctrl+Enter">
              {t('keys.showShares')}
            </Button>
            <Button onPress={onClose}>{t('desk.cancel')}</Button>
          </Actions>
        </SecretForm>
      )}
      {shown && <Share key={step} words={shown} number={step} keeper={keeper} onStep={setStep} />}
      {step === TYPE && (
        <TypeSharesBack shares={shares} onBack={() => setStep(TYPE - 1)} onDone={finish} />
      )}
      {step === DONE && (
        <>
          <StepHeading>{t('keys.sharesDone')}</StepHeading>
          <Alert kind="positive" title={t('keys.sharesKeep')}>
            {hadSome && <p>{t('keys.sharesFormer')}</p>}
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

/** One share, to be written on a sheet of its own. */
function Share({
  words,
  number,
  keeper,
  onStep,
}: {
  readonly words: readonly string[];
  /** 1, 2 or 3. */
  readonly number: number;
  readonly keeper: string;
  readonly onStep: (step: number) => void;
}) {
  const t = useText();
  const isLast = number === someKeepers.length;
  return (
    <>
      <StepHeading>{t('keys.writeShare', { number, keeper })}</StepHeading>
      <PaperWords words={words} />
      <p className="prose">{t('keys.writeShareAbout', { number })}</p>
      <p className="prose subtle">{t('keys.writeSlowly')}</p>
      <Actions>
        <Button kind="primary" onPress={() => onStep(number + 1)}>
          {isLast ? t('keys.sharesWritten') : t('keys.nextShare', { number: number + 1 })}
        </Button>
        {number > 1 && (
          <Button onPress={() => onStep(number - 1)}>
            {t('keys.previousShare', { number: number - 1 })}
          </Button>
        )}
      </Actions>
    </>
  );
}
