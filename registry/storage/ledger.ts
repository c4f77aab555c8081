/** What the registry has of one ledger: everything that one vault published of one compartment. */
import type { Selectable } from 'kysely';
import type { Storage } from './open.ts';
import type { RegistryTables } from './tables.ts';

/** A key, and the ledger it signs for. */
export type KnownSender = Selectable<RegistryTables['senders']> &
  Pick<Selectable<RegistryTables['ledgers']>, 'municipality' | 'regime' | 'role'>;

/** Everybody who may send, or could before. */
export const senders = (storage: Storage): Promise<KnownSender[]> =>
  sendersIn(storage).orderBy('senders.id').execute();

/** Who has a key; undefined when nobody. */
export const senderBy = (storage: Storage, fingerprint: string): Promise<KnownSender | undefined> =>
  sendersIn(storage).where('senders.fingerprint', '=', fingerprint).executeTakeFirst();

const sendersIn = (storage: Storage) =>
  storage
    .selectFrom('senders')
    .innerJoin('ledgers', 'ledgers.id', 'senders.ledger')
    .selectAll('senders')
    .select(['ledgers.municipality', 'ledgers.regime', 'ledgers.role']);

/** Whose releases a ledger has. */
export type Whose = Pick<KnownSender, 'municipality' | 'regime' | 'role'>;

/** A package that is there, by what was signed; undefined when it is not. */
export const packageBy = (storage: Storage, manifest: string) =>
  storage
    .selectFrom('packages')
    .innerJoin('senders', 'senders.id', 'packages.sender')
    .select(['packages.id', 'packages.ledger', 'senders.revoked_on', 'senders.kept'])
    .where('packages.manifest', '=', manifest)
    .executeTakeFirst();

/** Lets a package count under a key that stands, as the one that signed it first does not. */
export async function signedAnew(
  storage: Storage,
  id: number,
  { sender, archived }: { readonly sender: number; readonly archived: string },
): Promise<void> {
  await storage.updateTable('packages').set({ sender, archived }).where('id', '=', id).execute();
}

/** Begins a ledger; gives its number. */
export async function newLedger(storage: Storage, whose: Whose): Promise<number> {
  const { id } = await storage
    .insertInto('ledgers')
    .values({ ...whose, packages: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Known = Pick<
  Selectable<RegistryTables['packages']>,
  'id' | 'period' | 'correction' | 'manifest' | 'certificate' | 'previous'
>;
/** A package of a ledger, as far as another one has to know. */
export interface LedgerEntry extends Known {
  /** Whether its key stands, or was withdrawn while what it sent was right. */
  readonly stands: boolean;
}

/** A ledger at a moment. */
export interface Ledger {
  readonly id: number;
  /** How many packages it had: whoever adds one makes sure that it has no more by then. */
  readonly packages: number;
  readonly entries: readonly LedgerEntry[];
}

/** The ledger as it is now. */
export async function ledgerOf(storage: Storage, id: number): Promise<Ledger> {
  // In this order: what comes in between is then seen as one more than was counted.
  const { packages } = await storage
    .selectFrom('ledgers')
    .select('packages')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = await storage
    .selectFrom('packages')
    .innerJoin('senders', 'senders.id', 'packages.sender')
    .select(['packages.id', 'period', 'correction', 'manifest', 'certificate', 'previous'])
    .select(['senders.revoked_on', 'senders.kept'])
    .where('packages.ledger', '=', id)
    .orderBy('packages.id')
    .execute();
  const entries = rows.map(({ revoked_on, kept, ...entry }) => ({
    ...entry,
    stands: revoked_on === null || kept === 1,
  }));
  return { id, packages, entries };
}

/**
 * Puts what a withdrawn key sent beside its ledger, for who may send it: into one that nobody sends to, so
 * that it counts nowhere, whatever is said of the key afterwards.
 */
export async function setAside(
  storage: Storage,
  { municipality, regime, role }: Whose,
  { ledger, period, correction }: { ledger: number; period: string; correction: number },
): Promise<void> {
  const there = await storage
    .selectFrom('packages')
    .innerJoin('senders', 'senders.id', 'packages.sender')
    .select('packages.id')
    .where('packages.ledger', '=', ledger)
    .where('packages.period', '=', period)
    .where('packages.correction', '=', correction)
    .where('senders.revoked_on', 'is not', null)
    .where('senders.kept', '=', 0)
    .executeTakeFirst();
  if (there === undefined) return;
  const aside = await newLedger(storage, { municipality, regime, role });
  await storage.updateTable('packages').set({ ledger: aside }).where('id', '=', there.id).execute();
}

/** The files of the certificates of packages: by package, by name. */
export async function releaseFiles(
  storage: Storage,
  packages: readonly number[],
): Promise<Map<number, Map<string, string>>> {
  if (packages.length === 0) return new Map();
  const rows = await storage
    .selectFrom('release_files')
    .selectAll()
    .where('package', 'in', packages)
    .execute();
  const files = new Map(packages.map((id) => [id, new Map<string, string>()]));
  for (const row of rows) files.get(row.package)?.set(row.name, row.content);
  return files;
}
