import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { packTar } from 'modern-tar';
import { errorTexts } from '../../api/contract/errors.ts';
import { signed } from '../../db/handover/signing.ts';
import { pick, type Random } from '../../demo/random.ts';
import { type ExchangeLoot, lootExchange, reopen } from './exchange-loot.ts';
import { hurtfulValue } from './forged-rows.ts';
import { inPlace, without } from './malformed.ts';
import { deskOn, openByKey, rowsOf, type SampleDesk } from './sample-vault.ts';
import { bugIn } from './whole-desk.ts';

/** What a forged letter is brought to, and how it went. */
export interface LetterTarget {
  bring(random: Random): Promise<Brought>;
  close(): void;
}

/** What was forged, whether it was taken, and why it should not have been; null when all is well. */
export interface Brought {
  readonly told: string;
  readonly isTaken: boolean;
  readonly problem: string | null;
}

const name = 'handover.json';
const file = 'x.luwte-overdracht';

/** Two vaults of colleagues, one of which gets hand-overs that the other signed and never made. */
export async function letterTarget(folder: string, seed: number): Promise<LetterTarget> {
  const parent = join(folder, 'letters');
  mkdirSync(parent);
  const loot = await lootExchange(parent, seed);
  const clean = `${loot.bram.folder}-clean`;
  cpSync(loot.bram.folder, clean, { recursive: true });
  const stick = join(parent, 'attack');
  mkdirSync(stick);
  const ids = [...idsIn(loot.texts.handover.text), ...idsIn(rowsIn(loot))];
  let bram = await reopen(loot.bram.folder);
  const { cases: own } = await bram.ask('cases.list', {});
  const [ownId = ''] = own.map(({ id }) => id);
  const before = JSON.stringify(await bram.ask('cases.get', { caseId: ownId }));
  return {
    bring: async (random) => {
      const [told, letter] = forgedLetter(random, loot.texts.handover.text, ids);
      writeFileSync(join(stick, file), await sealed(loot, JSON.stringify(letter)));
      const answer = await answered(bram, stick, letter);
      const isTaken = answer === null;
      if (!isTaken && answer !== 'bug' && Object.hasOwn(errorTexts, answer))
        return { told, isTaken, problem: null };
      const problem = isTaken ? await problemIn(bram, ownId, before) : (bram.bugs.at(-1) ?? answer);
      bram.desk.close();
      const unlocked = await opensAgain(loot.bram.folder);
      rmSync(loot.bram.folder, { recursive: true, force: true });
      cpSync(clean, loot.bram.folder, { recursive: true });
      bram = await reopen(loot.bram.folder);
      return { told, isTaken, problem: problem ?? unlocked };
    },
    close: () => bram.desk.close(),
  };
}

const idsIn = (text: string): string[] => [
  ...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []),
];

function rowsIn({ bram }: ExchangeLoot): string {
  const { database, close } = openByKey(bram.folder, 'staff', bram.key);
  const rows = JSON.stringify([...rowsOf(database)]);
  close();
  return rows;
}

/** Ways to forge a letter, so that its signature is right and little else. */
const changes: Readonly<
  Record<string, (random: Random, letter: unknown, ids: string[]) => unknown>
> = {
  'an identifier of something else': (random, letter, ids) => {
    const text = JSON.stringify(letter);
    const place = pick(random, [...text.matchAll(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g)]);
    const changed = `"${pick(random, ids)}"`;
    const after = place.index + changed.length;
    return JSON.parse(text.slice(0, place.index) + changed + text.slice(after));
  },
  'something twice': (random, letter) =>
    inPlace(random, letter, (value) =>
      Array.isArray(value) && value.length > 0 ? [...value, ...value] : value,
    ),
  'a value of another kind': (random, letter) =>
    inPlace(random, letter, () => hurtfulValue(random)),
  'something less': (random, letter) => without(random, letter),
  'the other compartment': (random, letter) =>
    inPlace(random, letter, (value) => (value === 'staff' ? 'political' : value)),
  'a day of another time': (random, letter) =>
    inPlace(random, letter, (value) =>
      /^\d{4}-\d{2}-\d{2}$/.test(String(value))
        ? pick(random, ['0001-01-01', '9999-12-31', '1950-01-01', '2099-02-28'])
        : value,
    ),
  'a key of something else': (random, letter) =>
    inPlace(random, letter, (value) =>
      /^[A-Za-z0-9+/]{43}=$/.test(String(value)) ? Buffer.alloc(32, 9).toString('base64') : value,
    ),
};

function forgedLetter(random: Random, text: string, ids: string[]): readonly [string, unknown] {
  const told = pick(random, Object.keys(changes));
  // A change that found nothing to change looks elsewhere.
  for (;;) {
    const letter = changes[told]?.(random, JSON.parse(text), ids);
    if (JSON.stringify(letter) !== text) return [told, letter];
  }
}

async function sealed({ texts }: ExchangeLoot, text: string): Promise<Uint8Array> {
  const { from, to } = texts.handover;
  const content = Uint8Array.from(Buffer.from(text));
  const encrypter = new Encrypter();
  encrypter.addRecipient(to.recipient);
  return encrypter.encrypt(
    await packTar([
      { header: { name, size: content.length }, body: content },
      {
        header: { name: 'signature', size: 64 },
        body: Uint8Array.from(signed(Buffer.from(content), from)),
      },
    ]),
  );
}

/** The code with which a letter was refused; null when its cases were taken. */
async function answered({ tell }: SampleDesk, stick: string, letter: unknown) {
  const opened = await tell('handovers.open', { folder: stick, name: file });
  if (!opened.ok) return opened.error.code;
  const accepted = idsIn(JSON.stringify(letter)).filter((id) => isCase(letter, id));
  const input = { folder: stick, name: file, accepted, target: stick };
  const answer = await tell('handovers.answer', input);
  return answer.ok ? null : answer.error.code;
}

const isCase = (letter: unknown, id: string) =>
  JSON.stringify(letter).includes(`"case":{"id":"${id}"`);

async function problemIn(bram: SampleDesk, ownId: string, before: string) {
  const bug = await bugIn(bram);
  if (bug !== null) return `${bug}: ${bram.bugs.at(-1)}`;
  const own = await bram.tell('cases.get', { caseId: ownId });
  return own.ok && JSON.stringify(own.output) === before ? null : 'another case changed';
}

async function opensAgain(folder: string): Promise<string | null> {
  const desk = deskOn(folder);
  const unlocked = await desk.unlock('staff');
  desk.desk.close();
  return unlocked.ok ? null : `it cannot be opened any more: ${unlocked.error.code}`;
}
