import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';
import type { AuditAction } from '../domain/records/audit.ts';
import type { SlotRole } from './header.ts';
import { readSetting, writeSetting } from './repositories/settings.ts';
import { deriveKey } from './slots.ts';
import { inOneGo, type Steps } from './steps.ts';

/** One line of the log. */
export interface AuditEvent {
  readonly seq: number;
  readonly at: string;
  readonly role: SlotRole;
  readonly action: AuditAction;
  readonly objectKind: string;
  readonly objectId: string;
}

/** A line with the keyed hash over it and the line before. */
export interface AuditRow extends AuditEvent {
  readonly mac: Buffer;
}

/** Lines that are taken out of the database at once. */
const STRETCH = 1000;

const keptUnder = 'auditKey';

/**
 * The key of the log: that of the compartment's first key. The log goes on under it when the
 * compartment gets another key, so that what was written before stays proof.
 */
export function auditKeyOf(database: Database, compartmentKey: Buffer): Buffer {
  const kept = readSetting(database, keptUnder);
  return kept === undefined ? deriveKey(compartmentKey, 'audit') : Buffer.from(kept, 'base64');
}

/** Leaves the key of the log in a database that is about to get another key. */
export function keepAuditKey(database: Database, formerKey: Buffer): void {
  writeSetting(database, keptUnder, auditKeyOf(database, formerKey).toString('base64'));
}

const FIRST_LINK = Buffer.alloc(32);

/** Where the log begins when lines of long ago were dropped: the last of them, and its hash. */
const beginsAfter = 'auditStart';
const startSchema = z.strictObject({
  seq: z.int().min(1),
  mac: z.base64().length(44),
  seal: z.base64().length(44),
});

/** The setting that keeps when a compartment was made, once the line that said so was dropped. */
export const madeAtSetting = 'madeAt';

interface Start {
  readonly seq: number;
  readonly mac: Buffer;
}

/**
 * The audit log of a compartment: each line carries a keyed hash over itself and the line before,
 * so that nobody without the key can change, drop or insert one unseen. Lines of long ago are dropped
 * from its beginning: where it begins from then on is sealed with the same key.
 */
export class AuditChain {
  /** As an object: a key of bytes is read anew for every line. */
  readonly #key: KeyObject;
  readonly #database: Database;
  readonly #last: Statement<[], { seq: number; mac: Buffer }>;
  readonly #macOf: Statement<[{ seq: number }], { mac: Buffer }>;
  readonly #insert: Statement<[AuditRow]>;
  readonly #all: Statement<[], AuditRow>;
  readonly #stretch: Statement<[{ after: number; until: number; limit: number }], AuditRow>;
  readonly #daysAfter: Statement<[{ day: string }], { days: number }>;
  readonly #page: Statement<[{ offset: number; limit: number }], AuditEvent>;

