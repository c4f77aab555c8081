import type { ComponentType } from 'react';
import { ConsentDialog } from '../sharing/ConsentDialog.tsx';
import { InvolvedDialog } from '../sharing/InvolvedDialog.tsx';
import { WithdrawDialog } from '../sharing/WithdrawDialog.tsx';
import { CameraDialog } from './CameraDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import type { CaseDialog } from './case-room.ts';
import { DamageDialog } from './DamageDialog.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import { OffersDialog } from './OffersDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PoliceDialog } from './PoliceDialog.tsx';
import { CameraOutcomeDialog } from './police/CameraOutcomeDialog.tsx';
import { CameraRequestDialog } from './police/CameraRequestDialog.tsx';
import { DutyDialog } from './police/DutyDialog.tsx';
import { EvidenceDialog } from './police/EvidenceDialog.tsx';
import { ReportDialog } from './police/ReportDialog.tsx';
import { SheetDialog } from './police/SheetDialog.tsx';
import { WbkDialog } from './police/WbkDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { UpdateDialog } from './UpdateDialog.tsx';

type Plain = Exclude<
  CaseDialog['kind'],
  'skip' | 'person' | 'withdraw' | 'changeReport' | 'changeEvidence'
>;

const dialogs: Readonly<Record<Plain, ComponentType<{ readonly onClose: () => void }>>> = {
  camera: CameraDialog,
  offers: OffersDialog,
  schedule: ScheduleDialog,
  contact: ContactDialog,
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
  consent: ConsentDialog,
  involved: InvolvedDialog,
  close: CloseDialog,
  share: ShareDialog,
  update: UpdateDialog,
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
  if (asked.kind === 'skip') return <SkipDialog task={asked.task} onClose={onClose} />;
  if (asked.kind === 'person') return <PersonDialog known={asked.person} onClose={onClose} />;
  if (asked.kind === 'withdraw')
    return <WithdrawDialog consent={asked.consent} onClose={onClose} />;
  if (asked.kind === 'changeReport') {
    return <ReportDialog report={asked.report} onClose={onClose} />;
  }
  if (asked.kind === 'changeEvidence') {
    return <EvidenceDialog piece={asked.piece} onClose={onClose} />;
  }
  const Asked = dialogs[asked.kind];
  return <Asked onClose={onClose} />;
}
