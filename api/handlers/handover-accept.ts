import { rekeyCase } from '../../db/case-keys.ts';
import { type RowKind, rowKinds } from '../../db/handover/case-parts.ts';
import { withoutTold } from '../../db/handover/case-texts.ts';
import {
  followOwner,
  keepFilesKey,
  keepPerpetratorKey,
  keyOf,
  putCase,
  putRows,
  type Station,
} from '../../db/handover/case-transport.ts';
import { makeRoomForFiles, openAgain, readWithOwner } from '../../db/handover/copies.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { matchCase } from '../../db/person-matches.ts';
import { forgetWords, indexCase } from '../../db/repositories/case-list.ts';
import { caseById, nextCaseNumber, touchCase } from '../../db/repositories/cases.ts';
import { forgetRemoval } from '../../db/repositories/destruction.ts';
import { becomeOwner, countTold, handsOf, keepAuthor } from '../../db/repositories/handovers.ts';
import { isPublished } from '../../db/repositories/ledger.ts';
import { forgetStrayCare } from '../../db/repositories/person-care.ts';
import { removePersons } from '../../db/repositories/persons.ts';
import { isPerpetratorRule } from '../../domain/retention/index.ts';
import { dateOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import { keepUntil } from './close-case.ts';
import { followReporter, keepReporter, leaveReporter } from './handover-reporter.ts';
import { numberPrefix } from './keep-case.ts';
import { follow } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';

/** What became of a case that was accepted. */
export interface Accepted {
  readonly number: string;
  /** The alias its reporter had where it came from, when he has another here. */
  readonly formerAlias: string | null;
  readonly counts: 0 | 1;
}

/** Takes a case out of a letter into this vault; belongs in a transaction. */
export function acceptCase(
  vault: OpenVault,
  station: Station,
  letter: HandoverLetter,
  travelling: TravellingCase,
): Accepted {
  const { database } = vault;
  const { kind, from } = letter;
  keepAuthors(vault, letter);
  const arriving = attributed(travelling, letter);
  const { id: caseId, reporterId } = arriving.case;
  const counts = kind === 'transfer' && countsHere(vault, arriving) ? 1 : 0;
  forgetRemoval(database, caseId, reporterId);
  const known = caseById(database, caseId);
  if (known) {
    takeOver(vault, station, letter, arriving);
    becomeOwner(database, { caseId, counts });
    return { number: known.number, formerAlias: null, counts };
  }
  const formerAlias = keepReporter(vault, letter, reporterId);
  const year = Number(arriving.report.receivedOn.slice(0, 4));
  const number = nextCaseNumber(database, year, numberPrefix[vault.compartment]);
  const owner = kind === 'copy' ? from.signingKey : null;
  // The tasks of a shared case stay with its owner: two people would do them twice.
  const tasks = kind === 'copy' ? [] : arriving.tasks;
  const isFromElsewhere = from.compartment !== vault.compartment;
  const kept = isFromElsewhere ? keptOfOthers(arriving) : arriving;
  const ownerSaidAt = owner === null ? null : letter.madeAt;
  putCase(station, { ...kept, tasks }, { number, reporterId, owner, ownerSaidAt, counts });
  if (isFromElsewhere) settleIn(vault, arriving);
  if (kind === 'referral') follow(vault, caseId, { type: 'referral_received', on: vault.today });
  return { number, formerAlias, counts };
}

/**
 * Lets a case take the place of its copy, whose owner hands the case itself over, once what he has no more
 * is gone.
 */
function takeOver(
  vault: OpenVault,
  station: Station,
  letter: HandoverLetter,
  arriving: TravellingCase,
): void {
  const { database } = vault;
  const caseId = arriving.case.id;
  openAgain(station, arriving, letter.madeAt);
  const { isLastWord, said } = followLetter(vault, station, letter, arriving);
  // Its owner destroys it on the word of the receipt: it may not be kept here without what was told.
  if (arriving.key !== null && !isTold(station, arriving))
    throw new LuwteError('handover.outdated');
  makeRoomForFiles(station, arriving);
  keepFilesKey(station, arriving);
  const decided: readonly RowKind[] = ofOwner;
  const rows = rowKinds.filter((row) => isLastWord || !decided.includes(row));
  for (const row of rows) putRows(database, caseId, row, said[row]);
  matchCase(database, caseId);
  forgetStrayCare(database, caseId);
  indexCase(database, caseId);
  forgetWords(database);
}

/** What a copy takes of a letter of its owner. */
interface Followed {
  readonly isLastWord: boolean;
  /** The case without what was told, when that cannot be read here. */
  readonly said: TravellingCase;
}

/**
 * Makes a copy follow what its owner says of the case and of who is in it, unless he said something
 * later. What else he decides is still to be put.
 */
function followLetter(
  vault: OpenVault,
  station: Station,
  letter: HandoverLetter,
  arriving: TravellingCase,
): Followed {
  const { database } = vault;
  const { id: caseId, reporterId } = arriving.case;
  readWithOwner(station, arriving);
  keepReporter(vault, letter, reporterId);
  const before = caseById(database, caseId)?.reporterId ?? null;
  const isLastWord = followOwner(station, arriving, letter.madeAt);
  if (isLastWord) {
    leaveReporter(vault, caseId, before);
    // Who is not there any more for the owner is not there for others either.
    removePersons(database, caseId);
    followReporter(vault, letter, reporterId);
    keepPerpetratorKey(station, arriving);
  }
  const said = isTold(station, arriving) ? arriving : withoutTold(arriving);
  return { isLastWord, said };
}

/** Whether what was told can be read here: without the same key it cannot. */
function isTold(station: Station, { key, case: { id } }: TravellingCase): boolean {
  return key !== null && keyOf(station, id)?.toString('base64') === key;
}

/** A case from another compartment, with the terms that are the same in both: those of perpetrators. */
function keptOfOthers(arriving: TravellingCase): TravellingCase {
  const isShared = ({ rule }: { readonly rule: string }) => isPerpetratorRule(rule);
  const { retention, holds } = arriving;
  return { ...arriving, retention: retention.filter(isShared), holds: holds.filter(isShared) };
}

/**
 * Makes a case that came from another compartment one of this: under a key that its sender never had,
 * and kept as long as the rules and terms here say.
 */
function settleIn(vault: OpenVault, { case: { id, closedOn } }: TravellingCase): void {
  rekeyCase(vault.database, id);
  if (closedOn !== null) keepUntil(vault, id, closedOn);
}

/**
 * Adds what is new in a shared case. Of a copy, its owner decides what the case is; to one's own case,
 * the other adds only what he told himself. Doing it twice changes nothing; belongs in a transaction.
 * @returns how many notes and contacts were added
 */
export function mergeCase(
  vault: OpenVault,
  station: Station,
  letter: HandoverLetter,
  travelling: TravellingCase,
): number {
  const { database } = vault;
  keepAuthors(vault, letter);
  const arriving = attributed(travelling, letter);
  const caseId = arriving.case.id;
  const isCopy = handsOf(database, caseId)?.owner === letter.from.signingKey;
  if (isCopy) {
    const { isLastWord, said } = followLetter(vault, station, letter, arriving);
    for (const row of isLastWord ? ofOwner : []) putRows(database, caseId, row, said[row]);
    matchCase(database, caseId);
    // Who is not in the case any more has no aftercare in it either.
    forgetStrayCare(database, caseId);
  }
  const before = countTold(database, caseId);
  if (isTold(station, arriving)) {
    const isHis = ({ author }: { readonly author: string | null }) =>
      isCopy || author === letter.from.signingKey;
    putRows(database, caseId, 'notes', arriving.notes.filter(isHis));
    putRows(database, caseId, 'contacts', arriving.contacts.filter(isHis));
    forgetStrayCare(database, caseId);
  }
  touchCase(database, caseId, dateOf(letter.madeAt), null);
  indexCase(database, caseId);
  // What the owner took out of the case is not to be found here either.
  forgetWords(database);
  return countTold(database, caseId) - before;
}

/** What the owner of a shared case decides, and a copy of it follows. */
const ofOwner = [
  'offers',
  'personCare',
  'personOffers',
  'personConsequences',
  'circle',
  'consequences',
  'measures',
  'letters',
  'corrections',
  'police',
  'claims',
  'damage',
  'payments',
  'persons',
  'perpetrators',
  'consents',
  'withdrawals',
  'disclosures',
  'involved',
  'policeReports',
  'policeFacts',
  'evidence',
  'dutyChecks',
  'wbk',
  'retention',
  'holds',
] as const;

/** A case whose rows say who told them, as this vault says it: nobody stands for its owner. */
function attributed(travelling: TravellingCase, { from, to }: HandoverLetter): TravellingCase {
  const authorHere = (author: string | null) => {
    const told = author ?? from.signingKey;
    return told === to.signingKey ? null : told;
  };
  const { notes, contacts, letters, corrections } = travelling;
  return {
    ...travelling,
    notes: notes.map((note) => ({ ...note, author: authorHere(note.author) })),
    contacts: contacts.map((contact) => ({ ...contact, author: authorHere(contact.author) })),
    letters: letters.map((letter) => ({ ...letter, author: authorHere(letter.author) })),
    corrections: corrections.map((one) => ({ ...one, author: authorHere(one.author) })),
  };
}

function keepAuthors({ database }: OpenVault, { authors, from, to }: HandoverLetter): void {
  for (const author of [...authors, from]) {
    const { signingKey, name } = author;
    if (signingKey !== to.signingKey) keepAuthor(database, { signingKey, name });
  }
}

/**
 * Whether a case counts in this vault from now on: a period that was published with it, or is published
 * here without it, does not change any more.
 */
function countsHere({ database }: OpenVault, { counted, report }: TravellingCase): boolean {
  return !counted && !isPublished(database, report.receivedOn);
}
