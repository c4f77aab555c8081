import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Identity, identityIn } from '../../db/handover/identity.ts';
import { readSealed } from '../../db/handover/sealed-file.ts';
import { stream } from '../../demo/random.ts';
import { recordCase } from './sample-report.ts';
import { deskOn, makeCompartment, openByKey, type SampleDesk } from './sample-vault.ts';

/** Somebody with a vault, whose keys an attacker knows. */
export interface Person {
  readonly folder: string;
  /** The key of the compartment. */
  readonly key: Buffer;
  readonly identity: Identity;
}

/** A text that was sealed, as it was, and who sealed it for whom. */
export interface SealedText {
  readonly name: 'handover.json' | 'receipt.json';
  readonly text: string;
  readonly from: Identity;
  readonly to: Identity;
}

/** What counsellors exchange, whole, and the vaults it is for. */
export interface ExchangeLoot {
  /** Sent a hand-over, and waits for its receipt. */
  readonly anna: Person;
  /** Knows Anna, and has not opened her file. */
  readonly bram: Person;
  readonly files: Readonly<Record<'card' | 'handover' | 'receipt' | 'backup', Buffer>>;
  readonly texts: Readonly<Record<'handover' | 'receipt', SealedText>>;
}

/** Makes two vaults whose owners compared their fingerprints, and everything they exchange. */
export async function lootExchange(folder: string, seed: number): Promise<ExchangeLoot> {
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const [anna, bram] = [await begin(join(folder, 'anna')), await begin(join(folder, 'bram'))];
  const random = stream(seed, 'exchange');
  for (const alias of ['Linde', 'Beuk']) await recordCase(anna.desk, random, 'staff', alias);
  await recordCase(bram.desk, random, 'staff', 'Els');
  const cards = await Promise.all([anna, bram].map(({ desk }, at) => card(desk, stick, at)));
  const [annaCard = '', bramCard = ''] = cards;
  const bramId = await knows(anna.desk, stick, bramCard);
  await knows(bram.desk, stick, annaCard);
  const { cases } = await anna.desk.ask('handovers.prepare', {});
  const { file } = await anna.desk.ask('handovers.send', {
    colleagueId: bramId,
    folder: stick,
    answers: cases.map(({ caseId }) => ({ caseId, answer: 'transfer' as const })),
  });
  const { name: backup } = await anna.desk.ask('backups.make', { folder: stick });
  anna.desk.desk.close();
  bram.desk.desk.close();
  const victim = join(folder, 'bram-before');
  cpSync(bram.folder, victim, { recursive: true });
  const later = await reopen(bram.folder);
  const { receipt } = await later.ask('handovers.answer', {
    folder: stick,
    name: file ?? '',
    accepted: cases.slice(0, 1).map(({ caseId }) => caseId),
    target: stick,
  });
  later.desk.close();
  const annaPerson = personOf(anna);
  const bramPerson = personOf({ ...bram, folder: victim });
  const at = (name: string) => join(stick, name);
  const textIn = async (name: SealedText['name'], path: string, [from, to]: [Person, Person]) => ({
    name,
    text: await textOf(path, to.identity, name),
    from: from.identity,
    to: to.identity,
  });
  return {
    anna: annaPerson,
    bram: bramPerson,
    files: {
      card: readFileSync(at(annaCard)),
      handover: readFileSync(at(file ?? '')),
      receipt: readFileSync(at(receipt ?? '')),
      backup: readFileSync(at(backup)),
    },
    texts: {
      handover: await textIn('handover.json', at(file ?? ''), [annaPerson, bramPerson]),
      receipt: await textIn('receipt.json', at(receipt ?? ''), [bramPerson, annaPerson]),
    },
  };
}

/** A desk on a vault, unlocked. */
export async function reopen(folder: string): Promise<SampleDesk> {
  const desk = deskOn(folder);
  const opened = await desk.unlock('staff');
  if (!opened.ok) throw new Error(opened.error.code);
  return desk;
}

async function begin(folder: string) {
  const key = await makeCompartment(folder, 'staff');
  return { folder, key, desk: await reopen(folder) };
}

async function card(desk: SampleDesk, folder: string, at: number): Promise<string> {
  return (await desk.ask('identity.writeCard', { name: ['Anna', 'Bram'][at] ?? '', folder })).file;
}

async function knows(desk: SampleDesk, folder: string, name: string): Promise<string> {
  const { id } = await desk.ask('colleagues.add', { folder, name });
  await desk.ask('colleagues.markCompared', { id });
  return id;
}

function personOf({ folder, key }: Pick<Person, 'folder' | 'key'>): Person {
  const { database, close } = openByKey(folder, 'staff', key);
  const identity = identityIn(database);
  close();
  if (!identity) throw new Error('there is no identity');
  return { folder, key, identity };
}

const textOf = (path: string, { ageIdentity }: Identity, name: SealedText['name']) =>
  readSealed(path, ageIdentity, {
    name,
    judge: (content) => ({ facts: content.toString(), attachments: [] }),
  });
