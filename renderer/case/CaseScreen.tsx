import { useParams } from 'wouter';
import type { CaseView } from '../../api/contract/cases.ts';
import { SupportNotice } from '../clerk/SupportNotice.tsx';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../frame/Page.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { CaseActs } from './CaseActs.tsx';
import { CaseDialogs } from './CaseDialogs.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { CaseProvider } from './case-room.ts';
import { HandsNotice } from './HandsNotice.tsx';
import { NextStep } from './NextStep.tsx';
import { OutOfReach } from './OutOfReach.tsx';
import { PauseNotice } from './PauseNotice.tsx';
import { WipeNotice } from './police/WipeNotice.tsx';
import { RestrictedNotice } from './RestrictedNotice.tsx';
import { TwoRoles } from './TwoRoles.tsx';
import { useCaseRoom } from './use-case-room.ts';
import { useFocusKept } from './use-focus-kept.ts';
import './care.css';
import './case.css';
import './reaction.css';

/** One case: what it is, the next step, and everything recorded in it. */
export default function CaseScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const found = useCommand('cases.get', { caseId: id });
  if (found.data) return <Case view={found.data} />;
  return (
    <Page>
      {found.error ? <Problem error={found.error} onRetry={() => found.refetch()} /> : <Loading />}
    </Page>
  );
}

function Case({ view }: { readonly view: CaseView }) {
  const { room, asked, close } = useCaseRoom(view);
  const { isOpen } = room;
  useFocusKept(view, asked);
  return (
    <CaseProvider value={room}>
      <CaseActs />
      <Page wide>
        <CaseHeader />
        <HandsNotice />
        <RestrictedNotice />
        <PauseNotice />
        <WipeNotice />
        <SupportNotice />
        {isOpen ? <NextStep /> : <ClosedNotice />}
        {isOpen && <TwoRoles />}
        {isOpen && <OutOfReach />}
        <CaseTabs />
      </Page>
      <CaseDialogs asked={asked} onClose={close} />
    </CaseProvider>
  );
}
