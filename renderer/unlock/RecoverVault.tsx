import { useState } from 'react';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import type { PaperKind } from '../../api/contract/keys.ts';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { ChoosePaper, nearestOf } from '../keys/ChoosePaper.tsx';
import {
  firstFieldOf,
  fromPaper,
  missingIn,
  nothingTyped,
  type PaperField,
  PaperFields,
  paperFieldOf,
} from '../keys/PaperFields.tsx';
import { useRecovered } from '../keys/recovered.tsx';
import { useRefusals } from '../keys/refusals.ts';
import { SecretForm } from '../keys/SecretForm.tsx';
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
  const first = nearestOf(slot.onPaper);
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

type FieldName = PaperField | keyof TypedTwice;

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
  const [onPaper, setOnPaper] = useState(nothingTyped);
  const [typed, setTyped] = useState<TypedTwice>(untyped);
  const { left, wait } = useWaiting();
  const { accepted, accept, withReasonOf } = useAcceptance(slot.id);
  const wordsField = (error: LuwteErrorValue): FieldName | undefined => {
    if (error.code === 'passphrase.tooWeak') return 'passphrase';
    return paperFieldOf(kind, error);
  };
  const { problems, refusal, show, refuse, clear } = useRefusals<FieldName>(wordsField);
  const inSpiteOf = withReasonOf(refusal);

  const refused = (thrown: unknown) => {
    const { code, params } = errorValueOf(thrown);
    if (code !== 'passphrase.wait') return refuse(thrown);
    wait(Number(params.seconds ?? 0));
    show({ [firstFieldOf(kind)]: t('unlock.tooOftenWords') });
  };
  const opened = () => {
    setBy(kind);
    // What was done stands on the first screen.
    forgetPlaces();
  };
  const open = async (accepting: typeof accepted) => {
    if (left > 0 || recover.isPending) return;
    clear();
    const wrong = {
      ...missingIn(kind, onPaper, t('keys.wordsEmpty')),
      ...problemsOfNew(typed, t),
    };
    if (Object.keys(wrong).length > 0) return show(wrong);
    accept(accepting);
    const from = fromPaper(kind, onPaper);
    const { compartment } = slot;
    const { passphrase } = typed;
    await recover
      .mutateAsync({ compartment, from, passphrase, accept: accepting })
      .then(opened, refused);
  };
  return (
    <SecretForm label={t('unlock.recover')} onSubmit={() => open(accepted)}>
      <ChoosePaper
        kinds={slot.onPaper}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen);
          clear();
        }}
      />
      <PaperFields kind={kind} typed={onPaper} onChange={setOnPaper} problems={problems} />
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
