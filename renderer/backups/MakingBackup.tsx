import { useIsMutating } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useText } from '../locales/index.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { useAction } from '../vault/queries.ts';
import './MakingBackup.css';

/**
 * Asks for the backup of the day when the desk opens, and shows of every backup how far it is: the desk
 * waits for it. Whether it could be made is told by `backups.describe`, which remembers it.
 */
export function MakingBackup() {
  const t = useText();
  const { mutate } = useAction('backups.makeDue');
  useEffect(() => mutate({}), [mutate]);
  const due = useIsMutating({ mutationKey: ['backups.makeDue'] });
  const asked = useIsMutating({ mutationKey: ['backups.make'] });
  if (due + asked === 0) return null;
  return (
    <div className="making-backup">
      <LongWork text={t('backups.making')} />
    </div>
  );
}
