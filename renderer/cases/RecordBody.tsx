import type { CaseView } from '../../api/contract/cases.ts';
import { CaseActs } from '../case/CaseActs.tsx';
import { CaseDialogs } from '../case/CaseDialogs.tsx';
import { ClosedNotice } from '../case/ClosedNotice.tsx';
import { CaseProvider } from '../case/case-room.ts';
import { HandsNotice } from '../case/HandsNotice.tsx';
import { NextStep } from '../case/NextStep.tsx';
import { OutOfReach } from '../case/OutOfReach.tsx';
import { PauseNotice } from '../case/PauseNotice.tsx';
import { WipeNotice } from '../case/police/WipeNotice.tsx';
import { RestrictedNotice } from '../case/RestrictedNotice.tsx';
import { TwoRoles } from '../case/TwoRoles.tsx';
import { useCaseRoom } from '../case/use-case-room.ts';
import { SupportNotice } from '../clerk/SupportNotice.tsx';
import { DangerNotice } from './DangerNotice.tsx';
import { QuickActions } from './QuickActions.tsx';
import { RecordEvents } from './RecordEvents.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import type { RecordWish } from './record-wish.ts';
import '../case/case.css';

/** What is read of a case: warnings, the next step, what one needs most, facts and the latest events. */
export default function RecordBody({
  view,
  wish,
  onWishDone,
  onOpen,
}: {
  readonly view: CaseView;
  readonly wish: RecordWish | null;
  readonly onWishDone: (none: null) => void;
  readonly onOpen: (caseId: string) => void;
}) {
  const { room, asked, close } = useCaseRoom(view);
  return (
    <CaseProvider value={room}>
      <CaseActs />
      <PauseNotice />
      <WipeNotice />
      <DangerNotice />
      {room.isOpen && <TwoRoles />}
      {room.isOpen ? <NextStep /> : <ClosedNotice />}
      <QuickActions wish={wish} onWishDone={onWishDone} />
      {room.isOpen && <OutOfReach />}
      <HandsNotice />
      <RestrictedNotice />
      <SupportNotice />
      <RecordFacts />
      <RecordEvents onOpen={onOpen} />
      <CaseDialogs asked={asked} onClose={close} />
    </CaseProvider>
  );
}
