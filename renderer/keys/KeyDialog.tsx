import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { BindComputer } from './BindComputer.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { MakeRecovery } from './MakeRecovery.tsx';
import { MakeShares } from './MakeShares.tsx';
import { RenewKey } from './RenewKey.tsx';

/** What can be done with the keys of a vault. */
export type KeyAct =
  | 'change'
  | 'makeRecovery'
  | 'makeShares'
  | 'revokeRecovery'
  | 'revokeShares'
  | 'bind'
  | 'free'
  | 'renew';

/** The dialog of one act. */
export function KeyDialog({
  act,
  hasRecovery,
  hasShares,
  onAct,
  onClose,
}: {
  readonly act: KeyAct;
  readonly hasRecovery: boolean;
  readonly hasShares: boolean;
  /** Goes on with another act. */
  readonly onAct: (act: KeyAct) => void;
  readonly onClose: () => void;
}) {
  switch (act) {
    case 'change':
      return <ChangePassphrase onClose={onClose} />;
    case 'makeRecovery':
      return <MakeRecovery replaces={hasRecovery} onClose={onClose} />;
    case 'makeShares':
      return <MakeShares replaces={hasShares} onClose={onClose} />;
    case 'renew':
      return <RenewKey onMakeRecovery={() => onAct('makeRecovery')} onClose={onClose} />;
    case 'bind':
    case 'free':
      return <BindComputer act={act} onClose={onClose} />;
    case 'revokeRecovery':
    case 'revokeShares':
      return <Revoke act={act} onClose={onClose} />;
  }
}

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

function Revoke({
  act,
  onClose,
}: {
  readonly act: keyof typeof revocations;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const errorText = useErrorText();
  const revoke = useAction('keys.revoke');
  const { kind, title, about, action, done } = revocations[act];
  const confirm = () =>
    revoke
      .mutateAsync({ kind })
      .then(
        () => say({ text: t(done) }),
        (thrown: unknown) => say({ text: errorText(thrown) }),
      )
      .finally(onClose);
  return (
    <ConfirmDialog
      isOpen
      danger
      title={t(title)}
      text={t(about)}
      action={t(action)}
      isPending={revoke.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
