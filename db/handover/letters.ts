import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { codeSchema, nature, seriesReason, severity } from '../../domain/code-lists/index.ts';
import { cardsFrom, casesFrom, regimeOf } from '../../domain/compartment.ts';
import { date, id, instant, line, occurred } from '../../domain/fields.ts';
import { VaultFault } from '../fault.ts';
import type { Compartment } from '../header.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import { personSchema } from './card.ts';
import { caseNumber, reporterRow } from './case-parts.ts';
import { textsOpen } from './case-texts.ts';
import type { PublicKeys } from './fingerprint.ts';
import type { ListedAttachment } from './sealed-file.ts';
import { isSignedBy } from './signing.ts';
import { type TravellingCase, travellingCase } from './travelling-case.ts';

/**
 * The texts that counsellors send each other in sealed files: a hand-over, the receipt that answers it,
 * a wish to be telephoned, and a part of a series; docs/formats/handover.md. Each names their sender and their recipient, so that nobody
 * can pass on what he got as if it had been sent to another.
 */

/** Version of both texts this code writes and the newest it reads. */
export const LETTER_VERSION = 1;

const signingKey = personSchema.shape.signingKey;

/** What every letter says before its content. */
const envelope = {
  version: z.literal(LETTER_VERSION),
  /** The hand-over that it is, or that it answers; the number of a wish to be telephoned. */
  id,
  madeAt: instant,
  from: personSchema,
  to: personSchema.pick({ recipient: true, signingKey: true }),
};

/** Cases, sealed for a colleague. */
export const handoverSchema = z.strictObject({
  format: z.literal('luwte-overdracht'),
  ...envelope,
  /** The version of the schema that the rows are of. */
  schema: z.int().min(1),
  /**
   * Whether the cases change hands, a second counsellor gets a copy, a copy is brought up to date, or
   * the council clerk refers somebody to the counsellor of officeholders and both keep their own case.
   */
  kind: z.enum(['transfer', 'copy', 'update', 'referral']),
  authors: z.array(z.strictObject({ signingKey, name: line(100) })).max(1000),
  reporters: z.array(reporterRow).max(10_000),
  cases: z.array(travellingCase).min(1).max(10_000),
  attachments: z
    .array(
      z.strictObject({
        name: z.string().regex(/^attachments\/[0-9a-f-]{36}$/),
        bytes: z
          .int()
          .min(0)
          .max(2 ** 40),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(100_000),
});
/** Cases, sealed for a colleague. */
export type HandoverLetter = z.infer<typeof handoverSchema>;

/** What the recipient of a hand-over did with each case. */
export const receiptSchema = z.strictObject({
  format: z.literal('luwte-ontvangst'),
  ...envelope,
  /** SHA-256 of the text of the hand-over that it answers. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  answers: z
    .array(
      z.strictObject({
        caseId: id,
        accepted: z.boolean(),
        /** The number it has now, where it was accepted. */
        number: caseNumber.nullable(),
        /** Whether it counts there from now on; else it goes on to count where it came from. */
        counts: z.boolean(),
      }),
    )
    .min(1)
    .max(10_000),
});
/** What the recipient of a hand-over did with each case. */
export type ReceiptLetter = z.infer<typeof receiptSchema>;

/** A wish to be telephoned: nothing but who asks, and a number to speak of. */
export const contactSchema = z.strictObject({
  format: z.literal('luwte-contactverzoek'),
  ...envelope,
});
/** A wish to be telephoned. */
export type ContactLetter = z.infer<typeof contactSchema>;

/**
 * What a counsellor tells of her own incidents in a series that a colleague keeps as well (S-05). A
 * later one stands in the place of all before it.
 */
export const seriesPartSchema = z.strictObject({
  format: z.literal('luwte-reeksdeel'),
  ...envelope,
  reason: codeSchema(seriesReason),
  incidents: z
    .array(
      z.strictObject({
        id,
        /** The same for two incidents that one person reported. */
        reporter: id,
        occurred,
        /** The last day on which it may have happened, or else the day it was told. */
        on: date,
        natures: z.array(codeSchema(nature)).min(1).max(50),
        severity: codeSchema(severity),
        /** Whether the colleague may put it on a sheet of facts for the police. */
        forPolice: z.boolean(),
      }),
    )
    .max(200),
  /** Incidents of the colleague that she put on such a sheet. */
  told: z.array(z.strictObject({ id, at: instant })).max(1000),
});
/** What a counsellor tells of her own incidents in a shared series. */
export type SeriesPartLetter = z.infer<typeof seriesPartSchema>;

const probeSchema = z.looseObject({
  format: z.string(),
  version: z.number().optional(),
  schema: z.number().optional(),
});

/** Who reads a letter. */
export interface Reader extends PublicKeys {
  readonly compartment: Compartment;
}

/** A letter that was read: what it says, and the checksum of its text. */
export interface ReadLetter<T> {
  readonly letter: T;
  readonly sha256: string;
}

/**
 * Judges a hand-over.
 * @throws VaultFault `sealed.…` when it is not a whole one, signed, for this reader.
 */
export function judgeHandover(
  reader: Reader,
  content: Buffer,
  signature: Buffer,
): { facts: ReadLetter<HandoverLetter>; attachments: readonly ListedAttachment[] } {
  const letter = judge(handoverSchema, reader, content, signature);
  if (!casesFrom[reader.compartment].includes(letter.from.compartment))
    throw new VaultFault('sealed.otherCompartment');
  if (!isCoherent(letter, reader)) throw new VaultFault('sealed.damaged');
  return {
    facts: { letter, sha256: letterHash(content) },
    attachments: letter.attachments,
  };
}

