import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cardText, LONGEST_CARD, type Person, readCard } from '../../db/handover/card.ts';
import {
  endings,
  filesEnding,
  shortText,
  writeForOthers,
} from '../../db/handover/exchange-folder.ts';
import { fingerprintOf, type PublicKeys } from '../../db/handover/fingerprint.ts';
import {
  type Identity,
  identityIn,
  keepIdentity,
  newIdentity,
  renameIdentity,
} from '../../db/handover/identity.ts';
import {
  colleagueById,
  colleagueSigning,
  colleaguesIn,
  keepColleague,
  markCompared,
  removeColleague,
} from '../../db/repositories/colleagues.ts';
import { type Compartment, keeperOf } from '../../domain/compartment.ts';
import { dateOf } from '../../domain/time.ts';
import type { colleagueCommands } from '../contract/colleagues.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { KeyDesk } from './keys.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { folderOutside, folderThere } from './target-folder.ts';

/** Answers to the command that makes keys, which a transaction cannot wait for. */
export function identityHandlers(desk: KeyDesk) {
  return {
    'identity.writeCard': async ({
      name,
      folder,
    }: Parsed<'identity.writeCard'>): Promise<Output<'identity.writeCard'>> => {
      const target = folderOutside(folder, desk);
      const opened = desk.opened();
      const { compartment, database } = opened;
      const today = dateOf(desk.now());
      const known = identityIn(database);
      const identity = known ?? (await newIdentity(name, today));
      const file = `luwte-${fileWord(name)}${endings.card}`;
      database.transaction(() => {
        if (known) renameIdentity(database, name);
        else keepIdentity(database, identity);
        if (!known) desk.record(opened, 'identity.make', compartment);
        desk.record(opened, 'card.write', compartment);
      })();
      const { recipient, signingKey } = identity;
      const person: Person = { name, compartment, recipient, signingKey };
      writeForOthers(join(target, file), cardText(person, today, identity));
      return { file };
    },
  };
}

/** What of a name can stand in the name of a file on any system. */
function fileWord(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 40) ?? 'collega'
  );
}

/** Answers to the commands on colleagues and their cards. */
export const colleagueHandlers: Handlers<
  Exclude<keyof typeof colleagueCommands, 'identity.writeCard'>
> = {
  'identity.describe': (vault) => {
    const identity = identityIn(vault.database);
    if (!identity) return { identity: null };
    const { name, madeOn } = identity;
    return { identity: { name, madeOn, ...shownKeys(vault.compartment, identity) } };
  },

  'exchange.find': (_, { folder, kind }) => ({
    files: filesEnding(folderThere(folder), endings[kind]),
  }),

  'cards.read': (vault, file) => {
    const person = cardIn(vault, file);
    const { database } = vault;
    const known = colleagueSigning(database, person.signingKey);
    const isSame = known?.recipient === person.recipient;
    const isNamesake = colleaguesIn(database).some(({ name }) => name === person.name);
    return {
      name: person.name,
      ...shownKeys(person.compartment, person),
      known: isSame ? 'same' : known || isNamesake ? 'otherKeys' : 'no',
    };
  },

  'colleagues.add': (vault, file) => ({ id: addColleague(vault, cardIn(vault, file)) }),

  'colleagues.list': (vault) => ({
    colleagues: colleaguesIn(vault.database).map((colleague) => {
      const { id, name, addedOn, comparedOn, elsewhere } = colleague;
      const keys = shownKeys(elsewhere ?? vault.compartment, colleague);
      return { id, name, addedOn, comparedOn, ...keys };
    }),
  }),

  'colleagues.markCompared': (vault, { id }) => {
    refuseUnknown(vault, id);
    markCompared(vault.database, { id, on: vault.today });
    vault.audit('colleague.compare', 'colleague', id);
    return {};
  },

  'colleagues.remove': (vault, { id }) => {
    refuseUnknown(vault, id);
    removeColleague(vault.database, id);
    vault.audit('colleague.remove', 'colleague', id);
    return {};
  },
};

/** Keeps somebody as a colleague, and gives the identifier he has here. */
export function addColleague(vault: OpenVault, person: Person): string {
  const { database, today } = vault;
  const { name, recipient, signingKey, compartment } = person;
  const elsewhere = compartment === vault.compartment ? null : compartment;
  const id = colleagueSigning(database, signingKey)?.id ?? randomUUID();
  keepColleague(database, { id, name, recipient, signingKey, addedOn: today, elsewhere });
  vault.audit('colleague.add', 'colleague', id);
  return id;
}

/** The card in a file, when it is somebody else's. */
function cardIn(
  { compartment, database }: OpenVault,
  { folder, name }: Parsed<'cards.read'>,
): Person {
  const text = shortText(join(folderThere(folder), name), LONGEST_CARD);
  const person = readCard(text, compartment);
  if (person.signingKey === identityIn(database)?.signingKey) throw new LuwteError('card.own');
  return person;
}

const shownKeys = (compartment: Compartment, keys: PublicKeys | Identity) => ({
  role: keeperOf[compartment],
  fingerprint: fingerprintOf(compartment, keys),
});

function refuseUnknown({ database }: OpenVault, id: string): void {
  if (!colleagueById(database, id)) throw new LuwteError('colleague.notFound');
}
