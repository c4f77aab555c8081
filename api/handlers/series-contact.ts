import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { endings } from '../../db/handover/exchange-folder.ts';
import { type ContactLetter, judgeContact, LETTER_VERSION } from '../../db/handover/letters.ts';
import { readSealed, writeSealed } from '../../db/handover/sealed-file.ts';
import { colleagueSigning } from '../../db/repositories/colleagues.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import {
  comparedPeer,
  exchangeFile,
  type HandoverDesk,
  ownIdentity,
  ownPerson,
  ownReader,
} from './handover-desk.ts';
import { folderOutside, folderThere } from './target-folder.ts';

/** The name of the text in a file that asks to be telephoned. */
const name = 'contact.json';

/** Answers to the commands by which counsellors ask each other to get in touch (story S-05). */
export function contactHandlers(desk: HandoverDesk) {
  return {
    'series.askContact': (input: Parsed<'series.askContact'>) => askContact(desk, input),
    'series.readContact': (input: Parsed<'series.readContact'>) => readContact(desk, input),
  };
}

/** Nothing of a case is in it: the keys of two vaults differ, so no mark could be compared either. */
async function askContact(
  desk: HandoverDesk,
  { colleagueId, folder }: Parsed<'series.askContact'>,
): Promise<Output<'series.askContact'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const identity = ownIdentity(vault);
  const { recipient, signingKey } = comparedPeer(vault, colleagueId);
  const id = randomUUID();
  const letter: ContactLetter = {
    format: 'luwte-contactverzoek',
    version: LETTER_VERSION,
    id,
    madeAt: vault.now,
    from: ownPerson(vault, identity),
    to: { recipient, signingKey },
  };
  const file = exchangeFile(vault, id, endings.contact);
  const text = JSON.stringify(letter);
  await writeSealed(join(target, file), recipient, identity, { name, text });
  vault.audit('series.askContact', 'colleague', colleagueId);
  return { file, reference: referenceOf(id) };
}

async function readContact(
  desk: HandoverDesk,
  file: Parsed<'series.readContact'>,
): Promise<Output<'series.readContact'>> {
  const vault = desk.vault();
  const identity = ownIdentity(vault);
  const reader = ownReader(vault, identity);
  const { id, from, madeAt } = await readSealed(
    join(folderThere(file.folder), file.name),
    identity.ageIdentity,
    { name, judge: (content, signature) => judgeContact(reader, content, signature) },
  );
  const known = colleagueSigning(vault.database, from.signingKey);
  if (!known || known.comparedOn === null) throw new LuwteError('handover.senderUnknown');
  return { from: known.name, reference: referenceOf(id), madeAt };
}

/** What two people can say on the telephone. */
const referenceOf = (id: string) => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
