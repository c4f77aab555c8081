import {
  accessAnsweredBy,
  accessDecision,
  accessExtension,
  accessOutcome,
  accessReason,
  accessRole,
  breachKind,
  breachNotReported,
  identityCheck,
  requestKind,
} from './access.ts';
import { annualSection, recommendationState } from './annual.ts';
import { benchmarkIndicator, benchmarkPopulation } from './benchmarks.ts';
import { bribeAim, bribeMeans, bribeResponse } from './bribery.ts';
import {
  careContactKind,
  careEnding,
  careGround,
  consequencePersonal,
  consequenceWork,
  contactDuration,
  externalReferral,
  supportElement,
  supportStatus,
} from './care.ts';
import {
  caseStatus,
  closingReason,
  holdReason,
  pauseReason,
  reopeningReason,
  waitingReason,
} from './cases.ts';
import type { CodeList } from './code.ts';
import {
  consentEnd,
  consentForm,
  consentPurpose,
  disclosureMedium,
  fieldGroup,
} from './consent.ts';
import { damageKind, damageStatus, perpMeasure, policeStatus } from './handling.ts';
import { firstTalkTerm, reactionTerm } from './in-term.ts';
import { criminalLink, nature, natureGroup, theme } from './incident.ts';
import {
  adviceFrom,
  anonymityKind,
  dutyConclusion,
  evidenceKind,
  evidenceStatus,
  filedBy,
  offence,
  policeReportKind,
  wbkReferral,
} from './justice.ts';
import { meetingKind } from './meetings.ts';
import { office, role } from './offices.ts';
import { department, functionGroup, perpetratorKind, perpetratorKnown } from './people.ts';
import { noConflictReason, personKind, personRole, seriesReason } from './persons.ts';
import {
  ambassadorRole,
  campaignChannel,
  contactKind,
  improvementOrigin,
  measureState,
  policyScope,
  policyUnit,
  riskLevel,
  trainerType,
  trainingAudience,
} from './policy.ts';
import { phase, preventiveKind, trainingKind, vptMeasure } from './prevention.ts';
import {
  circleStatus,
  claimant,
  claimRoute,
  heard,
  insurance,
  legalGround,
  letterAddressee,
  paymentKind,
  supportCircle,
} from './reaction.ts';
import { channel, receivedVia, reporterKind, reporterWish, workProcess } from './reporting.ts';
import { corrected, perceivedSeverity, severity, urgency } from './severity.ts';
import { signalRecipient } from './signals.ts';

export * from './access.ts';
export * from './annual.ts';
export * from './benchmarks.ts';
export * from './bribery.ts';
export * from './care.ts';
export * from './cases.ts';
export * from './code.ts';
export * from './code-schema.ts';
export * from './consent.ts';
export * from './handling.ts';
export * from './in-term.ts';
export * from './incident.ts';
export * from './justice.ts';
export * from './meetings.ts';
export * from './offices.ts';
export * from './people.ts';
export * from './persons.ts';
export * from './policy.ts';
export * from './prevention.ts';
export * from './reaction.ts';
export * from './reporting.ts';
export * from './severity.ts';
export * from './signals.ts';

/** Every code list under its name. */
export const codeLists = {
  theme,
  nature_group: natureGroup,
  nature,
  criminal_link: criminalLink,
  bribe_means: bribeMeans,
  bribe_aim: bribeAim,
  bribe_response: bribeResponse,
  severity,
  perceived_severity: perceivedSeverity,
  urgency,
  corrected,
  channel,
  received_via: receivedVia,
  reporter_kind: reporterKind,
  reporter_wish: reporterWish,
  work_process: workProcess,
  perpetrator_kind: perpetratorKind,
  perpetrator_known: perpetratorKnown,
  person_role: personRole,
  person_kind: personKind,
  series_reason: seriesReason,
  no_conflict_reason: noConflictReason,
  department,
  function_group: functionGroup,
  office,
  role,
  consequence_personal: consequencePersonal,
  consequence_work: consequenceWork,
  support_element: supportElement,
  support_status: supportStatus,
  care_contact_kind: careContactKind,
  contact_duration: contactDuration,
  external_referral: externalReferral,
  care_ground: careGround,
  care_ending: careEnding,
  perp_measure: perpMeasure,
  police_status: policeStatus,
  police_report_kind: policeReportKind,
  filed_by: filedBy,
  offence,
  anonymity_kind: anonymityKind,
  evidence_kind: evidenceKind,
  evidence_status: evidenceStatus,
  advice_from: adviceFrom,
  duty_conclusion: dutyConclusion,
  wbk_referral: wbkReferral,
  damage_kind: damageKind,
  damage_status: damageStatus,
  legal_ground: legalGround,
  heard,
  letter_addressee: letterAddressee,
  claimant,
  claim_route: claimRoute,
  insurance,
  payment_kind: paymentKind,
  support_circle: supportCircle,
  circle_status: circleStatus,
  case_status: caseStatus,
  signal_recipient: signalRecipient,
  annual_section: annualSection,
  recommendation_state: recommendationState,
  waiting_reason: waitingReason,
  pause_reason: pauseReason,
  closing_reason: closingReason,
  reopening_reason: reopeningReason,
  hold_reason: holdReason,
  first_talk_term: firstTalkTerm,
  reaction_term: reactionTerm,
  consent_purpose: consentPurpose,
  field_group: fieldGroup,
  consent_form: consentForm,
  consent_end: consentEnd,
  disclosure_medium: disclosureMedium,
  benchmark_indicator: benchmarkIndicator,
  benchmark_population: benchmarkPopulation,
  vpt_measure: vptMeasure,
  training_kind: trainingKind,
  preventive_kind: preventiveKind,
  meeting_kind: meetingKind,
  phase,
  policy_unit: policyUnit,
  policy_scope: policyScope,
  measure_state: measureState,
  risk_level: riskLevel,
  ambassador_role: ambassadorRole,
  campaign_channel: campaignChannel,
  training_audience: trainingAudience,
  trainer_type: trainerType,
  improvement_origin: improvementOrigin,
  contact_kind: contactKind,
  request_kind: requestKind,
  access_role: accessRole,
  identity_check: identityCheck,
  access_answered_by: accessAnsweredBy,
  access_extension: accessExtension,
  access_decision: accessDecision,
  access_reason: accessReason,
  access_outcome: accessOutcome,
  breach_kind: breachKind,
  breach_not_reported: breachNotReported,
} satisfies Record<string, CodeList>;
/** The name of a code list. */
export type CodeListName = keyof typeof codeLists;
