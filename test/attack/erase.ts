import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../api/contract/index.ts';
import { keysIn } from '../../db/backup-file.ts';
import { attachmentsOf, CaseKeys, perpetratorsOf, sealedTexts } from '../../db/case-keys.ts';
import { connect } from '../../db/database-file.ts';
import { happens, pick, type Random, stream, whole } from '../../demo/random.ts';
import { extractDatabase, readBackup } from '../db/back-up.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { addFile, reportOf } from './sample-report.ts';
import { deskOn, makeCompartment, passphrases, type SampleDesk } from './sample-vault.ts';

const afterTheTerms = '2028-06-01T08:00:00.000Z';
const rules = ['counsellor_notes', 'evidence', 'counsellor_case'] as const;
const passphrase = passphrases.counsellor_staff;

/** Words that stand nowhere but in one case: in what was told in it, and in who told it. */
interface Canary {
  readonly told: string;
  readonly alias: string;
}

/** Where a vault and its backups stand, and what a thief of its key would read them with. */
interface Nest {
  readonly folder: string;
  readonly backups: string;
  readonly key: Buffer;
}

/** Destroys a case of which many backups were made, and looks for it everywhere. */
export const erase: Campaign = {
  name: 'erase',
  full: 200,
  short: 6,
  run: (orders) => withFolder((folder) => eraseIn(folder, orders)),
};

async function eraseIn(folder: string, orders: Orders): Promise<Outcome> {
  const template = join(folder, 'template');
  const ground = { template, key: await makeCompartment(template, 'staff', orders.crowd) };
  const failures: string[] = [];
  let searched = 0;
  for (const number of numbersOf(orders)) {
    const random = stream(orders.seed, `erase ${number}`);
    const found = await withFolder((own) => attempt(own, random, ground), folder);
    searched += found.searched;
    const told = found.places.map((place) => `${number} (seed ${orders.seed}): ${place}`);
    failures.push(...told);
  }
  return {
    counts: [
      [orders.count, 'cases destroyed'],
      [searched, 'places searched'],
      [failures.length, 'found'],
    ],
    failures,
  };
}

/** A vault that is never touched, with its key. */
interface Ground {
  readonly template: string;
  readonly key: Buffer;
}

async function attempt(folder: string, random: Random, { template, key }: Ground) {
  const vault = join(folder, 'vault');
  cpSync(template, vault, { recursive: true });
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const nest = { folder: vault, backups, key };
  const mark = whole(random, 1_000_000, 9_999_999);
  const canary = { told: `kanarieverhaal${mark}`, alias: `Kanarie${mark}` };
  const caseId = await tell(nest, random, canary);
  await destroy(nest, random, caseId);
  const places = [
    ...liveTraces(nest, canary),
    ...namesIn(backups).flatMap((name) => tracesIn(nest, join(backups, name), caseId, canary)),
    ...(await restoredTraces(nest, join(folder, 'restored'), random, canary)),
  ];
  const found = places.filter(([, isThere]) => isThere).map(([place]) => place);
  return { searched: places.length, places: found };
}

type Place = readonly [string, boolean];

/** Types a case, tells it, backs it up now and then, and closes it. */
async function tell(nest: Nest, random: Random, canary: Canary): Promise<string> {
  const { told, alias } = canary;
  const desk = deskOn(nest.folder);
  await desk.unlock('staff');
  await desk.ask('reports.record', other(random));
  const report = reportOf(random, 'staff', { alias, narrative: `${told} in het verhaal` });
  await type(desk, canary);
  if (happens(random, 0.5)) await desk.ask('backups.make', { folder: nest.backups });
  const { caseId } = await desk.ask('reports.record', report);
  await desk.ask('forms.discard', { caseId: null, form });
  const on = '2026-05-04';
  const parts = [
    () => desk.ask('notes.add', { caseId, text: `${told} in een aantekening` }),
    () => desk.ask('care.recordContact', { caseId, on, kind: 'phone', wellbeing: 6, note: told }),
    () => addFile(desk, caseId, `${told}.txt`, Buffer.from(`${told} `.repeat(500))),
    () => desk.ask('notes.add', { caseId, text: told.repeat(whole(random, 1, 300)) }),
    () => desk.ask('police.saveFacts', { caseId, facts: { ...noFacts, who: told } }),
    () => desk.ask('evidence.saveCamera', { caseId, place: told, status: 'open', copyAt: told }),
    () => desk.ask('forms.keep', { ...typed(canary), caseId }),
  ];
  for (const part of parts) {
    await part();
    if (happens(random, 0.5)) await desk.ask('backups.make', { folder: nest.backups });
  }
  await desk.ask('cases.close', {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
    feedbackWaiver: null,
  });
  await desk.ask('backups.make', { folder: nest.backups });
  desk.desk.close();
  return caseId;
}

