import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCurrentPassphrase } from './current-passphrase.tsx';
import { SecretForm } from './SecretForm.tsx';

const revocations = {
  revokeRecovery: {
    kind: 'recovery',
    title: 'keys.revokeRecoveryTitle',
    about: 'keys.revokeRecoveryAbout',
    action: 'keys.revokeRecovery',
    done: 'keys.revokedRecovery',
  },
  revokeShares: {
    kind: 'shares',
    title: 'keys.revokeSharesTitle',
    about: 'keys.revokeSharesAbout',
    action: 'keys.revokeShares',
    done: 'keys.revokedShares',
  },
} as const;

/** Takes what is on paper out of use, for who knows the passphrase. */
export function Revoke({
  act,
  onClose,
}: {
  readonly act: keyof typeof revocations;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { title } = revocations[act];
  return (
    <Dialog isOpen title={t(title)} onClose={onClose}>
      <RevokeForm act={act} onClose={onClose} />
    </Dialog>
  );
}

function RevokeForm({ act, onClose }: Parameters<typeof Revoke>[0]) {
  const t = useText();
  const say = useUndo();
  const revoke = useAction('keys.revoke');
  const { kind, about, action, done } = revocations[act];
  const { field, prove } = useCurrentPassphrase();
  const submit = async () => {
    if (revoke.isPending) return;
    await prove(
      (passphrase) => revoke.mutateAsync({ kind, passphrase }),
      () => {
        say({ text: t(done) });
        onClose();
      },
    );
  };
  return (
    <SecretForm label={t(action)} onSubmit={submit}>
      <p>{t(about)}</p>
      {field}
      <Actions>
        <Button type="submit" kind="danger" isPending={revoke.isPending} keys="Ctrl+Enter">
          {t(action)}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </SecretForm>
  );
}
