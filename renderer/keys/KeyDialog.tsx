import { BindComputer } from './BindComputer.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { MakeRecovery } from './MakeRecovery.tsx';
import { MakeShares } from './MakeShares.tsx';
import { RenewKey } from './RenewKey.tsx';
import { Revoke } from './Revoke.tsx';

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
