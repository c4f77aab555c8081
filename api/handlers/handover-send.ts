import { rmSync } from 'node:fs';
import { isAskedFor } from '../../db/repositories/access.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { insertHandover, setHandedOver } from '../../db/repositories/handovers.ts';
import { retentionOf, setRetention } from '../../db/repositories/retention.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { addDays } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { closeNow } from './close-case.ts';
import { comparedPeer, type HandoverDesk, ownIdentity } from './handover-desk.ts';
import { handoverCase, handoverRow, seal } from './handover-seal.ts';
import { ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { keptAgainst } from './refuse-destroying.ts';
import { destroyTold } from './retention.ts';
import { sharedWith } from './shared-with.ts';
import { folderOutside } from './target-folder.ts';

/** Days in which what is known of a reporter goes who does not want to go along (TC-05). */
const refusedDays = 30;

type Answer = Parsed<'handovers.send'>['answers'][number];

/** Answers to the commands that seal cases for a colleague. */
export function sendingHandlers(desk: HandoverDesk) {
  return {
    'handovers.send': (input: Parsed<'handovers.send'>) => send(desk, input),
    'handovers.share': (input: Parsed<'handovers.share'>) => share(desk, input),
    'handovers.update': (input: Parsed<'handovers.update'>) => update(desk, input),
  };
}

async function send(
  desk: HandoverDesk,
  { colleagueId, folder, answers }: Parsed<'handovers.send'>,
): Promise<Output<'handovers.send'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const identity = ownIdentity(vault);
  const colleague = comparedPeer(vault, colleagueId);
  if (new Set(answers.map(({ caseId }) => caseId)).size < answers.length)
    throw new LuwteError('input.invalid');
  const chosen = answers.map((given) => ({ ...given, found: ownCase(vault, given.caseId) }));
  for (const { answer, found } of chosen) {
    if (answer !== 'transfer' && !isRunning(found.status)) throw new LuwteError('case.closed');
    if (isAskedFor(vault.database, found.id)) throw new LuwteError('handover.askedFor');
  }
  const kept = chosen.filter(isToDestroy).find(({ caseId }) => areNotesKept(vault, caseId));
  if (kept) throw new LuwteError('handover.notesKept', { number: kept.found.number });
  const going = chosen.filter(({ answer }) => answer === 'transfer').map(({ found }) => found);
  const sealed =
    going.length === 0
      ? null
      : await seal(desk, identity, colleague, target, {
          kind: 'transfer',
          caseIds: going.map(({ id }) => id),
        });
  try {
    vault.database.transaction(() => {
      if (sealed) {
        const { id, sha256 } = sealed;
        insertHandover(
          vault.database,
          handoverRow(vault, identity, colleague, { id, kind: 'transfer', sha256 }),
          going.map((found) => handoverCase(vault, found)),
        );
        for (const { id: caseId } of going) {
          setHandedOver(vault.database, { caseId, handoverId: id });
          vault.audit('handover.send', 'case', caseId);
        }
      }
      for (const { answer, caseId } of chosen) if (answer !== 'transfer') stop(vault, caseId);
    })();
  } catch (error) {
    if (sealed) rmSync(sealed.path, { force: true });
    throw error;
  }
  destroyTold(
    desk.opened(),
    vault,
    chosen.filter(isToDestroy).map(({ found }) => found),
  );
  return {
    file: sealed?.file ?? null,
    sent: going.length,
    closed: chosen.length - going.length,
  };
}

const isToDestroy = ({ answer }: Pick<Answer, 'answer'>) => answer === 'destroyNotes';

const areNotesKept = (vault: OpenVault, caseId: string) =>
  keptAgainst(vault, { caseId, rules: ['counsellor_notes'] }) !== null;

/**
 * Closes a case whose reporter does not want another counsellor: what is known of him is due within
 * thirty days.
 */
function stop(vault: OpenVault, caseId: string): void {
  closeNow(vault, caseId, {
    reason: 'reporter_stops',
    checks: {
      feedbackGiven: 'not_applicable',
      policeNews: 'not_applicable',
      consentReviewed: 'yes',
    },
    feedbackWaiver: 'reporter_declines',
  });
  const due = addDays(vault.today, refusedDays);
  for (const { rule } of retentionOf(vault.database, caseId))
    setRetention(vault.database, { caseId, rule, baseOn: vault.today, due });
}

async function share(
  desk: HandoverDesk,
  { caseId, colleagueId, folder }: Parsed<'handovers.share'>,
): Promise<Output<'handovers.share'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const identity = ownIdentity(vault);
  const colleague = comparedPeer(vault, colleagueId);
  const found = ownCase(vault, caseId);
  if (!isRunning(found.status)) throw new LuwteError('case.closed');
  const contents = { kind: 'copy', caseIds: [caseId] } as const;
  const { file, id, sha256 } = await seal(desk, identity, colleague, target, contents);
  vault.database.transaction(() => {
    insertHandover(
      vault.database,
      handoverRow(vault, identity, colleague, { id, kind: 'copy', sha256 }),
      [{ ...handoverCase(vault, found), consentOn: vault.today }],
    );
    vault.audit('case.share', 'case', caseId);
  })();
  return { file };
}

async function update(
  desk: HandoverDesk,
  { caseId, folder }: Parsed<'handovers.update'>,
): Promise<Output<'handovers.update'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const identity = ownIdentity(vault);
  if (!caseById(vault.database, caseId)) throw new LuwteError('case.notFound');
  const others = sharedWith(vault, caseId);
  if (others.length === 0) throw new LuwteError('share.notShared');
  const files: string[] = [];
  for (const other of others) {
    const contents = { kind: 'update', caseIds: [caseId] } as const;
    files.push((await seal(desk, identity, other, target, contents)).file);
  }
  vault.audit('case.sendUpdate', 'case', caseId);
  return { files };
}
