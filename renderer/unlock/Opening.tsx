import { Working } from '../design/Working.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/**
 * That a vault is being opened, and the way to stop it: the thread that does it is ended,
 * as at a lock. What it had begun stands as if it never was.
 */
export function Opening({ isPending }: { readonly isPending: boolean }) {
  const t = useText();
  const lock = useAction('vault.lock');
  if (!isPending) return null;
  return (
    <Working
      text={t('unlock.opening')}
      stop={{ label: t('unlock.stopOpening'), act: () => lock.mutate({}) }}
    />
  );
}
