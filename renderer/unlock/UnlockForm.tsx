import { useState } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { later } from '../later.ts';
import { useText } from '../locales/index.tsx';
import { useRoleLabel } from '../role-label.ts';
import { useCommand } from '../vault/queries.ts';
import type { VaultDescription } from '../vault/session.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { makeSecond, type missingRole, roleTexts, useCompartmentColour } from './roles.ts';
import { VaultName } from './VaultName.tsx';

const RecoverVault = later(() => import('./RecoverVault.tsx'));

type Slot = VaultDescription['slots'][number];

/** Asks for the passphrase of one of the vaults in the folder. */
export function UnlockForm({
  vault,
  second,
  onMakeSecond,
}: {
  readonly vault: VaultDescription;
  /** The role that could get a vault beside the one that is there. */
  readonly second: ReturnType<typeof missingRole>;
  readonly onMakeSecond: () => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState(vault.slots[0]?.id ?? '');
  const [isForgotten, setForgotten] = useState(false);
  const described = useCommand('vault.describe', {});
  const choose = (id: string) => {
    setChosen(id);
    // The seconds of its wait may have passed since.
    void described.refetch();
  };
  const slot = vault.slots.find(({ id }) => id === chosen) ?? vault.slots[0];
  useCompartmentColour(slot?.compartment ?? 'staff');
  if (!slot) return null;
  if (isForgotten) return <RecoverVault slot={slot} onBack={() => setForgotten(false)} />;
  return (
    <div className="stack-large">
      <div className="row">
        <h1>{t('unlock.title')}</h1>
        {vault.practice && <Badge tone="warning">{t('desk.practice')}</Badge>}
      </div>
      {vault.slots.length === 1 ? (
        <VaultName role={slot.role} />
      ) : (
        <ChooseVault slots={vault.slots} chosen={slot.id} onChoose={choose} />
      )}
      <PassphraseForm slot={slot} />
      <div className="unlock-other">
        <Button kind="quiet" onPress={() => setForgotten(true)}>
          {t('unlock.forgotten')}
        </Button>
        {second && (
          <Button kind="quiet" onPress={onMakeSecond}>
            {t(makeSecond[second])}
          </Button>
        )}
      </div>
    </div>
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
  const roleLabel = useRoleLabel();
  return (
    <RadioField
      label={t('unlock.whichVault')}
      look="cards"
      options={slots.map(({ id, role }) => ({
        code: id,
        label: t(roleTexts[role].vault),
        description: roleLabel(role),
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
