import { Landmark, LockOpen, Users } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { VaultRole } from '../../api/contract/command.ts';
import { type ErrorCode, errorText, type LuwteErrorValue } from '../../api/contract/errors.ts';
import { useLabel } from '../codes.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { useAnnounce } from '../design/live.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import type { VaultDescription } from '../vault/session.tsx';
import { useCountdown, type Wait } from './countdown.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { roleTexts, useCompartmentColour } from './roles.ts';

type Slot = VaultDescription['slots'][number];

/** Asks for the passphrase of one of the vaults in the folder. */
export function UnlockForm({
  vault,
  second,
  onMakeSecond,
}: {
  readonly vault: VaultDescription;
  /** The role that could get a vault beside the one that is there. */
  readonly second: VaultRole | undefined;
  readonly onMakeSecond: () => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState(vault.slots[0]?.id ?? '');
  const described = useCommand('vault.describe', {});
  const choose = (id: string) => {
    setChosen(id);
    // The seconds of its wait may have passed since.
    void described.refetch();
  };
  const slot = vault.slots.find(({ id }) => id === chosen) ?? vault.slots[0];
  useCompartmentColour(slot?.compartment ?? 'staff');
  if (!slot) return null;
  return (
    <div className="stack-large">
      <div className="row">
        <h1>{t('unlock.title')}</h1>
        {vault.practice && <Badge tone="warning">{t('desk.practice')}</Badge>}
      </div>
      {vault.slots.length === 1 ? (
        <OneVault slot={slot} />
      ) : (
        <ChooseVault slots={vault.slots} chosen={slot.id} onChoose={choose} />
      )}
      <PassphraseForm slot={slot} />
      {second && (
        <div className="unlock-other">
          <Button kind="quiet" onPress={onMakeSecond}>
            {t(roleTexts[second].makeSecond)}
          </Button>
        </div>
      )}
    </div>
  );
}

function OneVault({ slot }: { readonly slot: Slot }) {
  const t = useText();
  const label = useLabel();
  const Icon = slot.compartment === 'staff' ? Users : Landmark;
  return (
    <p className="unlock-vault">
      <Icon aria-hidden size={22} />
      <span>
        <strong>{t(roleTexts[slot.role].vault)}</strong>
        <span>{label('role', slot.role)}</span>
      </span>
    </p>
  );
}

function ChooseVault({
  slots,
  chosen,
  onChoose,
}: {
  readonly slots: readonly Slot[];
  readonly chosen: string;
  readonly onChoose: (slot: string) => void;
}) {
  const t = useText();
  const label = useLabel();
  return (
    <RadioField
      label={t('unlock.whichVault')}
      look="cards"
      options={slots.map(({ id, role }) => ({
        code: id,
        label: t(roleTexts[role].vault),
        description: label('role', role),
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}

/** Refusals that belong to the passphrase itself. The seconds of a wait stand beside the button. */
const atField: readonly ErrorCode[] = ['passphrase.wrong', 'passphrase.wait'];

/** The sentence under the field; undefined when nothing is wrong with the passphrase. */
function useFieldProblem(refusal: LuwteErrorValue | null): string | undefined {
  const t = useText();
  const language = useLanguage();
  if (refusal === null || !atField.includes(refusal.code)) return undefined;
  return refusal.code === 'passphrase.wait' ? t('unlock.tooOften') : errorText(refusal, language);
}

/** What the vault said to the passphrase of a slot. */
interface Refusal {
  readonly slot: string;
  readonly error: LuwteErrorValue;
}

function PassphraseForm({ slot }: { readonly slot: Slot }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const unlock = useAction('vault.unlock');
  const described = useCommand('vault.describe', {});
  const [passphrase, setPassphrase] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const refusal = refused?.slot === slot.id ? refused.error : null;
  const [isEmpty, setEmpty] = useState(false);
  const [wait, setWait] = useState<Wait>({ seconds: slot.waitSeconds });
  // Each vault has a wait of its own.
  useEffect(() => setWait({ seconds: slot.waitSeconds }), [slot]);
  const left = useCountdown(wait);
  useSayWait(wait, left);

  const backToField = () => {
    input.current?.focus();
    input.current?.select();
  };
  const refuse = async (thrown: unknown) => {
    const answer = await described.refetch();
    const now = answer.data?.slots.find(({ id }) => id === slot.id);
    const error = errorValueOf(thrown);
    setRefused({ slot: slot.id, error });
    setWait({ seconds: Number(error.params.seconds ?? now?.waitSeconds ?? 0) });
    backToField();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (left > 0 || unlock.isPending) return;
    setEmpty(passphrase === '');
    if (passphrase === '') {
      backToField();
      return;
    }
    await unlock.mutateAsync({ slot: slot.id, passphrase }).catch(refuse);
  };

  const problem = useFieldProblem(refusal);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {refusal && problem === undefined && <Problem error={refusal} />}
      <PassphraseField
        label={t('unlock.passphrase')}
        purpose="current-password"
        autoFocus
        input={input}
        name="passphrase"
        value={passphrase}
        onChange={setPassphrase}
        error={isEmpty ? t('unlock.passphraseEmpty') : problem}
      />
      <div className="row">
        <Button
          type="submit"
          kind="primary"
          icon={LockOpen}
          isPending={unlock.isPending}
          isDisabled={left > 0}
          aria-describedby="unlock-wait"
        >
          {t('unlock.open')}
        </Button>
        <p id="unlock-wait" className="subtle">
          {left > 0 && t('unlock.wait', { seconds: left })}
        </p>
      </div>
    </form>
  );
}

/** Says when a wait begins and when it is over; not every second in between. */
function useSayWait(wait: Wait, left: number) {
  const t = useText();
  const announce = useAnnounce();
  const isOver = wait.seconds > 0 && left === 0;
  useEffect(() => {
    if (wait.seconds > 0) announce(t('unlock.wait', { seconds: wait.seconds }));
  }, [wait, announce, t]);
  useEffect(() => {
    if (isOver) announce(t('unlock.waitOver'));
  }, [isOver, announce, t]);
}
