import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useRoleLabel } from '../role-label.ts';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import type { VaultDescription } from '../vault/session.tsx';

/** That this is the practice vault: one press opens it, in whichever role, and one goes back. */
export default function PracticeNotice({ slots }: { readonly slots: VaultDescription['slots'] }) {
  const t = useText();
  const roleLabel = useRoleLabel();
  const { data } = useCommand('shell.practice', {});
  const unlock = useAction('vault.unlock');
  const end = useAction('shell.practiseEnd');
  const [isRemoving, setRemoving] = useState(false);
  const problem = unlock.error ?? end.error;
  if (data?.state !== 'open') return null;
  return (
    <Alert kind="warning" title={t('desk.practice')}>
      <p>{t('practice.about')}</p>
      <div className="row">
        {data.passphrases.map(({ role, passphrase }) => {
          const slot = slots.find((one) => one.role === role);
          if (slot === undefined) return null;
          return (
            <Button
              key={role}
              size="small"
              isPending={unlock.isPending}
              onPress={() => unlock.mutate({ slot: slot.id, passphrase })}
            >
              {t('practice.openAs', { role: roleLabel(role) })}
            </Button>
          );
        })}
      </div>
      {problem && <Problem error={problem} />}
      <div className="row">
        <Button size="small" kind="primary" onPress={() => end.mutate({ remove: false })}>
          {t('practice.leave')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => setRemoving(true)}>
          {t('practice.remove')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('practice.remove')}
        text={t('practice.removeAbout')}
        action={t('practice.remove')}
        isOpen={isRemoving}
        isPending={end.isPending}
        onConfirm={() => end.mutate({ remove: true }, { onError: () => setRemoving(false) })}
        onClose={() => setRemoving(false)}
      />
    </Alert>
  );
}
