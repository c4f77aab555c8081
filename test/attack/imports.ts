import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { errorTexts } from '../../api/contract/errors.ts';
import type { Response } from '../../api/contract/messages.ts';
import { pick, type Random, stream } from '../../demo/random.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { changeBytes } from './mutations.ts';
import { judgePolicySheet, policyTarget } from './policy-sheets.ts';
import { reportOf } from './sample-report.ts';
import { deskOn, makeCompartment, openByKey, rowsOf, type SampleDesk } from './sample-vault.ts';

/** Brings spreadsheets of reports and of policy records, personal exports and configuration files that nobody made so. */
export const imports: Campaign = {
  name: 'imports',
  full: 10_000,
  short: 40,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

const kinds = ['xlsx', 'csv', 'personal', 'configuration'] as const;
type Kind = (typeof kinds)[number];

/**
 * What came of a file: refused in words; read without anything being kept; taken, and the same as it
 * was made; taken as something else; a crash.
 */
type Verdict = 'refused' | 'read' | 'harmless' | 'accepted' | 'bugs';

interface Target {
  readonly folder: string;
  readonly key: Buffer;
  readonly stick: string;
  readonly files: Readonly<Record<Kind, Buffer>>;
  /** What stands in the vault before anything is brought, and after the export came whole. */
  readonly before: string;
  readonly whole: string;
}

const table = [
  ['Datum melding', 'Schuilnaam', 'Afdeling', 'Soort', 'Ernst', 'Verhaal'],
  ['12-03-2026', 'Linde', 'Werk en Inkomen', 'Belediging', '3', 'Een verhaal; met een komma, ja.'],
  ['2026-03-18', 'Iep', 'Vergunningen', 'doxing', 's2', ''],
];

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const target = await prepare(folder, orders.seed);
  const tally = { refused: 0, read: 0, harmless: 0, accepted: 0, bugs: 0 };
  const failures: string[] = [];
  const policy = await policyTarget(join(folder, 'beleid'));
  let desk = await opened(target);
  for (const number of numbersOf(orders)) {
    const random = stream(orders.seed, `import ${number}`);
    const kind = pick(random, [...kinds, 'policy'] as const);
    if (kind === 'policy') {
      const [verdict, told] = await judgePolicySheet(policy, random);
      tally[verdict] += 1;
      if (verdict === 'accepted' || verdict === 'bugs')
        failures.push(`${number} (seed ${orders.seed}): ${told}: ${verdict}`);
      continue;
    }
    const [told, bytes] = changeBytes(random, target.files[kind]);
    const verdict = await judge(desk, target, kind, bytes, random);
    tally[verdict] += 1;
    if (verdict === 'accepted' || verdict === 'bugs')
      failures.push(`${number} (seed ${orders.seed}): ${kind} ${told}: ${verdict}`);
    if (verdict === 'refused' || verdict === 'read') continue;
    desk.desk.close();
    desk = await opened(target);
  }
  desk.desk.close();
  policy.desk.desk.close();
  if (contents(target) !== target.before) failures.push('what was refused changed the vault');
  return {
    counts: [
      [orders.count, 'files'],
      [tally.refused, 'refused'],
      [tally.read, 'read'],
      [tally.harmless, 'harmless'],
      [tally.accepted, 'accepted'],
      [tally.bugs, 'bugs'],
    ],
    failures,
  };
}

