import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { identityIn } from '../../db/handover/identity.ts';
import { recipientIn } from '../../db/officer/key-file.ts';
import { insertDisclosure, involvedIn } from '../../db/repositories/sharing.ts';
import { type SealedFor, sealSheet } from '../../db/sealed-sheet.ts';
import { dutyConditions } from '../../domain/records/sharing.ts';
import { mayShare, type SharingRefusal, whyNever } from '../../domain/sharing/consent.ts';
import { caseView } from '../contract/cases.ts';
import { type ErrorCode, fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { Sheet } from '../contract/sharing.ts';
import { refuseWeak } from '../passphrase.ts';
import { sheetAsPage } from '../sharing/page.ts';
import { sheetOf } from '../sharing/sheet.ts';
import { viewCase } from './case-view.ts';
import { exchangeFile, type HandoverDesk } from './handover-desk.ts';
import { caseToShare, refuseUntellable } from './ongoing.ts';
import type { OpenVault } from './open-vault.ts';
import { ownSystemIn } from './own-system.ts';
import { groupsRestricted } from './restriction.ts';
import { type ReadConsent, readConsents } from './sharing-view.ts';
import { folderOutside } from './target-folder.ts';

type Wish = Parsed<'disclosures.make'>;
type Parts = Pick<Wish, 'caseId' | 'recipient' | 'groups'>;

const refusals: Readonly<Record<SharingRefusal, ErrorCode>> = {
  notForRecipient: 'consent.notForRecipient',
  involved: 'consent.involved',
  notCovered: 'disclosure.noConsent',
  withdrawn: 'disclosure.withdrawn',
  expired: 'disclosure.expired',
  restricted: 'access.restricted',
};

/** The end of the name of a sealed sheet: what it is once it is opened, and how it is sealed. */
const ending = '.html.age';

/**
 * What a recipient would get, as long as nobody is named.
 * @throws LuwteError `disclosure.…`, `consent.…` when it may not be shared.
 */
export function previewSheet(vault: OpenVault, input: Parsed<'disclosures.preview'>): Sheet {
  caseToShare(vault, input.caseId, [input.recipient]);
  const consent = input.consentId === null ? null : consentNow(vault, input, input.consentId);
  if (consent === null) refuseNever(vault, input);
  return sheetNow(vault, { ...input, consent, id: null, toWhom: null });
}

/** Shares parts of a case: the row and the sheet, or the sealed file, or nothing at all. */
export async function makeDisclosure(
  desk: HandoverDesk,
  input: Wish,
): Promise<Output<'disclosures.make'>> {
  const vault = desk.vault();
  const { caseId, recipient, toWhom, groups, ground, medium } = input;
  caseToShare(vault, caseId, [recipient]);
  refuseUntellable(vault, caseId, toWhom);
  if (ground.kind === 'duty') refuseUntellable(vault, caseId, ground.reason);
  const consent = ground.kind === 'consent' ? consentNow(vault, input, ground.consentId) : null;
  if (ground.kind === 'duty') refuseDuty(vault, input, ground.conditions);
  const id = randomUUID();
  const sheet = sheetNow(vault, { ...input, consent, id });
  const path = await sealed(desk, vault, input, id, sheet);
  try {
    vault.database.transaction(() => {
      insertDisclosure(vault.database, {
        id,
        caseId,
        sharedAt: vault.now,
        recipient,
        toWhom,
        groups: JSON.stringify([...new Set(groups)]),
        medium: medium.kind,
        ground: ground.kind === 'duty' ? 'conflict_of_duties' : 'consent',
        consentId: consent?.id ?? null,
        reason: ground.kind === 'duty' ? ground.reason : '',
      });
      const action = ground.kind === 'duty' ? 'disclosure.withoutConsent' : 'disclosure.make';
      vault.audit(action, 'disclosure', id);
    })();
  } catch (error) {
    if (path !== null) rmSync(path.whole, { force: true });
    throw error;
  }
  return { id, sheet, file: path?.name ?? null };
}

/** The consent that a wish rests on, when it carries that wish now. */
function consentNow(vault: OpenVault, parts: Parts, consentId: string): ReadConsent {
  const { caseId, recipient, groups } = parts;
  const consent = readConsents(vault, caseId).find(({ id }) => id === consentId);
  if (!consent) throw new LuwteError('consent.notFound');
  const involved = involvedIn(vault.database, caseId);
  const { compartment, today } = vault;
  const restricted = groupsRestricted(vault, caseId);
  const wish = { compartment, recipient, groups, consent, involved, restricted, today };
  const refusal = mayShare(wish);
  if (refusal !== null) throw new LuwteError(refusals[refusal]);
  return consent;
}

function refuseNever(vault: OpenVault, { caseId, recipient, groups }: Parts): void {
  const involved = involvedIn(vault.database, caseId);
  const refusal = whyNever({ compartment: vault.compartment, recipient, groups, involved });
  if (refusal !== null) throw new LuwteError(refusals[refusal]);
}

/** A conflict of duties takes the place of consent only when every condition of it is met (§1.3). */
function refuseDuty(vault: OpenVault, parts: Parts, met: readonly string[]): void {
  refuseNever(vault, parts);
  if (!dutyConditions.every((condition) => met.includes(condition)))
    throw fieldError('disclosure.conditions', 'ground', 'conditions');
}

/** Who may type what is shared over into the system of the organisation. */
const inHouse: ReadonlySet<string> = new Set(['coordinator', 'manager']);

interface SheetWish extends Parts {
  readonly consent: ReadConsent | null;
  /** Null as long as nothing left. */
  readonly id: string | null;
  readonly toWhom: string | null;
}

function sheetNow(vault: OpenVault, { caseId, consent, ...wish }: SheetWish): Sheet {
  const { now, compartment, organisation, database } = vault;
  return sheetOf(caseView.parse(viewCase(vault, caseId)), {
    ...wish,
    person: consent?.person ?? null,
    purpose: consent?.purpose ?? null,
    sharedAt: now,
    compartment,
    municipality: organisation.municipality.name,
    from: identityIn(database)?.name ?? null,
    own: inHouse.has(wish.recipient) ? ownSystemIn(database) : null,
  });
}

/** Seals the sheet into a file, where that is how it leaves. */
async function sealed(
  desk: HandoverDesk,
  vault: OpenVault,
  { medium }: Wish,
  id: string,
  sheet: Sheet,
): Promise<{ readonly name: string; readonly whole: string } | null> {
  if (medium.kind === 'conversation' || medium.kind === 'print') return null;
  const target = folderOutside(medium.folder, desk);
  const to = await sealedFor(vault, medium);
  const name = exchangeFile(vault, id, ending);
  const whole = join(target, name);
  await sealSheet(whole, to, sheetAsPage(sheet));
  return { name, whole };
}

type SealedMedium = Exclude<Wish['medium'], { kind: 'conversation' | 'print' }>;

async function sealedFor(vault: OpenVault, medium: SealedMedium): Promise<SealedFor> {
  if (medium.kind === 'sealed_recipient') return { recipient: recipientOf(medium.recipient) };
  await refuseWeak(medium.passphrase, [vault.organisation.municipality.name], vault.limits);
  return { passphrase: medium.passphrase };
}

/** A public key that was pasted, alone on its line. */
function recipientOf(typed: string): string {
  try {
    return recipientIn(typed);
  } catch {
    throw fieldError('disclosure.badRecipient', 'medium', 'recipient');
  }
}