/**
 * Judges a receipt.
 * @throws VaultFault `sealed.…` when it is not a whole one, signed, for this reader.
 */
export function judgeReceipt(reader: Reader, content: Buffer, signature: Buffer) {
  const letter = judge(receiptSchema, reader, content, signature);
  return { facts: letter, attachments: [] };
}

/**
 * Judges a wish to be telephoned.
 * @throws VaultFault `sealed.…` when it is not a whole one, signed, for this reader.
 */
export function judgeContact(reader: Reader, content: Buffer, signature: Buffer) {
  return { facts: judge(contactSchema, reader, content, signature), attachments: [] };
}

/**
 * Judges a part of a series, which only a colleague of the same compartment may send (TC-01).
 * @throws VaultFault `sealed.…` when it is not a whole one, signed, for this reader.
 */
export function judgeSeriesPart(reader: Reader, content: Buffer, signature: Buffer) {
  const letter = judge(seriesPartSchema, reader, content, signature);
  if (letter.from.compartment !== reader.compartment)
    throw new VaultFault('sealed.otherCompartment');
  return { facts: letter, attachments: [] };
}

/** The checksum by which a receipt names the text of a hand-over. */
export const letterHash = (content: Uint8Array) =>
  createHash('sha256').update(content).digest('hex');

/** The schema of a letter, as far as judging it goes. */
type LetterSchema =
  | typeof handoverSchema
  | typeof receiptSchema
  | typeof contactSchema
  | typeof seriesPartSchema;

function judge<S extends LetterSchema>(
  schema: S,
  reader: Reader,
  content: Buffer,
  signature: Buffer,
): z.infer<S> {
  const text = parsed(content);
  const probe = probeSchema.safeParse(text);
  const [format] = schema.shape.format.values;
  if (!probe.success || probe.data.format !== format) throw new VaultFault('sealed.notOne');
  const { version = 0, schema: rows = 0 } = probe.data;
  if (version > LETTER_VERSION || rows > SCHEMA_VERSION)
    throw new VaultFault('sealed.newerVersion');
  const read = schema.safeParse(text);
  if (!read.success) throw new VaultFault('sealed.damaged');
  const { from, to } = read.data;
  if (!isSignedBy(content, signature, from.signingKey)) throw new VaultFault('sealed.badSignature');
  if (!cardsFrom[reader.compartment].includes(from.compartment))
    throw new VaultFault('sealed.otherCompartment');
  if (to.signingKey !== reader.signingKey || to.recipient !== reader.recipient)
    throw new VaultFault('sealed.otherRecipient');
  // Safe: the schema that just parsed it is the one the type is inferred from.
  return read.data as z.infer<S>;
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    throw new VaultFault('sealed.damaged');
  }
}

/** How the file of an attachment is called in a letter. */
export const fileInLetter = (id: string) => `attachments/${id}`;

/** Whether everything a hand-over refers to is in it, and belongs to the vault it comes from. */
function isCoherent(letter: HandoverLetter, reader: Reader): boolean {
  const { kind, from, authors, reporters, cases } = letter;
  const known = {
    authors: new Set(authors.map((author) => author.signingKey)),
    reporters: new Set(reporters.map((reporter) => reporter.id)),
  };
  const isOnce = new Set(cases.map(({ case: row }) => row.id)).size === cases.length;
  const isOne = kind === 'transfer' || cases.length === 1;
  const isOfVault = [...reporters, ...cases.map(({ case: row }) => row)].every(
    ({ position }) => regimeIn(position) === regimeOf[from.compartment],
  );
  const isOfRelation =
    kind === 'transfer' || (kind === 'referral') === (from.compartment !== reader.compartment);
  const files = cases.flatMap(({ attachments }) => attachments.map(({ id }) => fileInLetter(id)));
  const areListed = isDeepStrictEqual(
    files,
    letter.attachments.map(({ name }) => name),
  );
  const areSound = isOnce && isOne && isOfVault && isOfRelation && areListed;
  return areSound && cases.every((one) => isWhole(one, known));
}

function isWhole(
  one: TravellingCase,
  known: { readonly authors: ReadonlySet<string>; readonly reporters: ReadonlySet<string> },
): boolean {
  const { reporterId } = one.case;
  const told = [...one.notes, ...one.contacts, ...one.letters, ...one.corrections];
  const named = told.flatMap(({ author }) => author ?? []);
  return (
    (reporterId === null || known.reporters.has(reporterId)) &&
    named.every((author) => known.authors.has(author)) &&
    (one.case.status === 'closed') === (one.case.closedOn !== null) &&
    (one.case.closedOn === null) === (one.case.closingReason === null) &&
    caresForItsOwn(one) &&
    textsOpen(one)
  );
}

/** Whether everybody whose aftercare is in a case is in it as a victim or a witness. */
function caresForItsOwn({ persons, personCare, ...rest }: TravellingCase): boolean {
  const known = new Set(persons.map(({ id: person }) => person));
  const { personOffers, personConsequences, contacts, tasks } = rest;
  const cared = [...personCare, ...personOffers, ...personConsequences, ...contacts, ...tasks];
  return cared.every(({ person }) => person === null || known.has(person));
}

const regimeSchema = z.looseObject({ regime: z.string() });
const regimeIn = (position: string) => regimeSchema.parse(JSON.parse(position)).regime;
