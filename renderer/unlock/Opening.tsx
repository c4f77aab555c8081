import { Working } from '../design/Working.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/**
 * That a vault is being opened or put back, and the way to stop it: the thread that does it is ended,
 * as at a lock. What it had begun stands as if it never was.
 */
export function Opening({
  isPending,
  text = 'unlock.opening',
}: {
  readonly isPending: boolean;
  readonly text?: MessageKey;
}) {
  const t = useText();
  const lock = useAction('vault.lock');
  if (!isPending) return null;
  return (
    <Working text={t(text)} stop={{ label: t('unlock.stopOpening'), act: () => lock.mutate({}) }} />
  );
}
