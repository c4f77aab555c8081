import { z } from 'zod';
import { cardsFrom } from '../../domain/compartment.ts';
import { line } from '../../domain/fields.ts';
import { dateSchema } from '../../domain/time.ts';
import { VaultFault } from '../fault.ts';
import { type Compartment, compartments } from '../header.ts';
import { isSignedBy, type SigningPair, signed } from './signing.ts';

/** Version of the card this code writes and the newest it reads; docs/formats/handover.md. */
const CARD_VERSION = 1;
/** Bytes in the longest file that can be a card. */
export const LONGEST_CARD = 4096;

/** Who somebody is to colleagues; the order of the fields is the order in the file. */
export const personSchema = z.strictObject({
  name: line(100),
  compartment: z.enum(compartments),
  /** An age recipient of the X25519 kind. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** An Ed25519 public key, 32 bytes. */
  signingKey: z.base64().length(44),
});
/** Who somebody is to colleagues: a name, and two public keys. */
export type Person = z.infer<typeof personSchema>;

const cardSchema = z.strictObject({
  format: z.literal('luwte-kaart'),
  version: z.literal(CARD_VERSION),
  madeOn: dateSchema,
  ...personSchema.shape,
  /** Ed25519 over everything above, as it stands in the file. */
  signature: z.base64().length(88),
});

const versionProbe = z.looseObject({
  format: z.literal('luwte-kaart'),
  version: z.number(),
});

/** A card as it stands in its file, signed by who it is of. */
export function cardText(person: Person, madeOn: string, pair: SigningPair): string {
  const { name, compartment, recipient, signingKey } = person;
  const facts = {
    format: 'luwte-kaart',
    version: CARD_VERSION,
    madeOn,
    name,
    compartment,
    recipient,
    signingKey,
  };
  const signature = signed(Buffer.from(JSON.stringify(facts)), pair).toString('base64');
  return `${JSON.stringify({ ...facts, signature })}\n`;
}

/**
 * Reads a card. White space around it is forgiven, because mail adds some.
 * @param compartment the compartment that reads it; see `cardsFrom`.
 * @throws VaultFault `card.notOne`, `card.newerVersion`, `card.damaged`, `card.otherCompartment`.
 */
export function readCard(text: string, compartment: Compartment): Person {
  const content = parsed(text);
  const probe = versionProbe.safeParse(content);
  if (!probe.success) throw new VaultFault('card.notOne');
  if (probe.data.version > CARD_VERSION) throw new VaultFault('card.newerVersion');
  const { data: card } = cardSchema.safeParse(content);
  // The very same text: no other spelling of the same facts passes for what was signed.
  if (!card || JSON.stringify(card) !== text.trim()) throw new VaultFault('card.damaged');
  const { signature, ...facts } = card;
  const bytes = Buffer.from(JSON.stringify(facts));
  const sign = Buffer.from(signature, 'base64');
  // The last character of base64 has bits to spare, which would let a card be spelled in other ways.
  const isSpelledOnce = sign.toString('base64') === signature;
  if (!isSpelledOnce || !isSignedBy(bytes, sign, card.signingKey))
    throw new VaultFault('card.damaged');
  if (!cardsFrom[compartment].includes(card.compartment))
    throw new VaultFault('card.otherCompartment');
  const { name, recipient, signingKey } = card;
  return { name, compartment: card.compartment, recipient, signingKey };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VaultFault('card.notOne');
  }
}
