import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { VaultFault } from '../fault.ts';
import { officerFingerprint } from '../handover/fingerprint.ts';

/**
 * The key of the data protection officer: an age identity of the X25519 kind, in an age file that his
 * passphrase opens, and the public half of it on a card; docs/formats/officer-log.md.
 */

/** The names under which both are written. */
export const officerFiles = { key: 'fg-sleutel.age', card: 'fg-kaart.txt' } as const;
/** Bytes in the longest file that can be a key, and in the longest that can be a card. */
export const LONGEST_OFFICER_FILE = 4096;
/** How an age file begins that a passphrase opens. */
const BEGINNING = 'age-encryption.org/v1\n-> scrypt ';

/** A key that was just made. */
export interface NewOfficerKey {
  readonly recipient: string;
  /** What goes into the file of the key. */
  readonly sealed: Uint8Array;
}

/** The key of an officer: the secret half, `AGE-SECRET-KEY-1…`, and the public one, `age1…`. */
export interface OfficerKey {
  readonly identity: string;
  readonly recipient: string;
}

/** Makes a key, in a file that this passphrase opens: here, and with `age -d` everywhere. */
export async function newOfficerKey(passphrase: string, madeOn: string): Promise<NewOfficerKey> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  const text = `# created: ${madeOn}\n# public key: ${recipient}\n${identity}\n`;
  return { recipient, sealed: await encrypter.encrypt(text) };
}

/**
 * The identity in the file of a key, and the public half of it.
 * @param file its bytes, no more than can be a key.
 * @throws VaultFault `officerKey.notOne`, `officerKey.wrong`, `officerKey.damaged`.
 */
export async function openOfficerKey(file: Buffer, passphrase: string): Promise<OfficerKey> {
  if (file.length > LONGEST_OFFICER_FILE || !file.toString('latin1').startsWith(BEGINNING))
    throw new VaultFault('officerKey.notOne');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  const text = await decrypter.decrypt(Uint8Array.from(file), 'text').catch((error: unknown) => {
    const isOther = error instanceof Error && error.message.includes('no identity matched');
    throw new VaultFault(isOther ? 'officerKey.wrong' : 'officerKey.damaged');
  });
  const identities = text.match(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/gm) ?? [];
  const [identity, more] = identities;
  if (identity === undefined || more !== undefined) throw new VaultFault('officerKey.notOne');
  const recipient = await identityToRecipient(identity).catch(() => {
    throw new VaultFault('officerKey.notOne');
  });
  return { identity, recipient };
}

/** The card of the officer: what he gives to counsellors, and the words that he reads out to them. */
export function officerCard(recipient: string): string {
  return `Luwte: openbare sleutel van de functionaris gegevensbescherming
Luwte: public key of the data protection officer

${recipient}

Lees deze woorden voor als een vertrouwenspersoon u belt om te vergelijken.
Read these words out when a counsellor calls you to compare.

${officerFingerprint(recipient)
  .map((word, index) => `${index + 1}. ${word}`)
  .join('\n')}
`;
}

/**
 * The public key in a card, or in what was pasted of it.
 * @throws VaultFault `officerCard.notOne` when there is none, there are more, or a letter is wrong.
 */
export function recipientIn(text: string): string {
  const [recipient, more] = new Set(text.match(/\bage1[02-9ac-hj-np-z]{58}\b/g) ?? []);
  if (recipient === undefined || more !== undefined) throw new VaultFault('officerCard.notOne');
  try {
    // Safe: the pattern has shown that a 1 stands between its name and the rest.
    bech32.decodeToBytes(recipient as `age1${string}`);
  } catch {
    throw new VaultFault('officerCard.notOne');
  }
  return recipient;
}
