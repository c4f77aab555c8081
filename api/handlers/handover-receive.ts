import { join } from 'node:path';
import { ZodError } from 'zod';
import { removingFiles } from '../../db/attachments/places.ts';
import { faultBehind, VaultFault } from '../../db/fault.ts';
import { arrivingFiles } from '../../db/handover/case-files.ts';
import { textsOpen } from '../../db/handover/case-texts.ts';
import { type Station, takeCase, withFiles } from '../../db/handover/case-transport.ts';
import { endings } from '../../db/handover/exchange-folder.ts';
import type { Identity } from '../../db/handover/identity.ts';
import {
  type HandoverLetter,
  LETTER_VERSION,
  type ReceiptLetter,
} from '../../db/handover/letters.ts';
import { writeSealed } from '../../db/handover/sealed-file.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { caseById } from '../../db/repositories/cases.ts';
import {
  casesOfHandover,
  handoverById,
  insertHandover,
  type StoredHandover,
  type StoredHandoverCase,
} from '../../db/repositories/handovers.ts';
import { reporterById } from '../../db/repositories/reporters.ts';
import { liftTombstones } from '../../db/tombstones.ts';
import type { ConflictAnswer } from '../../domain/records/person.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { conflictsOfCase, keepConflictAnswer, refuseConflict } from './conflict.ts';
import { acceptCase, mergeCase } from './handover-accept.ts';
import { exchangeFile, type HandoverDesk, ownIdentity, ownPerson } from './handover-desk.ts';
import {
  allGone,
  clearGone,
  destroyGone,
  type Gone,
  goneAtOwner,
  remember,
} from './handover-gone.ts';
import { obstacleOf, readHandover, standingOf } from './handover-read.ts';
import type { OpenVault } from './open-vault.ts';
import { settlePerpetratorTerm } from './perpetrator-term.ts';
import { seeCase } from './see-all.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the commands that take cases out of a file. */
export function receivingHandlers(desk: HandoverDesk) {
  return {
    'handovers.answer': (input: Parsed<'handovers.answer'>) => answer(desk, input),
    'handovers.merge': (input: Parsed<'handovers.merge'>) => merge(desk, input),
    'handovers.writeReceipt': async ({ id, target }: Parsed<'handovers.writeReceipt'>) => {
      const vault = desk.vault();
      const handover = handoverById(vault.database, id);
      if (handover?.direction !== 'received') throw new LuwteError('handover.notFound');
      const folder = folderOutside(target, desk);
      return { receipt: await writeReceipt(vault, ownIdentity(vault), handover, folder) };
    },
  };
}

async function answer(
  desk: HandoverDesk,
  { accepted, conflict, target, ...file }: Parsed<'handovers.answer'>,
): Promise<Output<'handovers.answer'>> {
  const folder = folderOutside(target, desk);
  const { letter, sha256 } = await readHandover(desk, file);
  const vault = desk.vault();
  const identity = ownIdentity(vault);
  if (letter.kind === 'update') throw new LuwteError('handover.isUpdate');
  const chosen = letter.cases.filter(({ case: { id } }) => accepted.includes(id));
  if (chosen.length < new Set(accepted).size) throw new LuwteError('input.invalid');
  if (chosen.length > 0) refuseUnsafe(vault, letter, chosen);
  // Before they are kept: a vault that still knew that they went would take them away again.
  const coming = chosen.map(({ case: { id } }) => id);
  const arriving = chosen.map((one) => one.case);
  liftTombstones(desk.folder, desk.opened(), arriving);
  const handover: StoredHandover = {
    id: letter.id,
    direction: 'received',
    kind: letter.kind === 'referral' ? 'copy' : letter.kind,
    madeAt: letter.madeAt,
    settledAt: vault.now,
    sha256,
    ownName: identity.name,
    colleagueName: letter.from.name,
    colleagueRecipient: letter.from.recipient,
    colleagueSigningKey: letter.from.signingKey,
    elsewhere: letter.from.compartment === vault.compartment ? null : letter.from.compartment,
  };
  const gone = allGone(chosen.map((one) => goneAtOwner(vault, desk.opened(), letter, one)));
  const files = arrivingFiles(vault, chosen);
  try {
    const again = await readHandover(desk, file, files.take);
    if (again.sha256 !== sha256) throw new VaultFault('sealed.damaged');
    removingFiles(vault, gone.files, keep);
  } catch (error) {
    files.discard();
    throw error;
  }
  files.keep();
  clearGone(desk.opened(), vault, gone);
  return {
    id: letter.id,
    accepted: chosen.length,
    refused: letter.cases.length - chosen.length,
    // What was accepted stands; the receipt can be written once more.
    receipt: await writeReceipt(vault, identity, handover, folder).catch(() => null),
  };

  function keep(): void {
    inOneGo(desk, vault, { cases: chosen, gone }, () => {
      const rows = letter.cases.map((travelling) =>
        settled(desk, vault, letter, travelling, coming.includes(travelling.case.id)),
      );
      for (const caseId of coming) {
        askOfConflict(vault, caseId, conflict);
        // The series that kept him longer stayed behind.
        settlePerpetratorTerm(vault, caseId);
      }
      insertHandover(vault.database, handover, rows);
    });
  }
}

