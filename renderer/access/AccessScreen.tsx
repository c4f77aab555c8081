import { FileSearch, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useIsBack } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { Why } from '../help/Why.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { RecordRequest } from './RecordRequest.tsx';
import { useRequestWords } from './words.ts';
import './access.css';

type Listed = Output<'access.list'>['requests'][number];

/** Every request for access, what is open on top. */
export default function AccessScreen() {
  const t = useText();
  const found = useCommand('access.list', {});
  const isBack = useIsBack();
  const [isRecording, setRecording] = useState(() => isBack('access.record'));
  const record = (
    <Button kind="primary" icon={Plus} onPress={() => setRecording(true)}>
      {t('access.add')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('access.title')} about={t('access.about')} actions={record} />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <Requests {...found.data} />}
      <p className="small subtle prose">
        {t('access.term')} {t('access.kept')}
      </p>
      {isRecording && found.data && (
        <RecordRequest today={found.data.today} onClose={() => setRecording(false)} />
      )}
    </Page>
  );
}

function Requests({
  requests,
  today,
}: {
  readonly requests: readonly Listed[];
  readonly today: string;
}) {
  const t = useText();
  if (requests.length === 0) {
    return (
      <Card>
        <EmptyState icon={FileSearch} title={t('access.none')}>
          {t('access.noneAbout')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <ul className="access-list">
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} today={today} />
        ))}
      </ul>
    </Card>
  );
}

function RequestRow({ request, today }: { readonly request: Listed; readonly today: string }) {
  const t = useText();
  const words = useRequestWords()(request, today);
  const dates = useDates();
  return (
    <li className="access-row">
      <div className="stack-small">
        <p>
          <Link href={`/access/${request.id}`} className="link">
            {words.name}
          </Link>{' '}
          <span className="subtle">{request.cases.map(({ number }) => number).join(', ')}</span>
        </p>
        <p className="small subtle">{words.from}</p>
      </div>
      {request.settled ? (
        <Badge tone="positive">{words.settled}</Badge>
      ) : (
        <span className="row">
          <Badge tone={words.tone}>{dates.due(request.due, today)}</Badge>
          <Why of={words.name}>{t('help.whyAccess')}</Why>
        </span>
      )}
    </li>
  );
}
