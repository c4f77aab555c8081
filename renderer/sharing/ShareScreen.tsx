import { useState } from 'react';
import { useParams } from 'wouter';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { MayShare } from '../help/MayShare.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { BackToCase } from './BackToCase.tsx';
import { type Shared, SharedSheet } from './SharedSheet.tsx';
import { ShareForm } from './ShareForm.tsx';
import './sharing.css';

/** Shares parts of a case: with whom, on which consent, what exactly, and how it leaves. */
export default function ShareScreen() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const found = useCommand('cases.get', { caseId: id });
  const [shared, setShared] = useState<Shared | null>(null);
  if (shared) {
    return (
      <Page>
        <SharedSheet caseId={id} {...shared} />
      </Page>
    );
  }
  return (
    <Page wide>
      <PageHeader
        title={t('sharing.shareTitle')}
        about={t('sharing.shareAbout')}
        actions={<BackToCase caseId={id} />}
      />
      <div className="sharing-not-printed">
        <MayShare />
      </div>
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <ShareForm view={found.data} onShared={setShared} />}
    </Page>
  );
}
