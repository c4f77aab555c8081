import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { packTar, type TarEntry } from 'modern-tar';
import { errorTexts } from '../../api/contract/errors.ts';
import type { CommandName } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { handoverSchema, receiptSchema } from '../../db/handover/letters.ts';
import { signed } from '../../db/handover/signing.ts';
import { happens, pick, type Random, stream, whole } from '../../demo/random.ts';
import { type Campaign, numbersOf, type Orders, type Outcome, withFolder } from './campaign.ts';
import { type ExchangeLoot, lootExchange, reopen, type SealedText } from './exchange-loot.ts';
import { garbage, inPlace, without } from './malformed.ts';
import { changeBytes } from './mutations.ts';
import { deskOn, openByKey, passphrases, rowsOf, type SampleDesk } from './sample-vault.ts';

/** After so many attacks the vaults are looked into. */
const between = 500;

/** Brings files that no colleague made: cards, hand-overs, receipts, backups. */
export const packages: Campaign = {
  name: 'packages',
  full: 10_000,
  short: 250,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

type Kind = keyof ExchangeLoot['files'];

/** A file to bring, and what was done to it. */
interface Brought {
  readonly kind: Kind;
  readonly told: string;
  /** Null when it was taken away. */
  readonly bytes: Buffer | null;
}

/** What came of a file: refused in words; taken as it was made; taken as something else; a crash. */
type Verdict = 'refused' | 'harmless' | 'accepted' | 'bugs';

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const loot = await lootExchange(folder, orders.seed);
  const stick = join(folder, 'attack');
  mkdirSync(stick);
  const before = contents(loot);
  let desks = await openAll(loot);
  const tally = { refused: 0, harmless: 0, accepted: 0, bugs: 0 };
  const failures: string[] = [];
  for (const number of numbersOf(orders)) {
    const brought = await bring(stream(orders.seed, `package ${number}`), loot);
    const verdict = await judge(desks, loot, brought, stick);
    tally[verdict] += 1;
    const told = `${number} (seed ${orders.seed}): ${brought.kind} ${brought.told}`;
    if (verdict === 'accepted' || verdict === 'bugs') failures.push(`${told}: ${verdict}`);
    if (number % between > 0 && number < orders.from + orders.count - 1) continue;
    closeAll(desks);
    if (contents(loot) !== before) failures.push(`up to ${told}: a vault changed`);
    desks = await openAll(loot);
  }
  closeAll(desks);
  return {
    counts: [
      [orders.count, 'files'],
      [tally.refused, 'refused'],
      [tally.harmless, 'harmless'],
      [tally.accepted, 'accepted'],
      [tally.bugs, 'bugs'],
    ],
    failures,
  };
}

interface Desks {
  readonly anna: SampleDesk;
  readonly bram: SampleDesk;
}

const openAll = async ({ anna, bram }: ExchangeLoot): Promise<Desks> => ({
  anna: await reopen(anna.folder),
  bram: await reopen(bram.folder),
});

function closeAll({ anna, bram }: Desks): void {
  anna.desk.close();
  bram.desk.close();
}

/** Every row of both vaults but those of the log: what an attack may not change. */
const contents = ({ anna, bram }: ExchangeLoot) =>
  JSON.stringify(
    [anna, bram].map(({ folder, key }) => {
      const { database, close } = openByKey(folder, 'staff', key);
      const rows = new Map(rowsOf(database));
      rows.delete('audit_events');
      close();
      return [...rows];
    }),
  );

/** Makes a file up: bytes of a right one changed, or a text that its sender would never seal. */
async function bring(random: Random, loot: ExchangeLoot): Promise<Brought> {
  const kinds = ['card', 'handover', 'receipt', 'backup'] as const;
  const kind = pick(random, kinds);
  if ((kind === 'handover' || kind === 'receipt') && happens(random, 0.5))
    return { kind, ...(await forged(random, loot.texts[kind])) };
  if (happens(random, 0.06)) {
    const other = pick(
      random,
      kinds.filter((name) => name !== kind),
    );
    return { kind, told: `replaced by ${other}`, bytes: loot.files[other] };
  }
  const [told, bytes] = changeBytes(random, loot.files[kind]);
  return { kind, told, bytes };
}

/** A text of the wrong form, or a tar of one, signed and sealed by who is trusted. */
async function forged(random: Random, sealed: SealedText) {
  const [told, text] = happens(random, 0.7) ? spoiled(random, sealed) : ['', sealed.text];
  const content = Buffer.from(text);
  const right: TarEntry[] = [
    { header: { name: sealed.name, size: content.length }, body: Uint8Array.from(content) },
    {
      header: { name: 'signature', size: 64 },
      body: Uint8Array.from(signed(content, sealed.from)),
    },
  ];
  const [lied, entries] = told === '' ? pick(random, lies)(random, right) : ['', right];
  const encrypter = new Encrypter();
  encrypter.addRecipient(sealed.to.recipient);
  const bytes = Buffer.from(await encrypter.encrypt(await packTar(entries)));
  return { told: `sealed anew, ${told}${lied}`, bytes };
}

