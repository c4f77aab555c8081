import {
  AlarmClock,
  ArrowLeft,
  FolderCheck,
  FolderOpen,
  Hourglass,
  Printer,
  UsersRound,
} from 'lucide-react';
import { Link } from 'react-aria-components';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { StatusBadge } from '../design/StatusBadge.tsx';
import { useText } from '../locales/index.tsx';
import { useCase } from './case-room.ts';
import { ReporterName } from './ReporterName.tsx';

/** What a case is, at a glance: number, alias, where it stands, from where and when. */
export function CaseHeader() {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { view, isOpen, ask } = useCase();
  const { position } = view.reporter;
  const unit =
    position.regime === 'staff'
      ? label('department', position.department)
      : label('office', position.office);
  return (
    <div className="stack-small">
      <PageHeader
        title={t('case.title', { number: view.number })}
        actions={
          <>
            <Link href="/cases" className="case-back">
              <ArrowLeft aria-hidden size={16} />
              {t('case.back')}
            </Link>
            {view.hands.kind === 'own' && (
              <IconButton
                icon={Printer}
                label={t('case.printTitle')}
                onPress={() => ask({ kind: 'print' })}
              />
            )}
            {view.closed !== null && view.hands.kind === 'own' && (
              <Button icon={FolderOpen} onPress={() => ask({ kind: 'reopen' })}>
                {t('follow.reopen')}
              </Button>
            )}
            {isOpen && (
              <>
                <Button icon={UsersRound} onPress={() => ask({ kind: 'share' })}>
                  {t('handover.share')}
                </Button>
                {view.paused === null && (
                  <Button icon={Hourglass} onPress={() => ask({ kind: 'pause' })}>
                    {t('case.pause_title')}
                  </Button>
                )}
                <Button icon={FolderCheck} onPress={() => ask({ kind: 'close' })}>
                  {t('case.close')}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className="row case-facts">
        <span className="visually-hidden">{t('cases.status')}:</span>
        <StatusBadge status={view.status} />
        <SeverityBadge code={view.incident.severity} />
        {isOpen && view.incident.urgency === 'cannot_wait' && (
          <Badge tone="warning" icon={AlarmClock}>
            {label('urgency', view.incident.urgency)}
          </Badge>
        )}
        <span>{label('nature', view.incident.nature)}</span>
        <span>{unit}</span>
        <span>{t('case.receivedOn', { moment: dates.moment(view.report.receivedAt) })}</span>
      </div>
      <ReporterName reporter={view.reporter} />
    </div>
  );
}
