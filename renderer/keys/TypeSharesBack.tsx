import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Actions } from '../design/Dialog.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { StepHeading } from './PaperDialog.tsx';
import { useRefusals } from './refusals.ts';
import { SecretForm } from './SecretForm.tsx';
import { shareAt, TwoShares, type TypedShares } from './TwoShares.tsx';
import { useDifference } from './use-difference.ts';
import { nearest } from './words.ts';

/** Takes shares into use once two of them were typed back. */
export function TypeSharesBack({
  shares,
  onBack,
  onDone,
}: {
  readonly shares: readonly (readonly string[])[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const finish = useAction('keys.finishShares');
  const difference = useDifference();
  const [typed, setTyped] = useState<TypedShares>({ first: '', second: '' });
  const { problems, refusal, show, refuse, clear } = useRefusals<keyof TypedShares>(shareAt);
  const wrongIn = (text: string) => difference(text, nearest(text, shares) ?? []);
  const submit = async () => {
    if (finish.isPending) return;
    clear();
    const first = wrongIn(typed.first);
    const second = wrongIn(typed.second);
    if (first !== undefined || second !== undefined) {
      show({ ...(first ? { first } : {}), ...(second ? { second } : {}) });
      return;
    }
    await finish.mutateAsync(typed).then(onDone, refuse);
  };
  return (
    <SecretForm label={t('keys.typeShares')} onSubmit={submit}>
      <div className="stack-small">
        <StepHeading>{t('keys.typeShares')}</StepHeading>
        <p className="prose">{t('keys.typeSharesAbout')}</p>
      </div>
      {refusal && <Problem error={refusal} />}
      <TwoShares typed={typed} onChange={setTyped} problems={problems} />
      <Actions>
        <Button type="submit" kind="primary" isPending={finish.isPending} keys="Ctrl+Enter">
          {t('keys.useShares')}
        </Button>
        <Button onPress={onBack}>{t('keys.previousShare', { number: shares.length })}</Button>
      </Actions>
    </SecretForm>
  );
}
