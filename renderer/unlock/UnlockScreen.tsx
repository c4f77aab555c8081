import type { VaultDescription } from '../vault/session.tsx';

export function UnlockScreen({ vault }: { readonly vault: VaultDescription }) {
  return <p>{vault.state}</p>;
}
