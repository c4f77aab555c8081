import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { later } from '../later.ts';
import { useText } from '../locales/index.tsx';
import { PolicyFault } from '../machine-policy/PolicyFault.tsx';
import { PracticeButton } from '../practice/PracticeButton.tsx';
import type { VaultDescription } from '../vault/session.tsx';
import { missingRole } from './roles.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { UnlockFrame } from './UnlockFrame.tsx';

// Most who come here open a vault and nothing else.
const CreateVault = later(() => import('./CreateVault.tsx'));
const RestoreVault = later(() => import('../backups/RestoreVault.tsx'));
const PracticeNotice = later(() => import('../practice/PracticeNotice.tsx'));
const OfficerDesk = later(() => import('../officer/OfficerDesk.tsx'));
const Unusable = later(() => import('./Unusable.tsx'));

/** The desk without an open vault: open one, make one, or read why this folder cannot be used. */
export function UnlockScreen({ vault }: { readonly vault: VaultDescription }) {
  const t = useText();
  const [makingSecond, setMakingSecond] = useState(false);
  const [aside, setAside] = useState<'restore' | 'officer' | null>(null);
  const back = () => setAside(null);
  const second = missingRole(vault.slots);
  if (aside === 'officer') {
    return (
      <UnlockFrame folder={vault.folder} place={vault.place} width="wide">
        <OfficerDesk onBack={back} />
      </UnlockFrame>
    );
  }
  return (
    <UnlockFrame folder={vault.folder} place={vault.place}>
      {aside === 'restore' ? (
        <RestoreVault onDone={back} />
      ) : (
        <>
          <PolicyFault />
          {vault.practice && <PracticeNotice slots={vault.slots} />}
          {vault.state === 'unusable' && <Unusable problem={vault.problem} />}
          {vault.state === 'absent' && <CreateVault />}
          {vault.state === 'locked' &&
            (makingSecond && second ? (
              <CreateVault only={second} onBack={() => setMakingSecond(false)} />
            ) : (
              <UnlockForm
                vault={vault}
                second={second}
                onMakeSecond={() => setMakingSecond(true)}
              />
            ))}
          <div className="unlock-restore">
            <Button kind="quiet" onPress={() => setAside('restore')}>
              {t('unlock.restore')}
            </Button>
            <Button kind="quiet" onPress={() => setAside('officer')}>
              {t('unlock.officer')}
            </Button>
            {!vault.practice && <PracticeButton />}
          </div>
        </>
      )}
    </UnlockFrame>
  );
}
