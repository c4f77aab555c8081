import { PIECE_BYTES } from '../../api/contract/attachments.ts';
import type { Input } from '../../api/contract/index.ts';
import { pick, type Random, whole } from '../../demo/random.ts';
import {
  channel,
  department,
  nature,
  office,
  perpetratorKind,
  severity,
} from '../../domain/code-lists/index.ts';
import type { Regime } from '../../domain/compartment.ts';
import { isBribery } from '../../domain/records/themes.ts';
import type { SampleDesk } from './sample-vault.ts';

const natures = nature.codes.map(({ code }) => code).filter((code) => !isBribery(code));

/** A report of somebody new, as chance has it, with an alias and a story of its own. */
export function reportOf(
  random: Random,
  compartment: Regime,
  { alias, narrative }: { readonly alias: string; readonly narrative: string },
): Input<'reports.record'> {
  const position =
    compartment === 'staff'
      ? {
          regime: 'staff' as const,
          department: pick(random, department.codes).code,
          functionGroup: null,
        }
      : { regime: 'political' as const, office: pick(random, office.codes).code };
  return {
    rulesDiscussed: true,
    receivedOn: pick(random, ['2026-05-01', '2026-03-16', '2025-11-06']),
    receivedAt: pick(random, ['09:15', '14:40']),
    receivedVia: 'conversation',
    reporter: { kind: 'new', alias, name: `Naam van ${alias}`, contact: '06 00000000', position },
    reporterKind: 'victim',
    wish: 'advice',
    incident: {
      occurred: { kind: 'on', on: '2025-11-03' },
      nature: pick(random, natures),
      extraNatures: [],
      channel: pick(random, channel.codes).code,
      workProcess: null,
      severity: pick(random, severity.codes).code,
      perceivedSeverity: null,
      corrected: 'no',
      perpetratorKind: pick(random, perpetratorKind.codes).code,
      perpetratorKnown: 'known_not_named',
      bribe: null,
      narrative,
    },
  };
}

/** Adds a file to a case, in pieces. */
export async function addFile(
  { ask }: SampleDesk,
  caseId: string,
  name: string,
  content: Buffer,
): Promise<string> {
  const file = { caseId, name, bytes: content.length, leaveMetadata: false };
  const { adding } = await ask('attachments.begin', file);
  for (let from = 0; from < content.length; from += PIECE_BYTES) {
    const piece = content.subarray(from, from + PIECE_BYTES).toString('base64');
    await ask('attachments.append', { adding, piece });
  }
  return (await ask('attachments.finish', { adding })).id;
}

/** Records a case as `recordCase` does, with a file in it. */
export async function recordCaseWithFile(
  desk: SampleDesk,
  random: Random,
  compartment: Regime,
  alias: string,
): Promise<string> {
  const caseId = await recordCase(desk, random, compartment, alias);
  const letter = `Brief aan ${alias}. `.repeat(whole(random, 1, 400));
  await addFile(desk, caseId, `brief aan ${alias}.txt`, Buffer.from(letter));
  return caseId;
}

/** Records a report, and something of every kind that can follow it. */
export async function recordCase(
  { ask }: SampleDesk,
  random: Random,
  compartment: Regime,
  alias: string,
): Promise<string> {
  const narrative = `${alias} vertelde wat er aan de balie gebeurde. `.repeat(whole(random, 1, 60));
  const { caseId } = await ask(
    'reports.record',
    reportOf(random, compartment, { alias, narrative }),
  );
  const on = '2026-05-04';
  await ask('notes.add', { caseId, text: `Aantekening over ${alias}` });
  await ask('care.offer', {
    caseId,
    offers: [{ element: 'psychic', status: 'accepted', support: null }],
  });
  await ask('care.schedule', { caseId });
  await ask('care.recordContact', { caseId, on, kind: 'phone', wellbeing: 6, note: alias });
  await ask('measures.record', {
    caseId,
    kind: 'damage_claim',
    decidedOn: on,
    endsOn: null,
    letter: true,
  });
  await ask('police.record', { caseId, status: 'complaint_filed', on, number: `PL-${alias}` });
  const known = { alias: `iemand bij ${alias}`, email: '', phone: '', relation: alias };
  await ask('persons.record', {
    caseId,
    person: { ...known, role: 'witness', kind: 'employee', name: `Getuige ${alias}` },
  });
  await ask('persons.record', {
    caseId,
    person: {
      ...known,
      role: 'perpetrator',
      kind: 'citizen',
      name: `Xander ${alias}`,
      birthYear: 1971,
    },
  });
  const claim = { caseId, claimant: 'person', status: 'inventory', on } as const;
  const lines = [{ kind: 'loss_of_earning', cents: 12_345 }] as const;
  await ask('damage.openClaim', { ...claim, lines: [...lines] });
  const { tasks } = await ask('cases.get', { caseId });
  const open = tasks.find(({ status }) => status === 'open');
  if (open) await ask('tasks.skip', { task: open.id, reason: `Niet nodig voor ${alias}` });
  return caseId;
}