const form = 'erase.canary';

const typed = ({ told }: Canary): Omit<Input<'forms.keep'>, 'caseId'> => ({
  ...{ form, path: '/', title: told, values: { text: told } },
});

/** Types what is told later: as a report, and in a form about no case. */
async function type(desk: SampleDesk, canary: Canary): Promise<void> {
  await desk.ask('drafts.save', { draft: { alias: canary.alias, narrative: canary.told } });
  await desk.ask('forms.keep', { ...typed(canary), caseId: null });
}

const noFacts = { who: '', what: '', where: '', withWhat: '', inWhichWay: '', when: '', why: '' };

const other = (random: Random) =>
  reportOf(random, 'staff', { alias: 'Iemand anders', narrative: 'Dit blijft staan.' });

/** Destroys every part of a case after its terms: all at once, or one after another. */
async function destroy(nest: Nest, random: Random, caseId: string): Promise<void> {
  const desk = deskOn(nest.folder);
  desk.clock = afterTheTerms;
  await desk.unlock('staff');
  const parts = rules.map((rule) => ({ caseId, rule }));
  if (happens(random, 0.5)) {
    await desk.ask('retention.destroy', { parts });
  } else {
    for (const part of parts) await desk.ask('retention.destroy', { parts: [part] });
  }
  if (happens(random, 0.5)) await desk.ask('backups.make', { folder: nest.backups });
  desk.desk.close();
}

/** Every byte of a database under its key, in clear. */
function clearBytes(database: string, key: Buffer): Buffer {
  const clear = `${database}.clear`;
  copyFileSync(database, clear);
  if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${clear}-wal`);
  const opened = connect(clear, 'sqlcipher', key);
  opened.pragma('wal_checkpoint(TRUNCATE)');
  opened.pragma('journal_mode = DELETE');
  opened.pragma("rekey = ''");
  opened.close();
  return readFileSync(clear);
}

/** Looks in the database as it stands, free pages included, and among the files of cases. */
function liveTraces({ folder, key }: Nest, { told, alias }: Canary): Place[] {
  const bytes = clearBytes(join(folder, 'staff.db'), key);
  const files = join(folder, 'staff.attachments');
  return [
    ['what was told, in the database', bytes.includes(told)],
    ['who told it, in the database', bytes.includes(alias)],
    ['a file, in the vault', existsSync(files) && readdirSync(files).length > 0],
  ];
}

const namesIn = (backups: string) => readdirSync(backups).filter((name) => /\.luwte$/.test(name));

/** Looks in a backup with the key of the compartment and with any tool. */
function tracesIn({ key }: Nest, path: string, caseId: string, { told }: Canary): Place[] {
  const backup = readBackup(path);
  const database = `${path}.db`;
  extractDatabase(backup, database);
  const { keys } = keysIn(backup, key);
  const opened = connect(database, 'sqlcipher', key);
  const texts = [...sealedTexts(opened)].filter((text) =>
    [caseId, perpetratorsOf(caseId)].includes(text.caseId),
  );
  opened.close();
  const caseKeys = new CaseKeys(key);
  const readable = texts.filter((text) =>
    keys.some(({ wrapped }) => caseKeys.opens({ ...text, wrapped })),
  );
  const purposes = keys.map(({ purpose }) => purpose);
  return [
    ['what was told, in a backup', clearBytes(database, key).includes(told)],
    ['what was told, in a backup, under a key in it', readable.length > 0],
    ['a key of the case, in a backup', purposes.includes(caseId)],
    ['a key of its files, in a backup', purposes.includes(attachmentsOf(caseId))],
    ['a key of its perpetrators, in a backup', purposes.includes(perpetratorsOf(caseId))],
  ];
}

/** Puts a backup back on a new computer, and looks there. */
async function restoredTraces(
  { backups, key }: Nest,
  folder: string,
  random: Random,
  { told, alias }: Canary,
): Promise<Place[]> {
  const desk: SampleDesk = deskOn(folder);
  const from = { kind: 'passphrase' as const, passphrase };
  await desk.ask('backups.restore', {
    folder: backups,
    name: pick(random, namesIn(backups)),
    from,
  });
  await desk.unlock('staff');
  const { total } = await desk.ask('cases.list', { query: told });
  const { cases } = await desk.ask('cases.list', { query: alias });
  const others = await desk.ask('cases.list', { query: 'Dit blijft staan' });
  desk.desk.close();
  const name = readdirSync(folder).find((file) => /^staff(?:\.\d+)?\.db$/.test(file)) ?? '';
  const bytes = clearBytes(join(folder, name), key);
  return [
    ['the case, after a restore', total + cases.length > 0],
    ['another case gone, after a restore', others.total !== 1],
    ['what was told, in a restored database', bytes.includes(told)],
    ['who told it, in a restored database', bytes.includes(alias)],
  ];
}
