import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { VaultRole } from '../../../api/contract/command.ts';
import type { Input } from '../../../api/contract/index.ts';
import { leastStrength } from '../../../db/slots.ts';
import { demoPassphrases } from '../../../demo/passphrases.ts';
import { writeDemoVault } from '../../../demo/vault.ts';
import { passphrase } from '../../api/passphrase.ts';
import { theMan } from '../../api/persons-fixture.ts';
import { counterThreat, startDesk, temporaryFolder } from '../../api/support.ts';
import { type Ask, makeVault } from '../support/vault.ts';

/** The morning on which every screen is looked at. */
export const now = '2026-11-26T08:00:00.000Z';
const today = '2026-11-26';

/** What opens each compartment of the vault of the demonstration. */
export const passphraseOf: Readonly<Record<VaultRole, string>> = {
  counsellor_staff: demoPassphrases.staff,
  counsellor_political: demoPassphrases.political,
  griffier: demoPassphrases.council,
  coordinator: demoPassphrases.policy,
};

const reporterCalled = (alias: string, name = ''): Input<'reports.record'>['reporter'] => ({
  kind: 'new',
  alias,
  name,
  contact: '',
  position: { regime: 'staff', department: 'work_income', functionGroup: null },
});

/** A case in which something stands in every part. */
async function fillCase(ask: Ask): Promise<string> {
  const { caseId } = await ask('reports.record', {
    ...counterThreat,
    receivedOn: today,
    receivedAt: '08:45',
    incident: { ...counterThreat.incident, occurred: { kind: 'on', on: today } },
    reporter: reporterCalled('Linde', 'Annemarie Zuidhof'),
  });
  await ask('notes.add', { caseId, text: 'Een collega loopt mee naar de auto.' });
  await ask('persons.record', { caseId, person: theMan });
  await ask('care.recordConsequences', {
    caseId,
    personal: ['sleep', 'stress'],
    work: ['avoids_client'],
    criminalLink: 'unknown',
  });
  await ask('care.offer', {
    caseId,
    offers: [
      { element: 'psychic', status: 'accepted', support: 'collegial_support' },
      { element: 'physical', status: 'declined', support: null },
      { element: 'material', status: 'offered', support: 'home_security' },
      { element: 'legal', status: 'ongoing', support: 'police_report_help' },
    ],
  });
  await ask('care.schedule', { caseId });
  for (const wellbeing of [3, 6]) {
    await ask('care.recordContact', { caseId, on: today, kind: 'phone', wellbeing, note: '' });
  }
  await ask('measures.record', {
    caseId,
    kind: 'site_ban',
    decidedOn: today,
    endsOn: '2027-05-26',
    letter: true,
    proportionality: 'Een waarschuwing hielp niet.',
  });
  const { id: consentId } = await ask('consents.record', {
    caseId,
    purpose: 'police',
    recipients: ['police_contact', 'om_contact'],
    groups: ['identity', 'incident_facts', 'perpetrator_identity'],
    how: 'spoken',
    on: today,
    at: '08:50',
    until: null,
  });
  await ask('disclosures.make', {
    caseId,
    recipient: 'police_contact',
    toWhom: 'Wijkagent De Boer',
    groups: ['incident_facts'],
    ground: { kind: 'consent', consentId },
    medium: { kind: 'conversation' },
  });
  await ask('police.record', { caseId, status: 'complaint_filed', on: today, number: 'PL1' });
  await ask('damage.openClaim', {
    caseId,
    claimant: 'person',
    status: 'inventory',
    on: today,
    lines: [{ kind: 'travel', cents: 1_850 }],
  });
  const text = Buffer.from('Aan de balie, dinsdag.');
  const { adding } = await ask('attachments.begin', {
    caseId,
    name: 'brief van de bewoner.txt',
    bytes: text.length,
    leaveMetadata: false,
  });
  await ask('attachments.append', { adding, piece: text.toString('base64') });
  await ask('attachments.finish', { adding });
  return caseId;
}

/** A colleague with a vault of his own, and where his card stands. */
interface Colleague {
  readonly folder: string;
  readonly card: Input<'cards.read'>;
}