/** A vault with a case, of which an export and a configuration are made; and an empty one. */
async function prepare(folder: string, seed: number): Promise<Target> {
  const stick = join(folder, 'stick');
  const source = join(folder, 'bron');
  const empty = join(folder, 'leeg');
  mkdirSync(stick);
  await makeCompartment(source, 'staff');
  const desk = deskOn(source);
  await desk.unlock('staff');
  const told = { alias: 'Roos', narrative: 'Zij werd opgewacht.' };
  await desk.ask('reports.record', reportOf(stream(seed, 'report'), 'staff', told));
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { file } = await desk.ask('personal.export', { folder: stick, lock });
  const parts = ['sizes', 'locations', 'terms', 'contacts'] as const;
  const written = await desk.ask('configuration.write', { folder: stick, parts: [...parts] });
  desk.desk.close();
  const key = await makeCompartment(empty, 'staff');
  const files = {
    xlsx: Buffer.from(await writeXlsx({ sheets: [{ name: 'Blad', rows: table }] })),
    csv: Buffer.from(table.map((row) => row.join('\t')).join('\n')),
    personal: readFileSync(join(stick, file)),
    configuration: readFileSync(join(stick, written.files[0] ?? '')),
  };
  const target = { folder: join(folder, 'kluis'), key, stick, files, before: '', whole: '' };
  cpSync(empty, `${target.folder}.leeg`, { recursive: true });
  const taking = await opened(target);
  const before = contentsAfter(taking, target);
  const again = await opened(target);
  writeFileSync(join(stick, 'x.tar'), files.personal);
  await again.ask('personal.take', { folder: stick, name: 'x.tar', passphrase: '' });
  return { ...target, before, whole: contentsAfter(again, target) };
}

/** A desk on a fresh copy of the empty vault, unlocked. */
async function opened({ folder }: Pick<Target, 'folder'>): Promise<SampleDesk> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${folder}.leeg`, folder, { recursive: true });
  const desk = deskOn(folder);
  await desk.unlock('staff');
  return desk;
}

function contentsAfter({ desk }: SampleDesk, target: Pick<Target, 'folder' | 'key'>): string {
  desk.close();
  return contents(target);
}

/** Every row but those of the log and what is sealed anew each time. */
function contents({ folder, key }: Pick<Target, 'folder' | 'key'>): string {
  const { database, close } = openByKey(folder, 'staff', key);
  const rows = new Map(rowsOf(database));
  for (const apart of ['audit_events', 'case_keys', 'incidents', 'case_texts']) rows.delete(apart);
  close();
  return JSON.stringify([...rows]);
}

async function judge(
  desk: SampleDesk,
  target: Target,
  kind: Kind,
  bytes: Buffer | null,
  random: Random,
): Promise<Verdict> {
  if (kind === 'xlsx' || kind === 'csv') return judgeSheet(desk, bytes ?? Buffer.alloc(0));
  const name = kind === 'personal' ? 'x.tar' : 'x.json';
  rmSync(join(target.stick, name), { force: true });
  if (bytes !== null) writeFileSync(join(target.stick, name), bytes);
  const file = { folder: target.stick, name };
  if (kind === 'configuration') {
    const answer = await desk.tell('configuration.preview', file);
    if (!answer.ok) return refusalOf(answer);
    const parts = [pick(random, ['sizes', 'locations', 'terms', 'contacts'] as const)];
    // What is a configuration still is taken over only as it was shown.
    const taken = await desk.tell('configuration.take', { ...file, parts });
    return taken.ok ? 'harmless' : refusalOf(taken);
  }
  const answer = await desk.tell('personal.take', { ...file, passphrase: '' });
  if (!answer.ok) return refusalOf(answer);
  return contentsAfter(desk, target) === target.whole ? 'harmless' : 'accepted';
}

/** Reads a spreadsheet, and says what would become of its rows; that alone keeps nothing. */
async function judgeSheet(desk: SampleDesk, bytes: Buffer): Promise<Verdict> {
  const { reading } = await desk.ask('imports.begin', { bytes: bytes.length });
  await desk.ask('imports.append', { reading, piece: bytes.toString('base64') });
  const read = await desk.tell('imports.read', { reading, subject: 'reports' });
  if (!read.ok) return refusalOf(read);
  // Safe: the desk parses what it answers with the schema of the command.
  const { columns } = read.output as { columns: object[] };
  const how = { reading, columns, values: [], takeDoubles: false };
  const checked = await desk.tell('imports.check', how);
  return checked.ok ? 'read' : refusalOf(checked);
}

function refusalOf(response: Response): Verdict {
  if (response.ok) return 'accepted';
  const { code } = response.error;
  return code !== 'bug' && Object.hasOwn(errorTexts, code) ? 'refused' : 'bugs';
}
