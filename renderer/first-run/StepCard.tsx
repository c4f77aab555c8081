import { Building2, FilePlus2, FileText, UsersRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { keepsCases } from '../../domain/compartment.ts';
import { BackupCard } from '../backups/BackupCard.tsx';
import { Alert } from '../design/Alert.tsx';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { MakeRecovery } from '../keys/MakeRecovery.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { Rehearse } from './Rehearse.tsx';
import type { Step } from './steps.ts';

/** How each step is done; making a backup has a card of its own. */
const ways: Readonly<Record<Exclude<Step['step'], 'backup'>, () => ReactNode>> = {
  recovery: () => <Recovery />,
  organisation: () => <Organisation />,
  report: () => <Report />,
  restore: () => <Rehearse />,
};

/** One step: what it is for, whether it is done, and the way to do it. */
export function StepCard({
  step: { step, state },
  isAllDone,
}: {
  readonly step: Step;
  readonly isAllDone: boolean;
}) {
  const t = useText();
  const about = t(`firstRun.about_${step}`);
  return (
    <>
      {isAllDone && (
        <Alert kind="positive" title={t('firstRun.allDone')}>
          <p>{t('firstRun.allDoneAbout')}</p>
        </Alert>
      )}
      {step === 'backup' ? (
        <BackupCard />
      ) : (
        <Card
          title={t(`firstRun.step_${step}`)}
          about={about}
          actions={
            state !== 'todo' && (
              <Badge tone={state === 'done' ? 'positive' : 'neutral'}>
                {t(`firstRun.state_${state}`)}
              </Badge>
            )
          }
        >
          {ways[step]()}
        </Card>
      )}
    </>
  );
}

function Recovery() {
  const t = useText();
  const { data } = useCommand('keys.list', {});
  const [isMaking, setMaking] = useState(false);
  const hasOne = data?.slots.some(({ kind }) => kind === 'recovery') ?? false;
  return (
    <div>
      <Button
        kind={hasOne ? 'secondary' : 'primary'}
        icon={FileText}
        isDisabled={data === undefined}
        onPress={() => setMaking(true)}
      >
        {t(hasOne ? 'keys.makeRecoveryAgain' : 'keys.makeRecovery')}
      </Button>
      {isMaking && <MakeRecovery replaces={hasOne} onClose={() => setMaking(false)} />}
    </div>
  );
}

function Organisation() {
  const t = useText();
  const { role } = useSession();
  const { go } = useNavigation();
  return (
    <div className="row">
      <Button icon={Building2} onPress={() => go('/settings/organisation')}>
        {t('settings.organisationOpen')}
      </Button>
      {keepsCases(role) && (
        <Button icon={UsersRound} onPress={() => go('/settings/colleagues')}>
          {t('colleagues.open')}
        </Button>
      )}
    </div>
  );
}

function Report() {
  const t = useText();
  const { go } = useNavigation();
  return (
    <div className="stack-small">
      <p className="prose subtle">{t('firstRun.practise')}</p>
      <div>
        <Button icon={FilePlus2} onPress={() => go('/report')}>
          {t('cases.newReport')}
        </Button>
      </div>
    </div>
  );
}