  constructor(database: Database, key: Buffer) {
    this.#key = createSecretKey(key);
    this.#database = database;
    this.#last = database.prepare<[], { seq: number; mac: Buffer }>(
      'SELECT seq, mac FROM audit_events ORDER BY seq DESC LIMIT 1',
    );
    this.#macOf = database.prepare<[{ seq: number }], { mac: Buffer }>(
      'SELECT mac FROM audit_events WHERE seq = @seq',
    );
    this.#insert = database.prepare<[AuditRow]>(
      `INSERT INTO audit_events (seq, at, role, action, object_kind, object_id, mac)
       VALUES (@seq, @at, @role, @action, @objectKind, @objectId, @mac)`,
    );
    this.#daysAfter = database.prepare<[{ day: string }], { days: number }>(
      'SELECT count(DISTINCT substr(at, 1, 10)) AS days FROM audit_events WHERE substr(at, 1, 10) > @day',
    );
    this.#page = database.prepare<[{ offset: number; limit: number }], AuditEvent>(
      `SELECT seq, at, role, action, object_kind AS objectKind, object_id AS objectId
       FROM audit_events ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
    );
    this.#stretch = database.prepare<[{ after: number; until: number; limit: number }], AuditRow>(
      `SELECT seq, at, role, action, object_kind AS objectKind, object_id AS objectId, mac
       FROM audit_events WHERE seq > @after AND seq <= @until ORDER BY seq LIMIT @limit`,
    );
    this.#all = database.prepare<[], AuditRow>(
      `SELECT seq, at, role, action, object_kind AS objectKind, object_id AS objectId, mac
       FROM audit_events ORDER BY seq`,
    );
  }

  /** The lines up to a number, oldest first, with their hashes; the database is free in between. */
  *linesUntil(until: number): Generator<AuditRow> {
    let after = this.#start().seq;
    while (after < until) {
      const lines = this.#stretch.all({ after, until, limit: STRETCH });
      yield* lines;
      after = lines.at(-1)?.seq ?? until;
    }
  }

  /** Adds a line; belongs in the transaction of the act itself. */
  append(event: Omit<AuditEvent, 'seq'>): void {
    const last = this.#last.get() ?? this.#start();
    const line = { ...event, seq: last.seq + 1 };
    this.#insert.run({ ...line, mac: this.#link(last.mac, line) });
  }

  /** The newest line, as it is remembered elsewhere; null when there is none. */
  last(): { readonly seq: number; readonly mac: Buffer } | null {
    return this.#last.get() ?? null;
  }

  /** The number of the first line that is kept. */
  first(): number {
    return this.#start().seq + 1;
  }

  /** How many lines are kept. */
  count(): number {
    return (this.#last.get()?.seq ?? this.#start().seq) - this.#start().seq;
  }

  /**
   * Drops the lines of before a moment, but never the newest; belongs in a transaction with the line that
   * says so.
   * @returns the number of the last line that went; null when none did.
   */
  dropBefore(moment: string): number | null {
    const newest = this.#last.get()?.seq ?? 0;
    const gone = this.#database
      .prepare<[{ moment: string; newest: number }], { seq: number; mac: Buffer }>(
        `SELECT seq, mac FROM audit_events WHERE seq < @newest AND seq <
           (SELECT min(seq) FROM audit_events WHERE at >= @moment) ORDER BY seq DESC LIMIT 1`,
      )
      .get({ moment, newest });
    if (!gone) return null;
    const mac = gone.mac.toString('base64');
    const start = { seq: gone.seq, mac, seal: this.#sealOf(gone.seq, mac) };
    if (readSetting(this.#database, madeAtSetting) === undefined) {
      const [line] = this.#stretch.all({ after: 0, until: gone.seq, limit: 1 });
      if (line) writeSetting(this.#database, madeAtSetting, line.at);
    }
    writeSetting(this.#database, beginsAfter, JSON.stringify(start));
    this.#database.prepare('DELETE FROM audit_events WHERE seq <= ?').run(gone.seq);
    return gone.seq;
  }

  /**
   * Whether a line is there, exactly as it was once seen. What was dropped since cannot be compared any
   * more: the log went on from it.
   */
  holds(seq: number, mac: Buffer): boolean {
    if (seq <= this.#start().seq) return true;
    return this.#macOf.get({ seq })?.mac.equals(mac) ?? false;
  }

  /** Every line, oldest first. */
  events(): AuditEvent[] {
    return this.#all.all().map(({ mac: _, ...event }) => event);
  }

  /** On how many days something was done after a day. */
  daysOfUseAfter(day: string): number {
    return this.#daysAfter.get({ day })?.days ?? 0;
  }

  /** A keyed hash over a text that goes with the log, in base64. */
  mac(text: string): string {
    return createHmac('sha256', this.#key).update('beside the log').update(text).digest('base64');
  }

  /** A page of lines, newest first. */
  page(offset: number, limit: number): AuditEvent[] {
    return this.#page.all({ offset, limit });
  }

  /** The number of the first line that does not fit the chain, or null when all do. */
  firstBrokenLine(): number | null {
    return inOneGo(this.check());
  }

  /** Looks for the first line that does not fit the chain, in steps; see `firstBrokenLine`. */
  *check(): Steps<number | null> {
    const start = this.#start();
    const total = this.count();
    let previous: Buffer = start.mac;
    let expected = start.seq + 1;
    const first = this.#database
      .prepare<[], number | null>('SELECT min(seq) FROM audit_events')
      .pluck()
      .get();
    if (first != null && first < expected) return expected;
    for (const { mac, ...line } of this.linesUntil(Number.MAX_SAFE_INTEGER)) {
      const link = this.#link(previous, line);
      const fits = mac.length === link.length && timingSafeEqual(mac, link);
      if (line.seq !== expected || !fits) return expected;
      previous = mac;
      expected += 1;
      if (expected % STRETCH === 0) yield { done: expected - start.seq, total };
    }
    return null;
  }

  /** After which line the log begins; after none when what is kept of it was not sealed with its key. */
  #start(): Start {
    const kept = readSetting(this.#database, beginsAfter);
    const known = kept === undefined ? undefined : startSchema.safeParse(JSON.parse(kept)).data;
    if (!known || known.seal !== this.#sealOf(known.seq, known.mac))
      return { seq: 0, mac: FIRST_LINK };
    return { seq: known.seq, mac: Buffer.from(known.mac, 'base64') };
  }

  #sealOf(seq: number, mac: string): string {
    return this.mac(JSON.stringify(['the log begins after', seq, mac]));
  }

  #link(previous: Buffer, line: AuditEvent): Buffer {
    const { seq, at, role, action, objectKind, objectId } = line;
    return createHmac('sha256', this.#key)
      .update(previous)
      .update(JSON.stringify([seq, at, role, action, objectKind, objectId]))
      .digest();
  }
}
