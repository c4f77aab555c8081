import { useState } from 'react';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { type PaperKind, useRecovered } from '../keys/recovered.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
import { shareAt, TwoShares, type TypedShares } from '../keys/TwoShares.tsx';
import { WordsField } from '../keys/WordsField.tsx';
import { wordCount } from '../keys/words.ts';
import { useText } from '../locales/index.tsx';
import { forgetPlaces } from '../navigation.tsx';
import { errorValueOf } from '../vault/client.ts';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import type { VaultDescription } from '../vault/session.tsx';
import { useAcceptance } from './acceptance.ts';
import {
  NewPassphraseFields,
  problemsOfNew,
  type TypedTwice,
  untyped,
} from './NewPassphraseFields.tsx';
import { OpenButtons } from './OpenButtons.tsx';
import { VaultName } from './VaultName.tsx';
import { useWaiting } from './wait.ts';

type Slot = VaultDescription['slots'][number];

/** For who forgot the passphrase: opens the vault with what is on paper, or says that nothing can. */
export default function RecoverVault({
  slot,
  onBack,
}: {
  readonly slot: Slot;
  readonly onBack: () => void;
}) {
  const t = useText();
  // Where there are both, the code is nearer at hand than two other people.
  const first = slot.onPaper.find((kind) => kind === 'recovery') ?? slot.onPaper[0];
  return (
    <div className="stack-large">
      <PageHeader
        title={t(first === undefined ? 'unlock.nothingOnPaper' : 'unlock.recover')}
        about={first !== undefined && t('unlock.recoverAbout')}
      />
      <VaultName role={slot.role} />
      {first === undefined ? (
        <NothingOnPaper onBack={onBack} />
      ) : (
        <RecoverForm slot={slot} start={first} onBack={onBack} />
      )}
    </div>
  );
}

function NothingOnPaper({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  return (
    <>
      <p>{t('unlock.nothingOnPaperAbout')}</p>
      <div className="stack-small">
        <p>{t('unlock.nothingOnPaperTry')}</p>
        <ul className="unlock-tries">
          <li>{t('unlock.nothingOnPaperTry1')}</li>
          <li>{t('unlock.nothingOnPaperTry2')}</li>
          <li>{t('unlock.nothingOnPaperTry3')}</li>
        </ul>
      </div>
      <div className="row">
        <Button onPress={onBack}>{t('unlock.backToOpen')}</Button>
      </div>
    </>
  );
}

type FieldName = 'words' | keyof TypedShares | keyof TypedTwice;

function RecoverForm({
  slot,
  start,
  onBack,
}: {
  readonly slot: Slot;
  readonly start: PaperKind;
  readonly onBack: () => void;
}) {
  const t = useText();
  const { setBy } = useRecovered();
  const recover = useAction('vault.recover');
  const [kind, setKind] = useState<PaperKind>(start);
  const [words, setWords] = useState('');
  const [shares, setShares] = useState<TypedShares>({ first: '', second: '' });
  const [typed, setTyped] = useState<TypedTwice>(untyped);
  const { left, wait } = useWaiting();
  const { accepted, accept, withReasonOf } = useAcceptance(slot.id);
  const wordsField = (error: LuwteErrorValue): FieldName | undefined => {
    if (error.code === 'passphrase.tooWeak') return 'passphrase';
    if (kind === 'shares') return shareAt(error);
    return error.code.startsWith('recovery.') ? 'words' : undefined;
  };
  const { problems, refusal, show, refuse, clear } = useRefusals<FieldName>(wordsField);
  const inSpiteOf = withReasonOf(refusal);

  const refused = (thrown: unknown) => {
    const { code, params } = errorValueOf(thrown);
    if (code !== 'passphrase.wait') return refuse(thrown);
    wait(Number(params.seconds ?? 0));
    show({ [kind === 'recovery' ? 'words' : 'first']: t('unlock.tooOftenWords') });
  };
  const opened = () => {
    setBy(kind);
    // What was done stands on the first screen.
    forgetPlaces();
  };
  const open = async (accepting: typeof accepted) => {
    if (left > 0 || recover.isPending) return;
    clear();
    const missing = {
      ...emptyIn(kind === 'recovery' ? { words } : { ...shares }, t('keys.wordsEmpty')),
    };
    const wrong = { ...missing, ...problemsOfNew(typed, t) };
    if (Object.keys(wrong).length > 0) return show(wrong);
    accept(accepting);
    const from = kind === 'recovery' ? { kind, words } : { kind, ...shares };
    const { compartment } = slot;
    const { passphrase } = typed;
    await recover
      .mutateAsync({ compartment, from, passphrase, accept: accepting })
      .then(opened, refused);
  };
  return (
    <SecretForm label={t('unlock.recover')} onSubmit={() => open(accepted)}>
      {slot.onPaper.length > 1 && (
        <RadioField
          label={t('unlock.recoverWith')}
          options={[
            { code: 'recovery', label: t('unlock.recoverCode') },
            { code: 'shares', label: t('unlock.recoverShares') },
          ]}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen === 'shares' ? 'shares' : 'recovery');
            clear();
          }}
        />
      )}
      {kind === 'recovery' ? (
        <WordsField
          label={t('keys.words')}
          hint={t('keys.wordsHint')}
          name="words"
          expected={wordCount.recovery}
          value={words}
          onChange={setWords}
          error={problems.words}
        />
      ) : (
        <TwoShares typed={shares} onChange={setShares} problems={problems} />
      )}
      <NewPassphraseFields
        label={t('keys.next')}
        repeatLabel={t('keys.nextRepeat')}
        typed={typed}
        onChange={setTyped}
        problems={problems}
      />
      {refusal && <Problem error={refusal} />}
      <OpenButtons
        label={t('unlock.recoverOpen')}
        isPending={recover.isPending}
        secondsLeft={left}
        onOpenAnyway={inSpiteOf && (() => void open(inSpiteOf))}
        onBack={onBack}
      />
    </SecretForm>
  );
}

/** A problem for each field that is empty. */
function emptyIn(fields: Readonly<Record<string, string>>, problem: string) {
  const empty = Object.keys(fields).filter((name) => fields[name]?.trim() === '');
  return Object.fromEntries(empty.map((name) => [name, problem]));
}
