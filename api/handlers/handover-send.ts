import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfCases } from '../../db/handover/case-files.ts';
import type { TravellingCase } from '../../db/handover/case-parts.ts';
import { takeCase, takeReporter, withFiles } from '../../db/handover/case-transport.ts';
import { endings } from '../../db/handover/exchange-folder.ts';
import type { Identity } from '../../db/handover/identity.ts';
import { type HandoverLetter, LETTER_VERSION, letterHash } from '../../db/handover/letters.ts';
import { writeSealed } from '../../db/handover/sealed-file.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import { isAskedFor } from '../../db/repositories/access.ts';
import {
  caseById,
  retentionOf,
  type StoredCase,
  setRetention,
} from '../../db/repositories/cases.ts';
import { authorsIn, insertHandover, setHandedOver } from '../../db/repositories/handovers.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { addDays } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { closeNow } from './close-case.ts';
import {
  comparedColleague,
  exchangeFile,
  type HandoverDesk,
  ownIdentity,
  ownPerson,
} from './handover-desk.ts';
import { ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { destroyTold } from './retention.ts';
import { sharedWith } from './shared-with.ts';
import { folderOutside } from './target-folder.ts';

/** Days in which what is known of a reporter goes who does not want to go along (TC-05). */
const refusedDays = 30;

type Answer = Parsed<'handovers.send'>['answers'][number];

/** Whom something is sealed for. */
type Recipient = Pick<HandoverLetter['to'], 'recipient' | 'signingKey'>;

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
  const target = folderOutside(folder, desk.folder);
  const identity = ownIdentity(vault);
  const colleague = comparedColleague(vault, colleagueId);
  if (new Set(answers.map(({ caseId }) => caseId)).size < answers.length)
    throw new LuwteError('input.invalid');
  const chosen = answers.map((given) => ({ ...given, found: ownCase(vault, given.caseId) }));
  for (const { answer, found } of chosen) {
    if (answer !== 'transfer' && !isRunning(found.status)) throw new LuwteError('case.closed');
    if (isAskedFor(vault.database, found.id)) throw new LuwteError('handover.askedFor');
  }
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
  const target = folderOutside(folder, desk.folder);
  const identity = ownIdentity(vault);
  const colleague = comparedColleague(vault, colleagueId);
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
  const target = folderOutside(folder, desk.folder);
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

/** Seals cases in a file of their own. */
async function seal(
  desk: HandoverDesk,
  identity: Identity,
  to: Recipient,
  target: string,
  { kind, caseIds }: { kind: HandoverLetter['kind']; caseIds: readonly string[] },
) {
  const vault = desk.vault();
  const { database } = vault;
  const id = randomUUID();
  const taken = caseIds.map((caseId) => takeCase(desk.opened(), caseId));
  // What is new in a shared case is told; its files stay as they were when it was shared.
  const cases = kind === 'update' ? taken : taken.map((one) => withFiles(desk.opened(), one));
  const attachments = filesOfCases(vault, cases);
  const reporterIds = new Set(cases.flatMap(({ case: { reporterId } }) => reporterId ?? []));
  const letter: HandoverLetter = {
    format: 'luwte-overdracht',
    version: LETTER_VERSION,
    id,
    madeAt: vault.now,
    from: ownPerson(vault, identity),
    to: { recipient: to.recipient, signingKey: to.signingKey },
    schema: SCHEMA_VERSION,
    kind,
    authors: authorsOf(vault, cases),
    reporters: [...reporterIds].map((reporterId) => takeReporter(database, reporterId)),
    cases,
    attachments: attachments.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
  const text = JSON.stringify(letter);
  const file = exchangeFile(vault, id, endings.handover);
  const path = join(target, file);
  await writeSealed(path, to.recipient, identity, { name: 'handover.json', text, attachments });
  return { id, file, path, sha256: letterHash(Buffer.from(text)) };
}

/** Who told something in these cases, other than the owner of this vault. */
function authorsOf({ database }: OpenVault, cases: readonly TravellingCase[]) {
  const named = new Set(
    cases.flatMap(({ notes, contacts }) =>
      [...notes, ...contacts].flatMap(({ author }) => author ?? []),
    ),
  );
  return [...authorsIn(database)].flatMap(([signingKey, name]) =>
    named.has(signingKey) ? { signingKey, name } : [],
  );
}

const handoverRow = (
  vault: OpenVault,
  identity: Identity,
  colleague: { readonly name: string } & Recipient,
  facts: { readonly id: string; readonly kind: 'transfer' | 'copy'; readonly sha256: string },
) => ({
  ...facts,
  direction: 'sent' as const,
  madeAt: vault.now,
  settledAt: null,
  ownName: identity.name,
  colleagueName: colleague.name,
  colleagueRecipient: colleague.recipient,
  colleagueSigningKey: colleague.signingKey,
});

const handoverCase = ({ today }: OpenVault, { id, number, status }: StoredCase) => ({
  caseId: id,
  number,
  otherNumber: null,
  formerAlias: null,
  // Who has a closed case has said what he wanted; nobody is asked again.
  consentOn: isRunning(status) ? today : null,
  counts: 0 as const,
  answer: 'waiting' as const,
});
