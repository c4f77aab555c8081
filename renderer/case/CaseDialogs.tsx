import type { ComponentType } from 'react';
import { ReferDialog } from '../clerk/ReferDialog.tsx';
import { SealAwayDialog } from '../clerk/SealAwayDialog.tsx';
import { ConsentDialog } from '../sharing/ConsentDialog.tsx';
import { InvolvedDialog } from '../sharing/InvolvedDialog.tsx';
import { WithdrawDialog } from '../sharing/WithdrawDialog.tsx';
import { AmountDialog } from './AmountDialog.tsx';
import { AreTwoDialog } from './AreTwoDialog.tsx';
import { BeginCareDialog } from './BeginCareDialog.tsx';
import { CameraDialog } from './CameraDialog.tsx';
import { CircleDialog } from './CircleDialog.tsx';
import { ClaimDialog } from './ClaimDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ConsequencesDialog } from './ConsequencesDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import type { CaseDialog, PlainKind } from './case-room.ts';
import { CorrectDialog } from './correct/CorrectDialog.tsx';
import { MoveReporterDialog } from './correct/MoveReporterDialog.tsx';
import { DamageDialog } from './DamageDialog.tsx';
import { EndCareDialog } from './EndCareDialog.tsx';
import { EndMeasureDialog } from './EndMeasureDialog.tsx';
import { LetterDialog } from './LetterDialog.tsx';
import { LocationDialog } from './LocationDialog.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { OffersDialog } from './OffersDialog.tsx';
import { OwnTaskDialog } from './OwnTaskDialog.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { PaymentDialog } from './PaymentDialog.tsx';
import { PersonConsequencesDialog } from './PersonConsequencesDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PoliceDialog } from './PoliceDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { CameraOutcomeDialog } from './police/CameraOutcomeDialog.tsx';
import { CameraRequestDialog } from './police/CameraRequestDialog.tsx';
import { DutyDialog } from './police/DutyDialog.tsx';
import { EvidenceDialog } from './police/EvidenceDialog.tsx';
import { ReportDialog } from './police/ReportDialog.tsx';
import { SheetDialog } from './police/SheetDialog.tsx';
import { WbkDialog } from './police/WbkDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { UpdateDialog } from './UpdateDialog.tsx';

const dialogs: Readonly<Record<PlainKind, ComponentType<{ readonly onClose: () => void }>>> = {
  camera: CameraDialog,
  correct: CorrectDialog,
  moveReporter: MoveReporterDialog,
  location: LocationDialog,
  consequences: ConsequencesDialog,
  police: PoliceDialog,
  policeReport: ReportDialog,
  policeSheet: SheetDialog,
  evidence: EvidenceDialog,
  cameraRequest: CameraRequestDialog,
  cameraOutcome: CameraOutcomeDialog,
  duty: DutyDialog,
  wbk: WbkDialog,
  measure: MeasureDialog,
  damage: DamageDialog,
  note: NoteDialog,
  circle: CircleDialog,
  consent: ConsentDialog,
  involved: InvolvedDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  pause: PauseDialog,
  ownTask: OwnTaskDialog,
  areTwo: AreTwoDialog,
  print: PrintDialog,
  share: ShareDialog,
  update: UpdateDialog,
  refer: ReferDialog,
  sealAway: SealAwayDialog,
};

/** The dialog that was asked for. */
export function CaseDialogs({
  asked,
  onClose,
}: {
  readonly asked: CaseDialog | null;
  readonly onClose: () => void;
}) {
  if (asked === null) return null;
  switch (asked.kind) {
    case 'skip':
      return <SkipDialog task={asked.task} onClose={onClose} />;
    case 'changeTask':
      return <OwnTaskDialog known={asked.task} onClose={onClose} />;
    case 'offers':
      return <OffersDialog person={asked.person} onClose={onClose} />;
    case 'schedule':
      return <ScheduleDialog person={asked.person} onClose={onClose} />;
    case 'contact':
      return <ContactDialog person={asked.person} onClose={onClose} />;
    case 'plan':
      return <PlanDialog person={asked.person} onClose={onClose} />;
    case 'beginCare':
      return <BeginCareDialog person={asked.person} onClose={onClose} />;
    case 'endCare':
      return <EndCareDialog person={asked.person} onClose={onClose} />;
    case 'personConsequences':
      return <PersonConsequencesDialog person={asked.person} onClose={onClose} />;
    case 'person':
      return <PersonDialog known={asked.person} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog consent={asked.consent} onClose={onClose} />;
    case 'changeReport':
      return <ReportDialog report={asked.report} onClose={onClose} />;
    case 'changeEvidence':
      return <EvidenceDialog piece={asked.piece} onClose={onClose} />;
    case 'suggested':
      return <MeasureDialog kind={asked.measure} onClose={onClose} />;
    case 'changeMeasure':
      return <MeasureDialog known={asked.measure} onClose={onClose} />;
    case 'endMeasure':
      return <EndMeasureDialog measure={asked.measure} onClose={onClose} />;
    case 'letter':
      return <LetterDialog measure={asked.measure} onClose={onClose} />;
    case 'claim':
      return <ClaimDialog claim={asked.claim} onClose={onClose} />;
    case 'amount':
      return <AmountDialog claim={asked.claim} amount={asked.amount} onClose={onClose} />;
    case 'payment':
      return <PaymentDialog claim={asked.claim} onClose={onClose} />;
    default: {
      const Asked = dialogs[asked.kind];
      return <Asked onClose={onClose} />;
    }
  }
}
