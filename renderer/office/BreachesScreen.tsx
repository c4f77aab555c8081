import { Plus, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useIsBack } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { Why } from '../help/Why.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { RecordBreach } from './RecordBreach.tsx';
import { SettleBreach } from './SettleBreach.tsx';
import './office.css';

type Listed = Output<'breaches.list'>;
/** A data breach of the list. */
export type Breach = Listed['breaches'][number];

/** The data breaches of this vault, and until when each is to be reported. */
export default function BreachesScreen() {
  const t = useText();
  const found = useCommand('breaches.list', {});
  const isBack = useIsBack();
  const [isRecording, setRecording] = useState(() => isBack('office.recordBreach'));
  const record = (
    <Button kind="primary" icon={Plus} onPress={() => setRecording(true)}>
      {t('office.breachAdd')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('office.breaches')} about={t('office.breachesAbout')} actions={record} />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <Breaches listed={found.data} />}
      <p className="small subtle prose">{t('office.breachTerm')}</p>
      {isRecording && found.data && (
        <RecordBreach today={found.data.today} onClose={() => setRecording(false)} />
      )}
    </Page>
  );
}

function Breaches({ listed: { breaches, today, now } }: { readonly listed: Listed }) {
  const t = useText();
  const remove = useAction('breaches.remove');
  const isBack = useIsBack();
  const [settling, setSettling] = useState(
    () => breaches.find(({ id }) => isBack(`office.breach ${id}`)) ?? null,
  );
  const [removing, setRemoving] = useState<Breach | null>(null);
  if (breaches.length === 0) {
    return (
      <Card>
        <EmptyState icon={ShieldAlert} title={t('office.breachesNone')}>
          {t('office.breachesNoneAbout')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <ul className="breaches">
        {breaches.map((breach) => (
          <BreachRow
            key={breach.id}
            breach={breach}
            now={now}
            onSettle={() => setSettling(breach)}
            onRemove={() => setRemoving(breach)}
          />
        ))}
      </ul>
      {remove.error && <Problem error={remove.error} />}
      {settling && (
        <SettleBreach breach={settling} today={today} onClose={() => setSettling(null)} />
      )}
      <ConfirmDialog
        title={t('office.breachRemove')}
        text={t('office.breachRemoveText')}
        action={t('office.breachRemove')}
        danger
        isOpen={removing !== null}
        isPending={remove.isPending}
        onConfirm={() =>
          removing && remove.mutate({ id: removing.id }, { onSettled: () => setRemoving(null) })
        }
        onClose={() => setRemoving(null)}
      />
    </Card>
  );
}

function BreachRow({
  breach,
  now,
  onSettle,
  onRemove,
}: {
  readonly breach: Breach;
  readonly now: string;
  readonly onSettle: () => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { kind, knownAt, dueAt, about, reportedAt, notReported } = breach;
  const isOpen = reportedAt === null && notReported === null;
  return (
    <li className="breach">
      <div className="stack-small breach-words">
        <h2 className="card-title">{label('breach_kind', kind)}</h2>
        <p className="small subtle">{t('office.breachKnown', { moment: dates.moment(knownAt) })}</p>
        <p className="breach-about" dir="auto">
          {about}
        </p>
        {reportedAt !== null && (
          <p>{t('office.breachReported', { moment: dates.moment(reportedAt) })}</p>
        )}
        {notReported !== null && (
          <p>
            {t('office.breachNotReported', { reason: label('breach_not_reported', notReported) })}
          </p>
        )}
      </div>
      <div className="stack-small breach-act">
        {isOpen ? (
          <>
            <span className="row">
              <Badge tone={dueAt < now ? 'negative' : 'warning'}>
                {t('office.breachDue', { moment: dates.moment(dueAt) })}
              </Badge>
              <Why of={label('breach_kind', kind)}>{t('help.whyBreach')}</Why>
            </span>
            <Button kind="primary" onPress={onSettle}>
              {t('office.breachSettle')}
            </Button>
          </>
        ) : (
          <Button kind="quiet" onPress={onRemove}>
            {t('office.breachRemove')}
          </Button>
        )}
      </div>
    </li>
  );
}
