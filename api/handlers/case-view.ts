import { listAttachments } from '../../db/repositories/attachments.ts';
import {
  caseById,
  casesOfReporter,
  reportOf,
  type StoredCase,
} from '../../db/repositories/cases.ts';
import { correctionsOf } from '../../db/repositories/corrections.ts';
import {
  circleOf,
  contactsOf,
  notesOf,
  offersOf,
  policeStepsOf,
} from '../../db/repositories/handling.ts';
import {
  authorsIn,
  handoverById,
  handoversOfCase,
  handsOf,
} from '../../db/repositories/handovers.ts';
import { pauseOf } from '../../db/repositories/pauses.ts';
import { personsOf } from '../../db/repositories/persons.ts';
import { reopeningOf } from '../../db/repositories/reopening.ts';
import { reporterById } from '../../db/repositories/reporters.ts';
import { retentionOf } from '../../db/repositories/retention.ts';
import { tasksOf } from '../../db/repositories/tasks.ts';
import { correctionPart, formerFacts, reporterIdentity } from '../../domain/records/correction.ts';
import { isOutOfReach } from '../../domain/records/handling.ts';
import { position } from '../../domain/records/report.ts';
import { dateOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import { claimsView } from './claims-view.ts';
import { consequencesView } from './consequences.ts';
import { viewJustice } from './justice-view.ts';
import { lettersView } from './kept-letters.ts';
import { measuresView } from './measures.ts';
import { ongoingIn } from './ongoing.ts';
import type { Answer, OpenVault } from './open-vault.ts';
import { personCareView } from './person-care.ts';
import { referralView } from './referral-view.ts';
import { restrictedParts } from './restriction.ts';
import { sharedWith } from './shared-with.ts';
import { viewSharing } from './sharing-view.ts';
import { readIncident } from './stored-incident.ts';
import { taskView } from './task-view.ts';
import { twoRolesView } from './two-roles.ts';

/** Everything of one case, as the desk shows it. */
export function viewCase(vault: OpenVault, caseId: string): Answer<'cases.get'> {
  const { database, regime, today } = vault;
  const found = caseById(database, caseId);
  const report = reportOf(database, caseId);
  if (!found || !report) throw new LuwteError('case.notFound');
  const known = readIncident(database, caseId);
  const authors = authorsIn(database);
  const named = <T extends { readonly caseId: string; readonly author: string | null }>(
    row: T,
  ) => ({
    ...withoutCase(row),
    author: row.author === null ? null : (authors.get(row.author) ?? ''),
  });
  const { receivedAt, receivedVia, reporterKind, wish } = report;
  const dualCapacity = report.dualCapacity === 1;
  const persons = personsOf(database, caseId);
  const contacts = contactsOf(database, caseId).map((contact) => ({
    ...named(contact),
    reached: contact.reached === 1,
    closing: contact.closing === 1,
  }));
  return {
    id: caseId,
    number: found.number,
    regime,
    today,
    status: found.status,
    themes: JSON.parse(found.themes),
    openedOn: found.openedOn,
    closed: closedView(found),
    reopened: reopeningOf(database, caseId),
    paused: pauseOf(database, caseId),
    restricted: restrictedParts(vault, caseId),
    ongoing: ongoingIn(vault, caseId),
    report: { receivedAt, receivedVia, reporterKind, wish, dualCapacity },
    reporter: reporterView(vault, found),
    incident: { ...known.incident, camera: known.camera },
    care: {
      offers: offersOf(database, caseId).map(withoutCase),
      scheduled: found.careScheduled === 1,
      circle: circleOf(database, caseId).map(withoutCase),
      outOfReach: isOutOfReach(contacts.filter(({ person }) => person === null)),
    },
    others: personCareView(vault, caseId),
    consequences: consequencesView(vault, caseId),
    closingSince: found.closingSince,
    contacts,
    measures: measuresView(vault, caseId),
    letters: lettersView(vault, caseId).map(named),
    police: policeStepsOf(database, caseId).map(withoutCase),
    justice: viewJustice(vault, caseId, known),
    claims: claimsView(vault, caseId),
    notes: notesOf(database, caseId).map(named),
    corrections: correctionsView(vault, caseId).map(named),
    attachments: listAttachments(database, caseId).map(
      ({ caseId: _, sha256: __, ...attachment }) => attachment,
    ),
    persons: persons.map(withoutCase),
    twoRoles: twoRolesView(vault, caseId, reporterOf(vault, found), persons),
    sharing: viewSharing(vault, caseId),
    tasks: tasksOf(database, caseId).map(taskView),
    retention: retentionOf(database, caseId),
    hands: handsView(vault, caseId, authors),
    sharedWith: sharedWith(vault, caseId).map(({ name }) => name),
    referral: referralView(vault, caseId),
    origin: originOf(vault, caseId),
  };
}

function closedView({ closedOn, closingReason }: StoredCase) {
  return closedOn === null || closingReason === null
    ? null
    : { on: closedOn, reason: closingReason };
}

/** What stood in a case before it was put right. */
const correctionsView = ({ database }: OpenVault, caseId: string) =>
  correctionsOf(database, caseId).map(({ parts, former, formerReporter, ...kept }) => ({
    ...kept,
    parts: correctionPart.array().parse(JSON.parse(parts)),
    former: former === '' ? null : formerFacts.parse(JSON.parse(former)),
    formerReporter:
      formerReporter === '' ? null : reporterIdentity.parse(JSON.parse(formerReporter)),
  }));

const reporterOf = ({ database }: OpenVault, { reporterId }: StoredCase) =>
  (reporterId === null ? undefined : reporterById(database, reporterId)) ?? null;

function reporterView(vault: OpenVault, found: StoredCase) {
  const { id } = found;
  const { database } = vault;
  const known = reporterOf(vault, found);
  return {
    id: known?.id ?? null,
    alias: known?.alias ?? null,
    name: known?.name ?? '',
    contact: known?.contact ?? '',
    position: position.parse(JSON.parse(found.position)),
    otherCases: known ? casesOfReporter(database, known.id, id) : [],
  };
}

/** In whose hands a case is, as the desk says it. */
function handsView(
  { database }: OpenVault,
  caseId: string,
  authors: ReadonlyMap<string, string>,
): Answer<'cases.get'>['hands'] {
  const { handedOver = null, owner = null } = handsOf(database, caseId) ?? {};
  if (owner !== null) return { kind: 'copy', colleague: authors.get(owner) ?? '' };
  const handover = handedOver === null ? undefined : handoverById(database, handedOver);
  if (!handover) return { kind: 'own' };
  return { kind: 'waiting', colleague: handover.colleagueName, since: dateOf(handover.madeAt) };
}

/** From whom a case came last, and what it was called there. */
function originOf({ database }: OpenVault, caseId: string): Answer<'cases.get'>['origin'] {
  const came = handoversOfCase(database, caseId).find(
    ({ direction, answer }) => direction === 'received' && answer === 'accepted',
  );
  if (came?.otherNumber == null) return null;
  return { from: came.colleagueName, number: came.otherNumber, alias: came.formerAlias };
}

function withoutCase<T extends { readonly caseId: string }>({ caseId: _, ...rest }: T) {
  return rest;
}
