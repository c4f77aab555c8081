import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { CaseView } from '../../api/contract/cases.ts';
import type { ClaimView } from '../../api/contract/damage.ts';
import type { MeasureView } from '../../api/contract/measures.ts';
import type { PersonView } from '../../api/contract/persons.ts';
import type { task } from '../../api/contract/tasks.ts';
import type { AmountList } from '../../domain/records/damage.ts';
import { stillHolds } from '../../domain/records/measure.ts';
import type { Adding } from '../attachments/use-adding.ts';

/** A report to the police, as a case shows it. */
export type PoliceReportView = CaseView['justice']['reports'][number];
/** A piece of evidence, as a case shows it. */
export type EvidenceView = CaseView['justice']['evidence'][number];

/** An amount of a claim, and in which of its lists it stands. */
export type ClaimAmount = ClaimView[`${AmountList}s`][number] & { readonly list: AmountList };

/** A task of a case. */
export type CaseTask = z.infer<typeof task>;

/** A dialog that has to be told nothing. */
export type PlainKind =
  | RecordingKind
  | 'note'
  | 'circle'
  | 'close'
  | 'reopen'
  | 'pause'
  | 'ownTask'
  | 'areTwo'
  | 'print'
  | 'share'
  | 'update'
  | 'refer'
  | 'sealAway';

/** Dialogs of aftercare: of the reporter, or of somebody beside him. */
export type CareKind = 'offers' | 'schedule' | 'contact' | 'plan';

/** What can be recorded in a dialog of its own. */
export type CaseDialog =
  | { readonly kind: PlainKind }
  /** Whose aftercare it is; null for the reporter. */
  | { readonly kind: CareKind; readonly person: string | null }
  | { readonly kind: 'beginCare' | 'endCare' | 'personConsequences'; readonly person: string }
  | { readonly kind: 'skip' | 'changeTask'; readonly task: CaseTask }
  /** Somebody in the case; null to add somebody. */
  | { readonly kind: 'person'; readonly person: PersonView | null }
  | { readonly kind: 'withdraw'; readonly consent: CaseView['sharing']['consents'][number] }
  | { readonly kind: 'suggested'; readonly measure: string }
  | { readonly kind: 'changeMeasure' | 'endMeasure' | 'letter'; readonly measure: MeasureView }
  | { readonly kind: 'claim' | 'payment'; readonly claim: ClaimView }
  | { readonly kind: 'amount'; readonly claim: ClaimView; readonly amount: ClaimAmount }
  | { readonly kind: 'changeReport'; readonly report: PoliceReportView }
  | { readonly kind: 'changeEvidence'; readonly piece: EvidenceView };

/** What a dialog records without being told more. */
export type RecordingKind =
  | 'camera'
  | 'correct'
  | 'moveReporter'
  | 'location'
  | 'consequences'
  | 'police'
  | 'policeReport'
  | 'policeSheet'
  | 'evidence'
  | 'cameraRequest'
  | 'cameraOutcome'
  | 'duty'
  | 'wbk'
  | 'measure'
  | 'damage'
  | 'consent'
  | 'involved';

/** The case on the screen, for every part of it. */
export interface CaseRoom {
  readonly view: CaseView;
  /** One's own case, not closed and not on its way: everything can be done in it. */
  readonly isOpen: boolean;
  /** Whether notes and contacts can be added: in a copy too, and in a closed case around which something goes on. */
  readonly canTell: boolean;
  readonly ask: (dialog: CaseDialog) => void;
  /** Files that are added to it. */
  readonly adding: Adding;
}

const CaseContext = createContext<CaseRoom | null>(null);
/** Gives the parts inside it the case. */
export const CaseProvider = CaseContext;

/** The case on the screen. */
export function useCase(): CaseRoom {
  const room = useContext(CaseContext);
  if (room === null) throw new Error('no case on this screen');
  return room;
}

/** Whether a measure still holds, so that it can be changed in a case that was closed as well. */
export const goesOn = (measure: MeasureView, { hands, today }: CaseView) =>
  hands.kind === 'own' && !measure.ended && stillHolds(measure, today);
