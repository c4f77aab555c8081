import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Compartment, vaultRoles } from '../domain/compartment.ts';
import { dateSchema } from '../domain/time.ts';
import { faultBehind, VaultFault } from './fault.ts';
import { writeWhole } from './whole-file.ts';

export {
  type Compartment,
  compartments,
  type VaultRole as SlotRole,
} from '../domain/compartment.ts';

const base64 = z.base64();

/**
 * Argon2id parameters. The floor is the second recommendation of RFC 9106 (64 MiB, t = 3, p = 4);
 * the ceiling keeps a forged header from asking for all memory there is.
 */
export const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(65_536).max(4_194_304),
  passes: z.int().min(3).max(64),
  lanes: z.int().min(4).max(64),
  salt: base64.length(24),
});
/** Argon2id parameters of one slot. */
export type Kdf = z.infer<typeof kdfSchema>;

/** What opens a slot: a passphrase, twelve words on paper, or two of three shares of such words. */
export const slotKinds = ['passphrase', 'recovery', 'shares'] as const;
/** What opens a slot. */
export type SlotKind = (typeof slotKinds)[number];

const slotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(slotKinds),
  role: z.enum(vaultRoles),
  /** The day the slot was made. */
  madeOn: dateSchema,
  kdf: kdfSchema,
  /** That the computer keeps a half of it: see db/keystore.ts. */
  keystore: z.literal(true).optional(),
  nonce: base64.length(16),
  /** The compartment key under the slot key, AES-256-GCM, tag included. */
  wrapped: base64.length(64),
});
/** One way to unlock a compartment. */
export type Slot = z.infer<typeof slotSchema>;

/**
 * Ciphers a compartment may use; each compartment names its own. `sqlcipher` is that of SQLCipher 4,
 * the best known; `aegis` is AEGIS-256 (draft-irtf-cfrg-aegis-aead), which costs a record less than
 * its disk does.
 */
export const ciphers = ['sqlcipher', 'aegis'] as const;
/** A cipher of the database file. */
export type Cipher = (typeof ciphers)[number];

const compartmentSchema = z.strictObject({
  cipher: z.enum(ciphers),
  /** How many keys this compartment has had; each has a database file of its own. */
  keyNumber: z.int().min(1).max(1_000_000),
  /** At most one of each kind. */
  slots: z
    .array(slotSchema)
    .min(1)
    .refine((slots) => new Set(slots.map(({ kind }) => kind)).size === slots.length),
  /** HMAC-SHA-256 over everything above, with a key of the compartment: see `sealOf`. */
  seal: base64.length(44),
});
/** What the header says of one compartment. */
export type CompartmentHeader = z.infer<typeof compartmentSchema>;

/** Version of the header this code writes and the newest it reads. */
export const HEADER_VERSION = 1;

const headerSchema = z.strictObject({
  format: z.literal('luwte-vault'),
  version: z.literal(HEADER_VERSION),
  id: z.uuid(),
  /** A practice vault holds invented people and says so on the screen. */
  practice: z.boolean(),
  compartments: z.strictObject({
    staff: compartmentSchema.optional(),
    political: compartmentSchema.optional(),
    council: compartmentSchema.optional(),
    policy: compartmentSchema.optional(),
  }),
});
/** `header.json`: what stands in clear about a vault. No name, no place, no count. */
export type Header = z.infer<typeof headerSchema>;

const versionProbe = z.looseObject({ format: z.literal('luwte-vault'), version: z.number() });

const headerPath = (folder: string) => join(folder, 'header.json');

/**
 * Reads the header of the vault in `folder`.
 * @returns null when there is none.
 * @throws VaultFault `vault.newerVersion` or `vault.headerDamaged`; nothing on disk is touched.
 */
export function readHeader(folder: string): Header | null {
  const text = readIfThere(headerPath(folder));
  return text === null ? null : headerOf(text);
}

/**
 * The header that a text tells.
 * @throws VaultFault `vault.newerVersion` or `vault.headerDamaged`.
 */
export function headerOf(text: string): Header {
  const content = parseJson(text);
  const probe = versionProbe.safeParse(content);
  if (probe.success && probe.data.version > HEADER_VERSION)
    throw new VaultFault('vault.newerVersion');
  const header = headerSchema.safeParse(content);
  if (!header.success) throw new VaultFault('vault.headerDamaged');
  return header.data;
}

/**
 * What a seal is made over: all that stands in clear about a compartment, in fixed order, so that
 * whoever changes the file without its key is found out when the vault is next opened.
 */
export function sealedText(
  header: Pick<Header, 'id' | 'practice'>,
  compartment: Compartment,
  { cipher, keyNumber, slots }: Omit<CompartmentHeader, 'seal'>,
): string {
  const lines = slots.map(({ id, kind, role, madeOn, kdf, keystore, nonce, wrapped }) => [
    [id, kind, role, madeOn, nonce, wrapped, ...(keystore ? ['keystore'] : [])],
    [kdf.name, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt],
  ]);
  const { id, practice } = header;
  return JSON.stringify(['luwte-seal/1', id, practice, compartment, cipher, keyNumber, lines]);
}

/** Writes the header: whole, flushed, and in place of the old one in a single step. */
export function writeHeader(folder: string, header: Header): void {
  writeInVault(headerPath(folder), headerText(header));
}

/** A header as it stands in its file. */
export const headerText = (header: Header) =>
  `${JSON.stringify(headerSchema.parse(header), null, 2)}\n`;

/** Keeps a header that cannot be read beside the one that is made anew; it may be mended by hand. */
export function keepDamagedHeader(folder: string): void {
  const text = readIfThere(headerPath(folder));
  if (text !== null) writeInVault(`${headerPath(folder)}${ASIDE}`, text);
}

/** The ending of what a restore took the place of. */
export const ASIDE = '.before-restore';

/**
 * Writes a small file of the vault whole, for its owner alone.
 * @throws VaultFault when the folder cannot be written to or the disk is full.
 */
export function writeInVault(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, text, 0o600);
  } catch (error) {
    throw faultBehind(error) ?? error;
  }
}

/** The text of a file, or null when there is no such file. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const fault = faultBehind(error);
    if (fault?.code === 'vault.absent') return null;
    throw fault ?? error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