/** A letter with one place spoiled, which its schema does not take. */
function spoiled(random: Random, { name, text }: SealedText): readonly [string, string] {
  const schema = name === 'handover.json' ? handoverSchema : receiptSchema;
  for (;;) {
    const letter: unknown = JSON.parse(text);
    const changed = happens(random, 0.2)
      ? without(random, letter)
      : inPlace(random, letter, () => pick(random, garbage)(random));
    const spoiledText = written(changed);
    if (spoiledText === null) continue;
    const isTaken = schema.safeParse(JSON.parse(spoiledText)).success;
    if (!isTaken) return ['a place spoiled', spoiledText];
  }
}

/** A value in JSON; null where it has none. */
function written(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

type Lie = (random: Random, right: readonly TarEntry[]) => readonly [string, TarEntry[]];

const renamed = (entry: TarEntry, name: string): TarEntry => ({
  ...entry,
  header: { ...entry.header, name },
});

/** Ways for a tar to lie. */
const lies: readonly Lie[] = [
  (random, right) => {
    const path = pick(random, ['../', '/etc/', 'a/', './', 'C:\\', '..\\']);
    return [`a path with ${path}`, right.map((one) => renamed(one, path + one.header.name))];
  },
  (_, right) => ['in another order', right.toReversed()],
  (random, right) => ['an entry too few', right.toSpliced(whole(random, 0, 1), 1)],
  (_, right) => ['an entry too many', [...right, { header: { name: 'x', size: 1 }, body: 'x' }]],
  (_, right) => ['everything twice', [...right, ...right]],
  (random, [text, signature]) => {
    const type = pick(random, ['symlink', 'link', 'directory', 'fifo'] as const);
    const name = text?.header.name ?? '';
    const entry = { header: { name, size: 0, type, linkname: '/etc/passwd' } };
    return [`a ${type}`, [entry, ...(signature ? [signature] : [])]];
  },
  (random, [text]) => {
    const bytes = Uint8Array.from({ length: 64 }, () => whole(random, 0, 255));
    const signature = { header: { name: 'signature', size: 64 }, body: bytes };
    return ['a signature of noise', [...(text ? [text] : []), signature]];
  },
  () => ['nothing in it', []],
];

/** What brings a file of each kind to a desk. */
async function judge(
  desks: Desks,
  { files }: ExchangeLoot,
  { kind, bytes }: Brought,
  stick: string,
): Promise<Verdict> {
  const name = {
    card: 'a.luwte-kaart',
    handover: 'a.luwte-overdracht',
    receipt: 'a.luwte-ontvangst',
  };
  const isSame = bytes !== null && files[kind].equals(bytes);
  if (kind === 'backup') return isSame ? 'harmless' : restore(bytes, stick);
  const path = join(stick, name[kind]);
  rmSync(path, { force: true });
  if (bytes !== null) writeFileSync(path, bytes);
  const file = { folder: stick, name: name[kind] };
  // What is whole would be taken: it is no attack.
  if (isSame) return 'harmless';
  const asked: readonly (readonly [SampleDesk, CommandName, object])[] = {
    card: [[desks.bram, 'cards.read', file] as const],
    handover: [
      [desks.bram, 'handovers.open', file] as const,
      [desks.bram, 'handovers.answer', { ...file, accepted: [], target: stick }] as const,
    ],
    receipt: [[desks.anna, 'handovers.readReceipt', file] as const],
  }[kind];
  for (const [desk, command, input] of asked) {
    const verdict = verdictOf(await desk.tell(command, input));
    if (verdict === 'accepted' && kind === 'card') return isSameCard(bytes, files.card);
    if (verdict !== 'refused') return verdict;
  }
  return 'refused';
}

/** White space around a card is forgiven; the card is the same. */
const isSameCard = (bytes: Buffer | null, card: Buffer): Verdict =>
  bytes?.toString().trim() === card.toString().trim() ? 'harmless' : 'accepted';

/** Puts a backup back where no vault is. */
async function restore(bytes: Buffer | null, stick: string): Promise<Verdict> {
  const folder = join(stick, `leeg-${randomUUID()}`);
  const name = 'luwte-staff-20260504-083500.luwte';
  rmSync(join(stick, name), { force: true });
  if (bytes !== null) writeFileSync(join(stick, name), bytes);
  const desk = deskOn(folder);
  const from = { kind: 'passphrase', passphrase: passphrases.counsellor_staff };
  const response = await desk.tell('backups.restore', { folder: stick, name, from });
  desk.desk.close();
  rmSync(folder, { recursive: true, force: true });
  return verdictOf(response);
}

function verdictOf(response: Response): Verdict {
  if (response.ok) return 'accepted';
  const { code } = response.error;
  return code !== 'bug' && Object.hasOwn(errorTexts, code) ? 'refused' : 'bugs';
}
