import { useEffect } from 'react';
import { useAction } from '../vault/queries.ts';

/**
 * Asks for the backup of the day when the desk opens. Whether it could be made is told by
 * `backups.describe`, which remembers it.
 */
export function useDailyBackup(): void {
  const { mutate } = useAction('backups.makeDue');
  useEffect(() => mutate({}), [mutate]);
}
