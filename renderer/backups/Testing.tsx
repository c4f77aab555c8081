import { Working } from '../design/Working.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/** That a backup is being put back aside, and the way to stop it. */
export function Testing() {
  const t = useText();
  const stop = useAction('backups.stop');
  return (
    <Working
      text={t('backups.testing')}
      stop={{ label: t('backups.stop'), act: () => stop.mutate({}) }}
    />
  );
}
