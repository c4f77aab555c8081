import { FilePen } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'wouter';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useIsBack } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { Why } from '../help/Why.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { ExtendRequest } from './ExtendRequest.tsx';
import { Parts } from './Parts.tsx';
import { Progress } from './Progress.tsx';
import { SettleRequest } from './SettleRequest.tsx';
import { WriteAnswer } from './WriteAnswer.tsx';
import { useRequestWords } from './words.ts';
import './access.css';

/** A request with everything that belongs to it. */
export type Request = Output<'access.get'>;

const dialogs = ['extend', 'write', 'settle'] as const;
type Asked = (typeof dialogs)[number];

/** One request: who asks, by when, what there is, and what he gets of it. */
export default function RequestScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText();
  const found = useCommand('access.get', { id });
  const isBack = useIsBack();
  const [asked, setAsked] = useState<Asked | null>(
    () => dialogs.find((dialog) => isBack(`access.${dialog} ${id}`)) ?? null,
  );
  const request = found.data;
  const close = () => setAsked(null);
  return (
    <Page>
      {found.isPending && <Loading />}
      {found.error && (
        <>
          <PageHeader title={t('access.title')} />
          <Problem error={found.error} onRetry={() => found.refetch()} />
        </>
      )}
      {request && (
        <>
          <Heading request={request} onAsk={setAsked} />
          <Progress key={request.id} request={request} />
          <Parts request={request} />
        </>
      )}
      {request && asked === 'extend' && <ExtendRequest request={request} onClose={close} />}
      {request && asked === 'write' && <WriteAnswer request={request} onClose={close} />}
      {request && asked === 'settle' && <SettleRequest request={request} onClose={close} />}
    </Page>
  );
}

function Heading({
  request,
  onAsk,
}: {
  readonly request: Request;
  readonly onAsk: (asked: Asked) => void;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { settled, extension, due, target, today, cases } = request;
  const words = useRequestWords()(request, today);
  const about = (
    <>
      <p>{words.from}</p>
      <ul className="access-about" aria-label={t('access.casesOf')}>
        {cases.map(({ id, number }) => (
          <li key={id}>
            <Link href={`/cases/${id}`} className="link">
              {number}
            </Link>
          </li>
        ))}
      </ul>
      <p className="row">
        {settled ? (
          <Badge tone="positive">{words.settled}</Badge>
        ) : (
          <>
            <Badge tone={words.tone}>{t('access.dueOn', { day: dates.long(due) })}</Badge>
            <Why of={words.name}>{t('help.whyAccess')}</Why>
          </>
        )}
        {!settled && target !== due && t('access.aimFor', { day: dates.long(target) })}
        {extension !== null &&
          t('access.extendedFor', { reason: label('access_extension', extension) })}
      </p>
    </>
  );
  return (
    <PageHeader
      title={words.name}
      about={about}
      actions={
        settled === null && (
          <>
            <Button kind="primary" icon={FilePen} onPress={() => onAsk('write')}>
              {t('access.write')}
            </Button>
            {extension === null && (
              <Button onPress={() => onAsk('extend')}>{t('access.extend')}</Button>
            )}
            <Button onPress={() => onAsk('settle')}>{t('access.settle')}</Button>
          </>
        )
      }
    />
  );
}
