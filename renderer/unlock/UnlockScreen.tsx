import { lazy, useState } from 'react';
import { isErrorCode } from '../../api/contract/errors.ts';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useText } from '../locales/index.tsx';
import { PolicyFault } from '../machine-policy/PolicyFault.tsx';
import { PracticeButton } from '../practice/PracticeButton.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import type { VaultDescription } from '../vault/session.tsx';
import { missingRole } from './roles.ts';
import { UnlockForm } from './UnlockForm.tsx';
import { UnlockFrame } from './UnlockFrame.tsx';

// Most who come here open a vault and nothing else.
const CreateVault = lazy(() => import('./CreateVault.tsx'));
const RestoreVault = lazy(() => import('../backups/RestoreVault.tsx'));
const PracticeNotice = lazy(() => import('../practice/PracticeNotice.tsx'));
const OfficerDesk = lazy(() => import('../officer/OfficerDesk.tsx'));

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
              {t('backups.restoreLink')}
            </Button>
            <Button kind="quiet" onPress={() => setAside('officer')}>
              {t('officer.link')}
            </Button>
            {!vault.practice && <PracticeButton />}
          </div>
        </>
      )}
    </UnlockFrame>
  );
}

function Unusable({ problem }: { readonly problem: string | null }) {
  const t = useText();
  const described = useCommand('vault.describe', {});
  const code = problem !== null && isErrorCode(problem) ? problem : 'bug';
  return (
    <div className="stack">
      <PageHeader title={t('unlock.unusable')} />
      <Problem error={{ code, params: {}, issues: [] }} onRetry={() => described.refetch()} />
    </div>
  );
}