/** Lets the colleague accept a case; gives where his receipt stands. */
async function acceptedBy(
  { folder, card }: Colleague,
  sender: Input<'cards.read'>,
  sent: { readonly name: string; readonly caseId: string },
): Promise<Input<'handovers.readReceipt'>> {
  const stick = card.folder;
  const { desk, ask } = startDesk(now, folder);
  const [slot] = (await ask('vault.describe', {})).slots;
  await ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  const { id } = await ask('colleagues.add', sender);
  await ask('colleagues.markCompared', { id });
  const { receipt } = await ask('handovers.answer', {
    ...{ folder: stick, name: sent.name, accepted: [sent.caseId], target: stick },
  });
  desk.close();
  return { folder: stick, name: receipt ?? '' };
}

/** Hands over one case that the colleague accepts, and one that he did not look at yet. */
async function handOver(ask: Ask, colleague: Colleague): Promise<void> {
  const stick = colleague.card.folder;
  const { file: own } = await ask('identity.writeCard', { name: 'Anna de Wit', folder: stick });
  const { id: colleagueId } = await ask('colleagues.add', colleague.card);
  await ask('colleagues.markCompared', { id: colleagueId });
  const send = async (alias: string) => {
    const { caseId } = await ask('reports.record', {
      ...counterThreat,
      reporter: reporterCalled(alias),
    });
    const { file } = await ask('handovers.send', {
      ...{ colleagueId, folder: stick, answers: [{ caseId, answer: 'transfer' }] },
    });
    return { caseId, name: file ?? '' };
  };
  const accepted = await acceptedBy(colleague, { folder: stick, name: own }, await send('Es'));
  await ask('handovers.readReceipt', accepted);
  await send('Eik');
}

/** What the demonstration leaves empty in the compartment of a counsellor. */
async function fillCounsellor(ask: Ask, colleague: Colleague): Promise<void> {
  const caseId = await fillCase(ask);
  await handOver(ask, colleague);
  const second = await ask('reports.record', {
    ...counterThreat,
    reporter: reporterCalled('Berk'),
  });
  await ask('series.make', { reason: 'same_perpetrator', caseIds: [caseId, second.caseId] });
  await ask('access.record', {
    kind: 'access',
    role: 'reporter',
    who: 'Linde',
    receivedOn: today,
    cases: [caseId],
  });
  await ask('breaches.record', {
    kind: 'lost_device',
    knownOn: today,
    knownAt: '08:30',
    about: 'Een telefoon bleef in de trein liggen.',
  });
  await ask('locations.save', {
    id: null,
    name: 'Balie stadhuis',
    department: 'work_income',
    camera: { kind: 'days', days: 28 },
    houseRules: 'displayed',
    namesBan: 'yes',
  });
  await ask('contacts.save', {
    id: null,
    role: 'police_contact',
    name: 'Wijkagent De Boer',
    phone: '0900 8844',
    email: '',
  });
}

let made: Promise<string> | null = null;

/** A copy of the vault of the demonstration, with something on every screen of every role. */
export async function fullVault(): Promise<string> {
  // The first is made beside the empty vaults, and goes with them.
  made ??= makeFullVault(mkdtempSync(join(inject('emptyVaults'), 'demonstration-')));
  const folder = temporaryFolder();
  cpSync(await made, folder, { recursive: true });
  return folder;
}

async function makeFullVault(folder: string): Promise<string> {
  const stick = temporaryFolder();
  const { folder: his, filled } = await makeVault({
    at: now,
    fill: (ask) => ask('identity.writeCard', { name: 'Bram de Boer', folder: stick }),
  });
  await writeDemoVault({
    folder,
    seed: 1,
    cases: 24,
    today,
    version: '0.0.0',
    strength: leastStrength,
    practice: false,
  });
  const { desk, ask } = startDesk(now, folder);
  const { slots } = await ask('vault.describe', {});
  const slot = slots.find(({ role }) => role === 'counsellor_staff')?.id ?? '';
  await ask('vault.unlock', { slot, passphrase: passphraseOf.counsellor_staff });
  await fillCounsellor(ask, { folder: his, card: { folder: stick, name: filled.file } });
  desk.close();
  return folder;
}