/** Refuses cases of somebody unknown, or that cannot be here. */
function refuseUnsafe(
  vault: OpenVault,
  letter: HandoverLetter,
  chosen: readonly TravellingCase[],
): void {
  if (standingOf(vault, letter) !== 'compared') throw new LuwteError('handover.senderUnknown');
  const obstacles = chosen.map((travelling) => obstacleOf(vault, letter, travelling));
  if (obstacles.includes('here')) throw new LuwteError('handover.alreadyHere');
  if (obstacles.includes('destroyed')) throw new LuwteError('handover.destroyedHere');
}

/** Refuses a case that came, when somebody in it may be the other party in another one (TC-06). */
function askOfConflict(vault: OpenVault, caseId: string, answered: ConflictAnswer): void {
  const reporterId = caseById(vault.database, caseId)?.reporterId ?? null;
  const reporter = reporterId === null ? undefined : reporterById(vault.database, reporterId);
  const parties = conflictsOfCase(vault, caseId, reporter ?? null);
  refuseConflict(vault, { caseId, parties }, answered);
  keepConflictAnswer(vault, { caseId, parties }, answered);
}

/** Takes a case, or leaves it; what the list of this hand-over says of it. */
function settled(
  desk: HandoverDesk,
  vault: OpenVault,
  letter: HandoverLetter,
  travelling: TravellingCase,
  isAccepted: boolean,
): Omit<StoredHandoverCase, 'handoverId'> {
  const { id: caseId, number: otherNumber } = travelling.case;
  vault.audit(isAccepted ? 'handover.accept' : 'handover.refuse', 'case', caseId);
  const none = { number: null, formerAlias: null, counts: 0 } as const;
  const taken = isAccepted ? acceptCase(vault, desk.opened(), letter, travelling) : none;
  const outcome = isAccepted ? ('accepted' as const) : ('refused' as const);
  return { ...taken, caseId, otherNumber, consentOn: null, answer: outcome };
}

async function merge(
  desk: HandoverDesk,
  file: Parsed<'handovers.merge'>,
): Promise<Output<'handovers.merge'>> {
  const { letter } = await readHandover(desk, file);
  const vault = desk.vault();
  const [travelling] = letter.cases;
  if (letter.kind !== 'update' || !travelling) throw new LuwteError('handover.isNoUpdate');
  if (standingOf(vault, letter) !== 'compared') throw new LuwteError('handover.senderUnknown');
  if (obstacleOf(vault, letter, travelling) !== null) throw new LuwteError('share.notShared');
  const { id: caseId } = travelling.case;
  const gone = goneAtOwner(vault, desk.opened(), letter, travelling);
  let added = 0;
  removingFiles(vault, gone.files, () => {
    added = inOneGo(desk, vault, { cases: [travelling], gone }, () => {
      vault.audit('case.merge', 'case', caseId);
      return mergeCase(vault, desk.opened(), letter, travelling);
    });
  });
  const number = caseById(vault.database, caseId)?.number ?? '';
  clearGone(desk.opened(), vault, gone);
  return { caseId, number, added };
}

/** Cases that come, and what of their copies goes first. */
interface Coming {
  readonly cases: readonly TravellingCase[];
  readonly gone: Gone;
}

/**
 * Does everything or nothing, once what goes is gone. What breaks the rules of the database was made up,
 * rows that belong to another case, or to none; and so was a case that the desk cannot show, or cannot
 * open whole.
 */
function inOneGo<T>(
  desk: HandoverDesk,
  vault: OpenVault,
  { cases, gone }: Coming,
  act: () => T,
): T {
  try {
    const doAll = vault.database.transaction(() => {
      destroyGone(vault, gone);
      const done = act();
      for (const arriving of cases) {
        seeCase(vault, arriving.case.id);
        if (!isWholeHere(desk.opened(), arriving)) throw new VaultFault('sealed.damaged');
      }
      remember(desk.opened(), vault, gone);
      return done;
    });
    return doAll.immediate();
  } catch (error) {
    throw isMadeUp(error) ? new VaultFault('sealed.damaged') : error;
  }
}

/**
 * Whether a case is here with every file that came, and every text and checksum in it opens with the keys
 * that it has here: who hands a case over destroys it on the word of the receipt.
 */
function isWholeHere(station: Station, { case: { id }, attachments }: TravellingCase): boolean {
  const here = withFiles(station, takeCase(station, id));
  const files = new Set(here.attachments.map((file) => file.id));
  return attachments.every((file) => files.has(file.id)) && textsOpen(here);
}

const isMadeUp = (error: unknown): boolean =>
  error instanceof ZodError ||
  faultBehind(error)?.code === 'vault.databaseDamaged' ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'));

/** Writes the receipt of what was received, sealed for who sent it. */
async function writeReceipt(
  vault: OpenVault,
  identity: Identity,
  handover: StoredHandover,
  folder: string,
): Promise<string> {
  const { id, sha256, colleagueRecipient, colleagueSigningKey } = handover;
  const letter: ReceiptLetter = {
    format: 'luwte-ontvangst',
    version: LETTER_VERSION,
    id,
    madeAt: vault.now,
    from: ownPerson(vault, identity),
    to: { recipient: colleagueRecipient, signingKey: colleagueSigningKey },
    sha256,
    answers: casesOfHandover(vault.database, id).map(
      ({ caseId, number, counts, answer: given }) => ({
        caseId,
        accepted: given === 'accepted',
        number,
        counts: counts === 1,
      }),
    ),
  };
  const file = exchangeFile(vault, id, endings.receipt);
  await writeSealed(join(folder, file), colleagueRecipient, identity, {
    name: 'receipt.json',
    text: JSON.stringify(letter),
  });
  return file;
}
