import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { packTar, type TarEntry } from 'modern-tar';
import { cardText } from '../../db/handover/card.ts';
import { type Identity, newIdentity } from '../../db/handover/identity.ts';
import type { HandoverLetter } from '../../db/handover/letters.ts';
import { signed } from '../../db/handover/signing.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import { type Counsellor, knows, morning } from './handover-fixture.ts';

/** Somebody with keys and no vault, who can seal whatever he likes. */
export interface Forger extends Identity {
  /** Where what he seals lies. */
  readonly folder: string;
}

/** Somebody with keys of his own, whom a counsellor knows and compared. */
export async function forger(counsellor: Counsellor, folder: string): Promise<Forger> {
  const identity = await newIdentity('Vera', '2026-05-04');
  const { name, recipient, signingKey } = identity;
  const file = 'vera.luwte-kaart';
  const person = { name, compartment: 'staff' as const, recipient, signingKey };
  writeFileSync(join(folder, file), cardText(person, '2026-05-04', identity));
  await knows(counsellor, { ...counsellor, card: { folder, name: file } });
  return { ...identity, folder };
}

/** What a counsellor is to who seals for him. */
export interface Target {
  readonly recipient: string;
  readonly signingKey: string;
}

const caseId = '11111111-1111-4111-8111-111111111111';

/** A hand-over of one case that every vault of civil servants would take. */
export function letterOf({ name, recipient, signingKey }: Forger, to: Target): HandoverLetter {
  const position = JSON.stringify({ regime: 'staff', department: 'taxes', functionGroup: null });
  return {
    format: 'luwte-overdracht',
    version: 1,
    id: '22222222-2222-4222-8222-222222222222',
    madeAt: morning,
    from: { name, compartment: 'staff', recipient, signingKey },
    to,
    schema: SCHEMA_VERSION,
    kind: 'transfer',
    authors: [],
    reporters: [],
    cases: [
      {
        case: {
          id: caseId,
          number: 'A-2026-0001',
          status: 'open',
          reporterId: null,
          position,
          unit: 'taxes',
          themes: '["aggression"]',
          openedOn: '2026-05-04',
          lastOn: '2026-05-04',
          closedOn: null,
          closingReason: null,
          closingChecks: null,
          feedbackWaiver: null,
          careScheduled: 0,
          closingSince: null,
          reopenedOn: null,
          reopenReason: null,
          pausedOn: null,
          pauseReason: null,
          pausedUntil: null,
          restricted: '[]',
        },
        report: {
          id: '33333333-3333-4333-8333-333333333333',
          receivedOn: '2026-05-04',
          receivedAt: '2026-05-04T08:00:00Z',
          receivedVia: 'conversation',
          reporterKind: 'victim',
          wish: 'advice',
          dualCapacity: 0,
        },
        incident: {
          occurredFrom: null,
          occurredUntil: null,
          nature: 'threat_violence',
          extraNatures: '[]',
          channel: 'counter',
          location: null,
          workProcess: null,
          severity: 's4',
          perceivedSeverity: null,
          urgency: null,
          corrected: 'no',
          perpetratorKind: 'client',
          perpetratorKnown: 'unknown',
          bribe: null,
          camera: '{"kind":"unknown"}',
          narrative: null,
        },
        offers: [],
        personCare: [],
        personOffers: [],
        personConsequences: [],
        contacts: [],
        circle: [],
        consequences: [],
        letters: [],
        measures: [],
        police: [],
        claims: [],
        policeReports: [],
        policeFacts: [],
        evidence: [],
        dutyChecks: [],
        wbk: [],
        damage: [],
        payments: [],
        persons: [],
        perpetrators: [],
        notes: [],
        corrections: [],
        consents: [],
        withdrawals: [],
        disclosures: [],
        involved: [],
        tasks: [],
        attachments: [],
        fileIds: [],
        referrals: [],
        retention: [],
        holds: [],
        key: Buffer.alloc(32, 7).toString('base64'),
        perpetratorKey: null,
        attachmentKey: null,
        counted: false,
      },
    ],
    attachments: [],
  };
}

/** The tar of a letter, as it should be, with a signature of its own. */
export function entriesOf(text: string, forger: Forger, name = 'handover.json'): TarEntry[] {
  const content = Buffer.from(text);
  return [
    { header: { name, size: content.length }, body: Uint8Array.from(content) },
    {
      header: { name: 'signature', size: 64 },
      body: Uint8Array.from(signed(content, forger)),
    },
  ];
}

/** Seals bytes for somebody, in a file. */
export async function sealBytes(
  { folder }: Pick<Forger, 'folder'>,
  { recipient }: Target,
  bytes: Uint8Array,
  name: string,
): Promise<{ folder: string; name: string }> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  writeFileSync(join(folder, name), await encrypter.encrypt(bytes));
  return { folder, name };
}

/** Seals a tar for somebody, in a file. */
export const sealTar = async (
  forger: Forger,
  to: Target,
  entries: readonly TarEntry[],
  name = 'gemaakt.luwte-overdracht',
) => sealBytes(forger, to, await packTar(entries), name);
