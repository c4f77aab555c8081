import { createHash } from 'node:crypto';
import { z } from 'zod';
import { vaultRoles } from '../../domain/compartment.ts';
import { id, instant } from '../../domain/fields.ts';
import type { AuditChain, AuditRow } from '../audit.ts';
import { VaultFault } from '../fault.ts';
import { type Person, personSchema } from '../handover/card.ts';
import { readSealed, writeSealed } from '../handover/sealed-file.ts';
import { isSignedBy, type SigningPair } from '../handover/signing.ts';
import type { OfficerKey } from './key-file.ts';
import { LineReader } from './line-reader.ts';

/**
 * A sealed log: everything that the log of a compartment says, for the data protection officer alone,
 * and signed by the counsellor; docs/formats/officer-log.md. It has no content of any case.
 */

/** Version of the file this code writes and the newest it reads. */
const LOG_VERSION = 1;
/** Names of the two parts in it. */
const STATEMENT = 'log.json';
const LINES = 'lines.jsonl';
/** Lines in the longest log: a hundred a day for twenty-seven years. */
const MOST_LINES = 1_000_000;
const MOST_BYTES = 2 ** 29;
/** Lines that are encrypted at once. */
const AT_ONCE = 250;

/** One line as it stands in the file. */
const lineSchema = z.strictObject({
  seq: z.int().min(1).max(MOST_LINES),
  at: instant,
  role: z.enum(vaultRoles),
  /** A later version of Luwte may know more acts; the form of their names stays. */
  action: z.string().regex(/^[a-z]{1,20}\.[a-zA-Z]{1,30}$/),
  objectKind: z.string().regex(/^[a-z]{1,20}$/),
  /** A random identifier, a number, a moment, or a word of the program: never what somebody typed. */
  objectId: z.union([id, instant, z.string().regex(/^(\d{1,9}|[a-z]{1,20})$/)]),
  /** The keyed hash over this line and the one before, as it stands in the vault. */
  mac: z.base64().length(44),
});
/** One line of a sealed log. */
export type SealedLine = z.infer<typeof lineSchema>;

/** What is signed: whose log it is, for whom, and which lines it has. */
const statementSchema = z.strictObject({
  format: z.literal('luwte-logboek'),
  version: z.literal(LOG_VERSION),
  vaultId: id,
  madeAt: instant,
  from: personSchema,
  to: personSchema.shape.recipient,
  /** The number of its first line: those before it were dropped after their term. */
  first: z.int().min(1).max(MOST_LINES),
  lines: z.int().min(1).max(MOST_LINES),
  bytes: z.int().min(1).max(MOST_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
type Statement = z.infer<typeof statementSchema>;

const probeSchema = z.looseObject({ format: z.literal('luwte-logboek'), version: z.number() });

/** A sealed log that was read whole, and whose signature is right. */
export interface SealedLog extends Pick<Statement, 'vaultId' | 'madeAt' | 'from'> {
  /** Oldest first, without a gap. */
  readonly lines: readonly SealedLine[];
}

/** Whose log is sealed, and for whom. */
export interface LogSealing extends Pick<Statement, 'vaultId' | 'madeAt'> {
  readonly from: Person;
  readonly pair: SigningPair;
  readonly recipient: string;
  readonly log: AuditChain;
}

/**
 * Writes the log as it is now into a file for the officer, whole.
 * @returns how many lines it has.
 * @throws VaultFault `officerLog.tooLarge`, or `exchange.…` when the folder, disk or drive refuses.
 */
export async function writeSealedLog(path: string, sealing: LogSealing): Promise<number> {
  const { log, pair, recipient: to, vaultId, madeAt, from } = sealing;
  const last = log.last()?.seq ?? 0;
  const [first, lines] = [log.first(), log.count()];
  const chunks = () => textOf(log.linesUntil(last));
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunks()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (lines > MOST_LINES || bytes > MOST_BYTES) throw new VaultFault('officerLog.tooLarge');
  const sha256 = hash.digest('hex');
  const { name, compartment, recipient, signingKey } = from;
  const statement: Statement = {
    format: 'luwte-logboek',
    version: LOG_VERSION,
    vaultId,
    madeAt,
    from: { name, compartment, recipient, signingKey },
    to,
    first,
    lines,
    bytes,
    sha256,
  };
  await writeSealed(path, to, pair, {
    name: STATEMENT,
    text: JSON.stringify(statement),
    attachments: [{ name: LINES, bytes, sha256, chunks }],
  });
  return lines;
}

/**
 * The lines as they stand in the file, a JSON text each, some hundreds at a time. What does not have
 * the form of a line without content is never written.
 */
function* textOf(rows: Iterable<AuditRow>): Generator<Buffer> {
  let texts: string[] = [];
  for (const { seq, at, role, action, objectKind, objectId, mac } of rows) {
    const line = { seq, at, role, action, objectKind, objectId, mac: mac.toString('base64') };
    texts.push(`${JSON.stringify(lineSchema.parse(line))}\n`);
    if (texts.length < AT_ONCE) continue;
    yield Buffer.from(texts.join(''));
    texts = [];
  }
  yield Buffer.from(texts.join(''));
}

/**
 * Reads a sealed log whole.
 * @throws VaultFault `exchange.unreadable`, `officerLog.…`.
 */
export async function readSealedLog(path: string, reader: OfficerKey): Promise<SealedLog> {
  const lines: SealedLine[] = [];
  let first = 1;
  const reading = new LineReader((text) => {
    const line = lineSchema.safeParse(text);
    if (!line.success || line.data.seq !== lines.length + first) throw damaged();
    lines.push(line.data);
  });
  const statement = await readSealed<Statement>(path, reader.identity, {
    name: STATEMENT,
    judge: (content, signature) => {
      const facts = judge(content, signature);
      if (facts.to !== reader.recipient) throw new VaultFault('officerLog.otherRecipient');
      const { bytes, sha256 } = facts;
      first = facts.first;
      return { facts, attachments: [{ name: LINES, bytes, sha256 }] };
    },
    take: (_, chunk) => reading.take(chunk),
  }).catch((error: unknown) => {
    throw asOfLog(error);
  });
  reading.end();
  if (lines.length !== statement.lines) throw damaged();
  const { vaultId, madeAt, from } = statement;
  return { vaultId, madeAt, from, lines };
}

function judge(content: Buffer, signature: Buffer): Statement {
  const told: unknown = JSON.parse(content.toString('utf8'));
  const probe = probeSchema.safeParse(told);
  if (!probe.success) throw new VaultFault('officerLog.notOne');
  if (probe.data.version > LOG_VERSION) throw new VaultFault('officerLog.newerVersion');
  const { data: statement } = statementSchema.safeParse(told);
  if (!statement) throw damaged();
  if (!isSignedBy(content, signature, statement.from.signingKey))
    throw new VaultFault('officerLog.badSignature');
  return statement;
}

const damaged = () => new VaultFault('officerLog.damaged');

/** What is wrong with a sealed file, in the words of who reads a log. */
function asOfLog(error: unknown): unknown {
  if (!(error instanceof VaultFault)) return error;
  if (error.code === 'sealed.notOne') return new VaultFault('officerLog.notOne');
  if (error.code === 'sealed.damaged') return damaged();
  if (error.code === 'sealed.otherRecipient') return new VaultFault('officerLog.otherRecipient');
  return error;
}
