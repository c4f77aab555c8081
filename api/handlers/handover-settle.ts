import { join } from 'node:path';
import type { Identity } from '../../db/handover/identity.ts';
import { judgeReceipt, type ReceiptLetter } from '../../db/handover/letters.ts';
import { readSealed } from '../../db/handover/sealed-file.ts';
import { caseById, countOwnOpen } from '../../db/repositories/cases.ts';
import type { Destruction } from '../../db/repositories/destruction.ts';
import {
  answerHandoverCase,
  casesOfHandover,
  handoverById,
  type StoredHandover,
  setHandedOver,
  settleHandover,
} from '../../db/repositories/handovers.ts';
import { dropSealedAway } from '../../db/repositories/sealed-away.ts';
import { addTombstones, destroyAll } from '../../db/tombstones.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { type HandoverDesk, ownIdentity, ownReader } from './handover-desk.ts';
import type { OpenVault } from './open-vault.ts';
import { clearTraces } from './retention.ts';
import { folderThere } from './target-folder.ts';

/** Answers to the commands that settle what was handed over. */
export function settlingHandlers(desk: HandoverDesk) {
  return {
    'handovers.readReceipt': (file: Parsed<'handovers.readReceipt'>) => readReceipt(desk, file),
  };
}

async function readReceipt(
  desk: HandoverDesk,
  { folder, name }: Parsed<'handovers.readReceipt'>,
): Promise<Output<'handovers.readReceipt'>> {
  const vault = desk.vault();
  const identity = ownIdentity(vault);
  const letter = await receiptIn(vault, identity, join(folderThere(folder), name));
  const handover = handoverOf(vault, letter);
  const isTransfer = handover.kind === 'transfer';
  const accepted = letter.answers.filter((answer) => answer.accepted);
  const leaving = isTransfer ? accepted.flatMap((answer) => departure(vault, answer)) : [];
  // The tombstones are written first: what is interrupted after that is finished at the next opening.
  addTombstones(desk.folder, desk.opened(), leaving);
  destroyAll(desk.folder, desk.opened(), leaving, ({ caseId }) =>
    vault.audit('handover.leave', 'case', caseId),
  );
  vault.database.transaction(() => {
    for (const { caseId, accepted: isAccepted, number, counts } of letter.answers) {
      answerHandoverCase(vault.database, {
        handoverId: letter.id,
        caseId,
        otherNumber: number,
        counts: counts ? 1 : 0,
        answer: isAccepted ? 'accepted' : 'refused',
      });
      if (isAccepted) dropSealedAway(vault.database, letter.id);
      // What was sealed away does not come back.
      if (!isTransfer || isAccepted || !caseById(vault.database, caseId)) continue;
      setHandedOver(vault.database, { caseId, handoverId: null });
      vault.audit('handover.comeBack', 'case', caseId);
    }
    settleHandover(vault.database, { id: letter.id, at: vault.now });
  })();
  if (leaving.length > 0) clearTraces(desk.opened(), vault);
  return {
    id: letter.id,
    accepted: accepted.length,
    refused: letter.answers.length - accepted.length,
    openLeft: countOwnOpen(vault.database),
  };
}

function receiptIn(vault: OpenVault, identity: Identity, path: string): Promise<ReceiptLetter> {
  const reader = ownReader(vault, identity);
  return readSealed(path, identity.ageIdentity, {
    name: 'receipt.json',
    judge: (content, signature) => judgeReceipt(reader, content, signature),
  });
}

/** The hand-over that a receipt answers, as it was sent, case for case. */
function handoverOf({ database }: OpenVault, letter: ReceiptLetter): StoredHandover {
  const handover = handoverById(database, letter.id);
  const isAnswer =
    handover?.direction === 'sent' &&
    handover.sha256 === letter.sha256 &&
    handover.colleagueSigningKey === letter.from.signingKey;
  if (!isAnswer) throw new LuwteError('receipt.unknown');
  const cases = casesOfHandover(database, letter.id);
  if (cases.some(({ answer }) => answer === 'withdrawn')) throw new LuwteError('receipt.withdrawn');
  if (handover.settledAt !== null) throw new LuwteError('receipt.alreadyRead');
  const asked = cases.map(({ caseId }) => caseId).sort();
  const answered = letter.answers.map(({ caseId }) => caseId).sort();
  if (asked.join() !== answered.join()) throw new LuwteError('receipt.unknown');
  return handover;
}

/** How a case goes that was accepted elsewhere; nothing when it is not here any more. */
function departure(
  { database, today }: OpenVault,
  { caseId, counts }: ReceiptLetter['answers'][number],
): Destruction[] {
  const found = caseById(database, caseId);
  if (!found) return [];
  const rule = counts ? 'handed_over' : 'handed_over_counted';
  return [{ caseId, rule, number: found.number, on: today }];
}
