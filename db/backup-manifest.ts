import { createHash } from 'node:crypto';
import { z } from 'zod';
import { VaultFault } from './fault.ts';
import { ciphers, compartments } from './header.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { macOf } from './slots.ts';

/** Version of the backup file this code writes and the newest it reads; docs/formats/backup.md. */
export const BACKUP_VERSION = 2;
/** How every backup begins, so that a file of another kind is told from a damaged one. */
export const BEGINNING = '{"format":"luwte-backup"';
/** The longest manifest, in bytes. */
export const LONGEST_MANIFEST = 64 * 1024;
const LONGEST_HEADER = 64 * 1024;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const lengthSchema = z.int().min(1);

const headerPart = z.strictObject({
  name: z.literal('header'),
  bytes: lengthSchema.max(LONGEST_HEADER),
  sha256: hashSchema,
});
const databasePart = z.strictObject({
  name: z.literal('database'),
  bytes: lengthSchema,
  sha256: hashSchema,
});
const attachmentsPart = z.strictObject({
  name: z.literal('attachments'),
  bytes: lengthSchema,
  sha256: hashSchema,
});
/** The keys of the cases have checksums of their own: the list gets shorter while the file stands. */
const keysPart = z.strictObject({ name: z.literal('keys'), bytes: lengthSchema });

/** The order of the fields is the order in the file. */
const manifestOf = <V extends number, P extends z.ZodType>(version: V, parts: P) =>
  z.strictObject({
    format: z.literal('luwte-backup'),
    version: z.literal(version),
    vaultId: z.uuid(),
    compartment: z.enum(compartments),
    madeAt: z.iso.datetime(),
    cipher: z.enum(ciphers),
    keyNumber: z.int().min(1).max(1_000_000),
    schemaVersion: z.int().min(1),
    /** What follows the manifest, one after another. */
    parts,
    /** HMAC-SHA-256 over all above, with a key of the compartment. */
    seal: z.base64().length(44),
    /** SHA-256 over all above. */
    sha256: hashSchema,
  });

const manifestSchema = z.discriminatedUnion('version', [
  // The first version has no files, and the keys of the cases, if any, in its database.
  manifestOf(1, z.tuple([headerPart, databasePart])),
  manifestOf(2, z.tuple([headerPart, databasePart, attachmentsPart, keysPart])),
]);

/** What stands in clear at the beginning of a backup. */
export type Manifest = z.infer<typeof manifestSchema>;
/** What a backup consists of. */
export type PartName = Manifest['parts'][number]['name'];

const versionProbe = z.looseObject({ version: z.number() });

/** The manifest as it stands in the file, in the order of its schema, sealed with a key. */
export function sealedLine(facts: object, key: Buffer): string {
  const none = { seal: Buffer.alloc(32).toString('base64'), sha256: '0'.repeat(64) };
  const version = BACKUP_VERSION;
  const open = manifestSchema.parse({ format: 'luwte-backup', version, ...facts, ...none });
  const sealed = { ...open, seal: sealOfManifest(open, key) };
  return `${JSON.stringify({ ...sealed, sha256: sha256(hashedText(sealed)) })}\n`;
}

/**
 * The manifest that a line tells.
 * @throws VaultFault `backup.newerVersion`, `backup.damaged`.
 */
export function manifestIn(line: string): Manifest {
  const content = parsed(line);
  const probe = versionProbe.safeParse(content);
  if (probe.success && probe.data.version > BACKUP_VERSION) {
    throw new VaultFault('backup.newerVersion');
  }
  const { data: manifest } = manifestSchema.safeParse(content);
  // The very same text: no other spelling of the same facts passes for what was written.
  const isWhole =
    manifest !== undefined &&
    JSON.stringify(manifest) === line &&
    sha256(hashedText(manifest)) === manifest.sha256;
  if (!isWhole) throw new VaultFault('backup.damaged');
  if (manifest.schemaVersion > SCHEMA_VERSION) throw new VaultFault('backup.newerVersion');
  return manifest;
}

/** What the seal of a manifest is with a key. */
export const sealOfManifest = ({ seal: _, sha256: __, ...facts }: Manifest, key: Buffer) =>
  macOf(key, 'backup', JSON.stringify(facts));

/** The SHA-256 of something, in hexadecimal. */
export const sha256 = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex');

const hashedText = ({ sha256: _, ...sealed }: Manifest) => JSON.stringify(sealed);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VaultFault('backup.damaged');
  }
}
