import { type FormEvent, useState } from 'react';
import { type VaultRole, vaultRoles } from '../../api/contract/command.ts';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { useRoleLabel } from '../role-label.ts';
import { isVaultRole, roleTexts, useCompartmentColour } from './roles.ts';

/** Asks for whom the counsellor works: it decides which people the vault is about. */
export function ChooseRole({
  start,
  onDone,
}: {
  readonly start: VaultRole;
  readonly onDone: (role: VaultRole) => void;
}) {
  const t = useText();
  const roleLabel = useRoleLabel();
  const [role, setRole] = useState(start);
  useCompartmentColour(roleTexts[role].compartment);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(role);
  };
  return (
    <form className="stack-large" onSubmit={submit} noValidate>
      <RadioField
        label={t('unlock.whichRole')}
        hint={t('unlock.whichRoleHint')}
        look="cards"
        options={vaultRoles.map((code) => ({
          code,
          label: roleLabel(code),
          description: t(roleTexts[code].about),
        }))}
        value={role}
        onChange={(code) => {
          if (isVaultRole(code)) setRole(code);
        }}
      />
      <div className="row">
        <Button type="submit" kind="primary">
          {t('unlock.next')}
        </Button>
      </div>
    </form>
  );
}
