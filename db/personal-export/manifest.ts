import { z } from 'zod';
import { compartments, vaultRoles } from '../../domain/compartment.ts';
import { id, instant } from '../../domain/fields.ts';
import { LARGEST_FILE } from '../../domain/records/attachment.ts';

/**
 * Everything of one's own vault in an open form: a tar with a manifest, the rows of every table as JSON,
 * one on each line, the lines of the log, and the attachments; docs/formats/personal-export.md.
 */
export const FORMAT = 'luwte-personal-export';
/** Version of the file this code writes and the newest it reads. */
export const EXPORT_VERSION = 1;

/** The name of the manifest, which comes first. */
export const MANIFEST = 'manifest.json';
/** Bytes in the longest manifest: a hundred thousand attachments. */
export const LONGEST_MANIFEST = 64 * 1024 * 1024;

const sum = {
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

/** A part of the file whose lines are counted. */
const linesPart = z.strictObject({ rows: z.int().min(0), ...sum });

/** What stands in the file, in this order, each with its length and checksum. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(EXPORT_VERSION),
  /** The version of the schema that the tables are of. */
  schema: z.int().min(1),
  compartment: z.enum(compartments),
  role: z.enum(vaultRoles),
  tables: z.array(z.strictObject({ name: z.string().max(60), ...linesPart.shape })).max(500),
  log: linesPart,
  attachments: z
    .array(z.strictObject({ id, bytes: z.int().min(0).max(LARGEST_FILE), sha256: sum.sha256 }))
    .max(200_000),
});
/** What stands in the file. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What every version of a manifest says of itself. */
export const manifestProbe = z.looseObject({
  format: z.literal(FORMAT),
  version: z.number(),
  schema: z.number(),
});

/** A line of the log, without what proves it. */
export const logLine = z.strictObject({
  at: instant,
  role: z.enum(vaultRoles),
  action: z.string().regex(/^[a-zA-Z]{1,30}\.[a-zA-Z]{1,30}$/),
  objectKind: z.string().max(30),
  objectId: z.string().max(60),
});
/** A line of the log, without what proves it. */
export type LogLine = z.infer<typeof logLine>;

export const tableFile = (name: string) => `tables/${name}.jsonl`;
export const LOG_FILE = 'log.jsonl';
export const attachmentFile = (attachmentId: string) => `attachments/${attachmentId}`;
