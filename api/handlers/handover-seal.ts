import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { z } from 'zod';
import { filesOfCases } from '../../db/handover/case-files.ts';
import type { reporterRow } from '../../db/handover/case-parts.ts';
import { takeCase, takeReporter, withFiles } from '../../db/handover/case-transport.ts';
import { endings } from '../../db/handover/exchange-folder.ts';
import type { Identity } from '../../db/handover/identity.ts';
import { type HandoverLetter, LETTER_VERSION, letterHash } from '../../db/handover/letters.ts';
import { writeSealed } from '../../db/handover/sealed-file.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import type { StoredCase } from '../../db/repositories/cases.ts';
import { authorsIn } from '../../db/repositories/handovers.ts';
import { isRunning } from '../../domain/case-selection.ts';
import type { Compartment } from '../../domain/compartment.ts';
import { exchangeFile, type HandoverDesk, ownPerson } from './handover-desk.ts';
import type { OpenVault } from './open-vault.ts';

/** Whom something is sealed for. */
type Recipient = Pick<HandoverLetter['to'], 'recipient' | 'signingKey'>;

type TravellingReporter = z.infer<typeof reporterRow>;

/** What goes of a case, and of its reporter. */
interface Shape {
  readonly case: (travelling: TravellingCase) => TravellingCase;
  readonly reporter: (reporter: TravellingReporter) => TravellingReporter;
}

const asItIs: Shape = { case: (travelling) => travelling, reporter: (reporter) => reporter };

/** What goes into a file. */
interface Contents {
  readonly kind: HandoverLetter['kind'];
  readonly caseIds: readonly string[];
  /** Everything, when left out. */
  readonly shape?: Shape;
}

/**
 * What is new in a shared case is told; its files stay as they were when it was shared. A referral
 * takes none: they would go on under a key that its sender knows.
 */
const withoutFiles: readonly HandoverLetter['kind'][] = ['update', 'referral'];

/** Seals cases in a file of their own. */
export async function seal(
  desk: HandoverDesk,
  identity: Identity,
  to: Recipient,
  target: string,
  { kind, caseIds, shape = asItIs }: Contents,
) {
  const vault = desk.vault();
  const { database } = vault;
  const id = randomUUID();
  const taken = caseIds.map((caseId) => takeCase(desk.opened(), caseId));
  const whole = withoutFiles.includes(kind)
    ? taken
    : taken.map((one) => withFiles(desk.opened(), one));
  const cases = whole.map(shape.case);
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
    reporters: [...reporterIds].map((reporterId) =>
      shape.reporter(takeReporter(database, reporterId)),
    ),
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
    cases.flatMap(({ notes, contacts, letters, corrections }) =>
      [...notes, ...contacts, ...letters, ...corrections].flatMap(({ author }) => author ?? []),
    ),
  );
  return [...authorsIn(database)].flatMap(([signingKey, name]) =>
    named.has(signingKey) ? { signingKey, name } : [],
  );
}

/** A hand-over that was just sealed, as it stands in the list. */
export const handoverRow = (
  vault: OpenVault,
  identity: Identity,
  colleague: { readonly name: string; readonly elsewhere: Compartment | null } & Recipient,
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
  elsewhere: colleague.elsewhere,
});

/** A case of a hand-over that was just sealed, as it stands in the list. */
export const handoverCase = ({ today }: OpenVault, { id, number, status }: StoredCase) => ({
  caseId: id,
  number,
  otherNumber: null,
  formerAlias: null,
  // Who has a closed case has said what he wanted; nobody is asked again.
  consentOn: isRunning(status) ? today : null,
  counts: 0 as const,
  answer: 'waiting' as const,
});
