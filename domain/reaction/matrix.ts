import { z } from 'zod';
import {
  broaderChain,
  codeSchema,
  type Nature,
  nature,
  type PerpMeasure,
  perpMeasure,
  type Severity,
  severity,
} from '../code-lists/index.ts';

/**
 * The rows of the reaction card: groups of natures, and at the end whatever belongs to none
 * ("welke reactie bij welk gedrag", domain study, §2.6).
 */
export const matrixRows = [
  'verbal_aggression',
  'threat_to_authority',
  'intimidation',
  'stalking',
  'threat',
  'damage_property',
  'physical_violence',
  'online',
  'aggression',
  'bribery',
  'undermining',
  'other',
] as const;
/** A row of the reaction card. */
export type MatrixRow = (typeof matrixRows)[number];

/** Measures in one cell, at most: a card that names everything suggests nothing. */
const mostInCell = 6;

const cell = z.array(codeSchema(perpMeasure)).max(mostInCell);
const row = z.record(codeSchema(severity), cell);

/** Which measures fit which behaviour, by how serious it was. */
export const reactionMatrix = z.record(z.enum(matrixRows), row);
/** Which measures fit which behaviour, by how serious it was. */
export type ReactionMatrix = z.infer<typeof reactionMatrix>;

type Cells = Readonly<Record<Severity, readonly PerpMeasure[]>>;

/** What fits behaviour in person, from a word on the spot to a ban. */
const inPerson: Cells = {
  s1: ['correction_on_spot'],
  s2: ['correction_on_spot', 'conversation', 'warning_oral'],
  s3: ['conversation', 'warning_letter', 'single_contact'],
  s4: ['last_warning', 'accompanied_visit', 'site_ban', 'complaint_police'],
  s5: ['site_ban', 'complaint_police', 'handover_care'],
};
const inWriting: Cells = {
  s1: ['correction_on_spot'],
  s2: ['conversation', 'warning_oral'],
  s3: ['warning_letter', 'single_contact', 'written_only'],
  s4: ['last_warning', 'written_only', 'complaint_police'],
  s5: ['complaint_police', 'contact_ban_civil', 'handover_care'],
};
const online: Cells = {
  s1: ['content_removal'],
  s2: ['content_removal', 'warning_oral'],
  s3: ['content_removal', 'warning_letter', 'notification_police'],
  s4: ['content_removal', 'last_warning', 'complaint_police'],
  s5: ['content_removal', 'complaint_police', 'contact_ban_civil'],
};
const towardsOffice: Cells = {
  s1: ['correction_on_spot'],
  s2: ['conversation', 'warning_oral'],
  s3: ['warning_letter', 'single_contact', 'notification_police'],
  s4: ['single_contact', 'complaint_police'],
  s5: ['complaint_police', 'contact_ban_civil'],
};
const damaging: Cells = {
  s1: ['conversation', 'damage_claim'],
  s2: ['warning_letter', 'damage_claim'],
  s3: ['warning_letter', 'damage_claim', 'notification_police'],
  s4: ['site_ban', 'damage_claim', 'complaint_police'],
  s5: ['site_ban', 'damage_claim', 'complaint_police'],
};
const following: Cells = { ...inWriting, s4: ['written_only', 'area_ban', 'complaint_police'] };
const violent: Cells = {
  s1: ['conversation', 'warning_letter'],
  s2: ['warning_letter', 'last_warning', 'notification_police'],
  s3: ['last_warning', 'accompanied_visit', 'complaint_police'],
  s4: ['site_ban', 'complaint_police'],
  s5: ['site_ban', 'complaint_police', 'handover_care'],
};
const inside: Cells = {
  s1: ['correction_on_spot'],
  s2: ['conversation', 'apology_mediation'],
  s3: ['conversation', 'apology_mediation', 'internal_disciplinary'],
  s4: ['internal_disciplinary', 'complaint_police'],
  s5: ['internal_disciplinary', 'complaint_police'],
};

const copied = (cells: Cells) =>
  row.parse(Object.fromEntries(Object.entries(cells).map(([code, kinds]) => [code, [...kinds]])));

/** The card an organisation starts with; a proposal that it makes its own. */
export const standardMatrix: ReactionMatrix = {
  verbal_aggression: copied(inPerson),
  threat_to_authority: copied(inWriting),
  intimidation: copied(inPerson),
  stalking: copied(following),
  threat: copied(inPerson),
  damage_property: copied(damaging),
  physical_violence: copied(violent),
  online: copied(online),
  aggression: copied(inPerson),
  bribery: copied(towardsOffice),
  undermining: copied(towardsOffice),
  other: copied(inside),
};

/** The row of the card that a nature belongs to. */
export function rowOf(code: Nature): MatrixRow {
  const above = broaderChain(nature, code);
  return matrixRows.find((one) => above[0] === one) ?? 'other';
}
