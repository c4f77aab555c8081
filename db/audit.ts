import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { AuditAction } from '../domain/records/audit.ts';
import type { SlotRole } from './header.ts';
import { readSetting, writeSetting } from './repositories/settings.ts';
import { deriveKey } from './slots.ts';

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

/**
 * The audit log of a compartment: each line carries a keyed hash over itself and the line before,
 * so that nobody without the key can change, drop or insert one unseen.
 */
export class AuditChain {
  readonly #key: Buffer;
  readonly #last: Statement<[], { seq: number; mac: Buffer }>;
  readonly #macOf: Statement<[{ seq: number }], { mac: Buffer }>;
  readonly #insert: Statement<[AuditRow]>;
  readonly #all: Statement<[], AuditRow>;
  readonly #stretch: Statement<[{ after: number; until: number; limit: number }], AuditRow>;
  readonly #daysAfter: Statement<[{ day: string }], { days: number }>;
  readonly #page: Statement<[{ offset: number; limit: number }], AuditEvent>;

  constructor(database: Database, key: Buffer) {
    this.#key = key;
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
    for (let after = 0; after < until; after += STRETCH) {
      yield* this.#stretch.all({ after, until, limit: STRETCH });
    }
  }

  /** Adds a line; belongs in the transaction of the act itself. */
  append(event: Omit<AuditEvent, 'seq'>): void {
    const last = this.#last.get();
    const line = { ...event, seq: (last?.seq ?? 0) + 1 };
    this.#insert.run({ ...line, mac: this.#link(last?.mac ?? FIRST_LINK, line) });
  }

  /** The newest line, as it is remembered elsewhere; null when there is none. */
  last(): { readonly seq: number; readonly mac: Buffer } | null {
    return this.#last.get() ?? null;
  }

  /** Whether a line is there, exactly as it was once seen. */
  holds(seq: number, mac: Buffer): boolean {
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
    let previous: Buffer = FIRST_LINK;
    let expected = 1;
    for (const { mac, ...line } of this.#all.iterate()) {
      const link = this.#link(previous, line);
      const fits = mac.length === link.length && timingSafeEqual(mac, link);
      if (line.seq !== expected || !fits) return expected;
      previous = mac;
      expected += 1;
    }
    return null;
  }

  #link(previous: Buffer, line: AuditEvent): Buffer {
    const { seq, at, role, action, objectKind, objectId } = line;
    return createHmac('sha256', this.#key)
      .update(previous)
      .update(JSON.stringify([seq, at, role, action, objectKind, objectId]))
      .digest();
  }
}
