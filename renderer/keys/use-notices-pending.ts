import { useFirstRun } from '../first-run/steps.ts';
import { useCommand } from '../vault/queries.ts';

/**
 * Whether it is still to be seen what must be known about the vault on opening, and how old its backup
 * is. A screen that shows these waits for them, so that nothing comes in between and pushes the rest down.
 */
export function useNoticesPending(): boolean {
  const keys = useCommand('keys.list', {});
  const backups = useCommand('backups.describe', {});
  const firstRun = useFirstRun();
  return keys.isPending || backups.isPending || firstRun.isPending;
}
