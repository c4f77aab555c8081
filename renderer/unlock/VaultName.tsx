import type { VaultRole } from '../../api/contract/command.ts';
import { useLabel } from '../codes.ts';
import { useText } from '../locales/index.tsx';
import { vaultIcons } from '../vault/icons.ts';
import { roleTexts } from './roles.ts';

/** Which vault one is about to open. */
export function VaultName({ role }: { readonly role: VaultRole }) {
  const t = useText();
  const label = useLabel();
  const { compartment, vault } = roleTexts[role];
  const Icon = vaultIcons[compartment];
  return (
    <p className="unlock-vault">
      <Icon aria-hidden size={22} />
      <span>
        <strong>{t(vault)}</strong>
        <span>{label('role', role)}</span>
      </span>
    </p>
  );
}
