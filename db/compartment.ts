import { renameSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { settleAttachments } from './attachments/places.ts';
import { AuditChain, auditKeyOf } from './audit.ts';
import { hasLog, refuseMixture } from './crash-log.ts';
import { CACHE_KIB, connect, copyInto, isInClear, refuseTornPage } from './database-file.ts';
import {
  type DatabasePlace,
  databasePath,
  discardFormerSchemas,
  discardLeftovers,
  discardUnfinished,
  finishedPath,
  formerSchemaPath,
  unfinishedPath,
} from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import { identityOf } from './file-identity.ts';
import type { Cipher, Compartment, SlotRole } from './header.ts';
import { explainLock, holdLock, letGo, refuseForeignLock } from './lock-file.ts';
import { migrate, SCHEMA_VERSION, schemaOf } from './migrate.ts';
import type { Steps } from './steps.ts';
import { refuseOlder, remember, rememberSoon, type Witness } from './witness.ts';

/** An open compartment: its database and its audit chain. Exists in the vault worker only. */
export interface OpenCompartment {
  readonly compartment: Compartment;
  readonly role: SlotRole;
  readonly database: Database;
  readonly audit: AuditChain;
  /** The key of the compartment. It leaves memory with the thread. */
  readonly key: Buffer;
  /**
   * @throws VaultFault `vault.databaseMissing` when its file no longer stands in its place. What is
   * written to a file that was thrown away or replaced while it was open is confirmed, and gone.
   */
  refuseGone(): void;
  /** Lets this machine remember how far the log got. Belongs before an answer goes out. */
  remember(): void;
  /** Closes the database, and lets go of it for others. */
  close(): void;
}

/** What it takes to open a compartment. */
export interface Opening extends DatabasePlace {
  readonly cipher: Cipher;
  readonly role: SlotRole;
  readonly key: Buffer;
  /** The moment of opening. */
  readonly now: string;
  /** What this machine remembers of the compartment; nothing is compared without it. */
  readonly witness?: Witness | undefined;
  /** What the user knows and wants all the same. */
  readonly accept?: Acceptance | undefined;
}

/** What a user may accept, once he was told. */
export interface Acceptance {
  /** That the database is an older one than this machine saw last. */
  readonly olderCopy?: boolean | undefined;
  /** That another computer did not say that it closed the vault. */
  readonly otherComputer?: boolean | undefined;
}

/**
 * Makes the database of a new compartment beside its place; the first opening puts it there. Until
 * the header knows its slot it is nothing, and the next creation throws it away.
 */
export function prepareCompartment(
  opening: Opening,
  begin: (opened: OpenCompartment) => void,
): void {
  discardUnfinished(opening);
  const opened = open(opening, unfinishedPath(opening));
  try {
    begin(opened);
  } finally {
    opened.database.close();
  }
}

/**
 * Does something with the database that stands beside its place, brought to the present schema, and
 * closes it again, in steps. No header knows it yet.
 */
export function* atUnfinishedInSteps<T>(
  opening: Opening,
  act: (opened: OpenCompartment) => Steps<T>,
): Steps<T> {
  const opened = open(opening, unfinishedPath(opening));
  try {
    return yield* act(opened);
  } finally {
    opened.database.close();
  }
}

/**
 * Opens the database of a compartment with its key.
 * @throws VaultFault when the file is missing, damaged, in clear, newer, older than this machine saw
 * it, or open elsewhere. Nothing is changed when another has it open: its log is left to it.
 */
export function openCompartment(opening: Opening): OpenCompartment {
  // Before the file is touched: where two computers can lock it, opening it ends the log of the other.
  if (!opening.accept?.otherComputer) refuseForeignLock(opening);
  try {
    const opened = open(opening, finishedPath(opening));
    try {
      settle(opening, opened);
    } catch (error) {
      opened.database.close();
      throw error;
    }
    return opened;
  } catch (error) {
    const fault = faultBehind(error);
    throw fault?.code === 'vault.inUse' ? explainLock(opening) : (fault ?? error);
  }
}

/** What is left behind when a compartment opens in its place. */
function settle(opening: Opening, { database }: OpenCompartment): void {
  holdLock(opening, opening.now);
  discardLeftovers(opening);
  settleAttachments(opening, database);
}

function open(opening: Opening, path: string): OpenCompartment {
  const { compartment, cipher, role, key, witness } = opening;
  let database: Database | null = null;
  try {
    const isAfterCrash = hasLog(path);
    database = connect(path, cipher, key);
    takeForOneself(database);
    for (const pragma of durable) database.pragma(pragma);
    if (isAfterCrash) refuseMixture(database);
    refuseTornPage(database, path);
    database.pragma(`cache_size = -${CACHE_KIB}`);
    if (path === databasePath(opening)) {
      refuseOlderCopy(database, opening);
      keepFormerSchema(database, opening);
    }
    migrate(database);
    return opened(database);
  } catch (error) {
    database?.close();
    const fault = faultBehind(error);
    if (fault?.code === 'vault.databaseDamaged' && isInClear(path)) {
      throw new VaultFault('vault.notEncrypted');
    }
    throw fault ?? error;
  }

  function opened(database: Database): OpenCompartment {
    const audit = new AuditChain(database, auditKeyOf(database, key));
    const file = identityOf(path);
    const close = () => {
      if (!database.open) return;
      if (witness) remember(witness, audit);
      database.close();
      letGo(opening);
    };
    return {
      compartment,
      role,
      database,
      audit,
      key,
      refuseGone: () => {
        if (identityOf(path) !== file) throw new VaultFault('vault.databaseMissing');
      },
      remember: () => {
        if (witness) rememberSoon(witness, audit);
      },
      close,
    };
  }
}

/**
 * Compares a database with what this machine remembers of it, before it is brought to another schema:
 * whoever is told that it is an older one finds it as he put it there.
 */
function refuseOlderCopy(database: Database, { witness, accept, key }: Opening): void {
  if (witness && !accept?.olderCopy) {
    refuseOlder(witness, new AuditChain(database, auditKeyOf(database, key)));
  }
}

/**
 * Keeps a copy of a database whose schema is about to change, under the same key. The next change
 * replaces it, and so does destruction.
 */
function keepFormerSchema(database: Database, place: DatabasePlace): void {
  const version = schemaOf(database);
  if (version === 0 || version === SCHEMA_VERSION) return;
  discardFormerSchemas(place);
  const path = formerSchemaPath(place, version);
  copyInto(database, `${path}.new`);
  renameSync(`${path}.new`, path);
}

/**
 * Holds the file for this process alone: the lock is the operating system's, so it is gone when the
 * process is, however it ends.
 */
function takeForOneself(database: Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE; COMMIT;');
}

/** A confirmed command survives a pulled plug; a deleted row leaves no bytes; no temporary files. */
const durable = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
] as const;
