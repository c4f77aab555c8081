import { writeXlsx } from 'hucre/xlsx';
import { errorTexts } from '../../api/contract/errors.ts';
import type { Output } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { firstOrganisation, writeOrganisation } from '../../api/handlers/open-vault.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault } from '../../db/vault.ts';
import { pick, type Random } from '../../demo/random.ts';
import { type PolicyKind, policyKinds } from '../../domain/policy/records.ts';
import { changeBytes } from './mutations.ts';
import { deskOn, monday, municipality, type SampleDesk } from './sample-vault.ts';

const passphrase = 'zomer regen kastanje fietspad';

/** What a coordinator had in a spreadsheet, of two kinds whose columns are known by their names. */
const tables = {
  house_rules: [
    ['Locatie', 'Hangen zichtbaar', 'Toegangsverbod', 'Controledatum', 'Opmerking'],
    ['Stadhuis, publiekshal', 'ja', 'x', '01-10-2026', 'bij de balie; links'],
    ['Zwembad', 'nee', 'nee', '3/9/2026', ''],
  ],
  training: [
    ['Soort', 'Voor wie', 'Datum', 'Uitgenodigd', 'Aanwezig'],
    ['De-escalatie met rollenspel', 'Ambtenaren', '15-09-2026', '28', '24'],
  ],
} as const satisfies Partial<Record<PolicyKind, readonly (readonly string[])[]>>;

/** What came of a sheet: refused in words; read, recorded and undone with nothing left; or worse. */
type Verdict = 'refused' | 'read' | 'accepted' | 'bugs';

/** A store of a coordinator, and spreadsheets to change. */
export interface PolicyTarget {
  readonly desk: SampleDesk;
  /** What the store holds before anything is brought. */
  readonly before: string;
}

/** Makes the store of a coordinator, with one record in it. */
export async function policyTarget(folder: string): Promise<PolicyTarget> {
  const opened = await createVault({
    ...{ folder, role: 'coordinator', passphrase, practice: true, now: monday },
    strength: leastStrength,
    begin: ({ database }) => {
      writeOrganisation(database, firstOrganisation(municipality, 'staff'));
    },
  });
  opened.close();
  const desk = deskOn(folder);
  const { slots } = await desk.ask('vault.describe', {});
  await desk.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
  return { desk, before: await storeOf(desk) };
}

/** Everything the store holds. */
const storeOf = async (desk: SampleDesk): Promise<string> =>
  JSON.stringify(await desk.ask('policy.list', {}));

/**
 * Brings a spreadsheet of policy records of which bytes were changed, under its own kind or another. What
 * is taken is undone, and then the store is as it was.
 * @returns what came of it, and what was done to the file.
 */
export async function judgePolicySheet(
  { desk, before }: PolicyTarget,
  random: Random,
): Promise<readonly [Verdict, string]> {
  const kind = pick(random, ['house_rules', 'training'] as const);
  const subject = pick(random, [kind, kind, kind, pick(random, policyKinds)]);
  const [told, changed] = changeBytes(random, await bytesOf(kind, random));
  const bytes = changed ?? Buffer.alloc(0);
  const about = `policy sheet of ${kind} as ${subject}, ${told}`;
  const verdict = await bring(desk, bytes, subject);
  return [(await storeOf(desk)) === before ? verdict : 'accepted', about];
}

async function bytesOf(kind: keyof typeof tables, random: Random): Promise<Buffer> {
  const rows = tables[kind].map((row) => [...row]);
  return pick(random, [true, false])
    ? Buffer.from(await writeXlsx({ sheets: [{ name: 'Blad', rows }] }))
    : Buffer.from(rows.map((row) => row.join(';')).join('\n'));
}

async function bring(desk: SampleDesk, bytes: Buffer, subject: PolicyKind): Promise<Verdict> {
  const { reading } = await desk.ask('imports.begin', { bytes: bytes.length });
  await desk.ask('imports.append', { reading, piece: bytes.toString('base64') });
  const read = await desk.tell('imports.read', { reading, subject });
  if (!read.ok) return refusalOf(read);
  // Safe: the desk parses what it answers with the schema of the command.
  const { columns } = read.output as Output<'imports.read'>;
  const how = { reading, columns, values: [], takeDoubles: false };
  const checked = await desk.tell('imports.check', how);
  if (!checked.ok) return refusalOf(checked);
  // Safe: as above.
  const { taken } = checked.output as Output<'imports.check'>;
  if (taken === 0) return 'read';
  const recorded = await desk.tell('imports.record', { ...how, expected: { taken } });
  if (!recorded.ok) return refusalOf(recorded);
  // Safe: as above.
  const { id } = recorded.output as Output<'imports.record'>;
  const undone = await desk.tell('imports.undo', { id });
  return undone.ok ? 'read' : 'accepted';
}

function refusalOf(response: Response): Verdict {
  if (response.ok) return 'accepted';
  const { code } = response.error;
  return code !== 'bug' && Object.hasOwn(errorTexts, code) ? 'refused' : 'bugs';
}
