import type { VaultRole } from '../../api/contract/command.ts';
import { useText } from '../locales/index.tsx';
import { useRoleLabel } from '../role-label.ts';
import { vaultIcons } from '../vault/icons.ts';
import { roleTexts } from './roles.ts';

/** Which vault one is about to open. */
export function VaultName({ role }: { readonly role: VaultRole }) {
  const t = useText();
  const roleLabel = useRoleLabel();
  const { compartment, vault } = roleTexts[role];
  const Icon = vaultIcons[compartment];
  return (
    <p className="unlock-vault">
      <Icon aria-hidden size={22} />
      <span>
        <strong>{t(vault)}</strong>
        <span>{roleLabel(role)}</span>
      </span>
    </p>
  );
}
