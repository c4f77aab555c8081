import { rekeyCase } from '../../db/case-keys.ts';
import { rowKinds } from '../../db/handover/case-parts.ts';
import { withoutJusticeTexts } from '../../db/handover/case-texts.ts';
import {
  followOwner,
  keepFilesKey,
  keepPerpetratorKey,
  keyOf,
  putCase,
  putRows,
  type Station,
} from '../../db/handover/case-transport.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { matchCase } from '../../db/person-matches.ts';
import { deleteAttachment } from '../../db/repositories/attachments.ts';
import { forgetWords, indexCase } from '../../db/repositories/case-list.ts';
import { caseById, nextCaseNumber, touchCase } from '../../db/repositories/cases.ts';
import { correctReporter } from '../../db/repositories/corrections.ts';
import { forgetRemoval } from '../../db/repositories/destruction.ts';
import { becomeOwner, countTold, handsOf, keepAuthor } from '../../db/repositories/handovers.ts';
import { isPublished } from '../../db/repositories/ledger.ts';
import { forgetFormerReporter, settleReporter } from '../../db/repositories/moved-reporter.ts';
import { forgetStrayCare } from '../../db/repositories/person-care.ts';
import { removePersons } from '../../db/repositories/persons.ts';
import {
  aliasKey,
  aliasTaken,
  insertReporter,
  reporterById,
} from '../../db/repositories/reporters.ts';
import { isPerpetratorRule } from '../../domain/retention/index.ts';
import { dateOf } from '../../domain/time.ts';
import { keepUntil } from './close-case.ts';
import { destroyGone, filesGoneAtOwner, goneAtOwner } from './handover-gone.ts';
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
    // A copy whose owner hands the case itself over.
    followReporter(vault, letter, reporterId);
    followOwner(station, arriving, letter.madeAt);
    leaveReporter(vault, caseId, known.reporterId);
    // Who and what is not there any more for its owner is not there for others either.
    destroyGone(vault, goneAtOwner(vault, station, arriving));
    for (const file of filesGoneAtOwner(vault, arriving)) deleteAttachment(database, file);
    removePersons(database, caseId);
    keepFilesKey(station, arriving);
    keepPerpetratorKey(station, arriving);
    for (const row of rowKinds) putRows(database, caseId, row, arriving[row]);
    becomeOwner(database, { caseId, counts });
    matchCase(database, caseId);
    forgetStrayCare(database, caseId);
    indexCase(database, caseId);
    forgetWords(database);
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

/** What an update of a shared case brought. */
export interface Merged {
  /** Notes and contacts that were added. */
  readonly added: number;
  /** Whether its owner destroyed what was told, so that it has to be destroyed here too. */
  readonly isSilenced: boolean;
}

/**
 * Adds what is new in a shared case. Of a copy, its owner decides what the case is; to one's own case,
 * the other adds only what he told himself. Doing it twice changes nothing; belongs in a transaction.
 */
export function mergeCase(
  vault: OpenVault,
  station: Station,
  letter: HandoverLetter,
  travelling: TravellingCase,
): Merged {
  const { database } = vault;
  keepAuthors(vault, letter);
  const arriving = attributed(travelling, letter);
  const caseId = arriving.case.id;
  const isCopy = handsOf(database, caseId)?.owner === letter.from.signingKey;
  const ownKey = keyOf(station, caseId)?.toString('base64') ?? null;
  // Without the same key nothing that was told can be read here.
  const isTelling = ownKey !== null && ownKey === arriving.key;
  if (isCopy) {
    keepReporter(vault, letter, arriving.case.reporterId);
    const before = caseById(database, caseId)?.reporterId ?? null;
    const isLastWord = followOwner(station, arriving, letter.madeAt);
    if (isLastWord) {
      leaveReporter(vault, caseId, before);
      // Who is not there any more for the owner is not there for others either.
      removePersons(database, caseId);
      followReporter(vault, letter, arriving.case.reporterId);
      keepPerpetratorKey(station, arriving);
    }
    const said = isTelling ? arriving : withoutTold(withoutJusticeTexts(arriving));
    for (const row of isLastWord ? ofOwner : []) putRows(database, caseId, row, said[row]);
    matchCase(database, caseId);
    // Who is not in the case any more has no aftercare in it either.
    forgetStrayCare(database, caseId);
  }
  const before = countTold(database, caseId);
  if (isTelling) {
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
  const added = countTold(database, caseId) - before;
  return { added, isSilenced: isCopy && ownKey !== null && arriving.key === null };
}

/** A case of whose people, disclosures and measures only the coded facts are left. */
const withoutTold = (arriving: TravellingCase): TravellingCase => ({
  ...arriving,
  persons: arriving.persons.map((one) => ({ ...one, identity: null })),
  disclosures: arriving.disclosures.map((one) => ({ ...one, toWhom: null, why: null })),
  measures: arriving.measures.map((one) => ({ ...one, places: null, proportionality: null })),
  letters: arriving.letters.map((one) => ({ ...one, text: null })),
  personConsequences: [],
  consequences: arriving.consequences.map((one) => ({ ...one, told: null })),
  corrections: arriving.corrections.map((one) => ({ ...one, former: null, formerReporter: null })),
});

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

/**
 * Keeps the reporter of a case, under another alias when somebody else has that here.
 * @returns the alias he had, when he has another now.
 */
function keepReporter(
  { database }: OpenVault,
  { reporters }: HandoverLetter,
  reporterId: string | null,
): string | null {
  const reporter = reporters.find(({ id }) => id === reporterId);
  if (!reporter) return null;
  const known = reporterById(database, reporter.id);
  if (known) return known.alias === reporter.alias ? null : reporter.alias;
  const alias = freeAlias((wanted) => aliasTaken(database, wanted), reporter.alias);
  insertReporter(database, { ...reporter, alias });
  return alias === reporter.alias ? null : reporter.alias;
}

/** Lets a reporter follow what the owner of a case says of him; who has his alias here keeps it. */
function followReporter(vault: OpenVault, letter: HandoverLetter, reporterId: string | null): void {
  const { database } = vault;
  keepReporter(vault, letter, reporterId);
  const said = letter.reporters.find(({ id }) => id === reporterId);
  const known = reporterId === null ? undefined : reporterById(database, reporterId);
  if (!said || !known) return;
  const { id, name, contact } = said;
  const isFree =
    aliasKey(said.alias) === aliasKey(known.alias) || !aliasTaken(database, said.alias);
  correctReporter(database, { id, name, contact, alias: isFree ? said.alias : known.alias });
}

/** Forgets in a copy who its reporter was, when its owner put it under another one. */
function leaveReporter({ database }: OpenVault, caseId: string, before: string | null): void {
  if (before === null || caseById(database, caseId)?.reporterId === before) return;
  forgetFormerReporter(database, caseId);
  settleReporter(database, before);
}

const longestAlias = 60;

/** An alias that nobody has: with a number behind it where it is taken. */
function freeAlias(isTaken: (alias: string) => boolean, wanted: string): string {
  let alias = wanted;
  for (let number = 2; isTaken(alias); number += 1) {
    const end = ` (${number})`;
    alias = `${wanted.slice(0, longestAlias - end.length)}${end}`;
  }
  return alias;
}
