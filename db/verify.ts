import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { verifyAttachments } from './attachments/verify.ts';
import { AuditChain, auditKeyOf } from './audit.ts';
import { connect, isInClear } from './database-file.ts';
import { type DatabasePlace, databasePath, keyNumbersIn, presentPath } from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import { type Finding, findingLevels, found } from './findings.ts';
import { type CompartmentHeader, compartments, type Header, readHeader } from './header.ts';
import { halfOf, type Keystore, noKeystore } from './keystore.ts';
import { holderOf, isOpenHere } from './lock-file.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { PAGE_BYTES } from './page-bytes.ts';
import { damagedPages } from './pages.ts';
import { isSealed } from './seal.ts';
import { unwrapKey } from './slots.ts';
import { tombstonesHold, tombstonesPath } from './tombstones.ts';
import { rowsIn, verifyDatabase } from './verify-database.ts';
import { verifyFolder } from './verify-folder.ts';

/** A compartment that is looked over. */
interface Looked extends DatabasePlace {
  readonly header: Header;
  readonly contents: CompartmentHeader;
  /** The name of its database file. */
  readonly name: string;
}

/**
 * Looks a vault over, from the header to the last page, and changes nothing in its folder: the
 * database is copied elsewhere as it is, encrypted, and looked at there. A compartment that the
 * passphrase does not open is seen from the outside only. Wrong passphrases do not count here, for
 * counting is a change.
 * @param ask gives the passphrase; asked once, when there is something it may open.
 * @throws VaultFault when the vault could not be looked at: `vault.absent`, `vault.newerVersion`,
 * `passphrase.wrong`, `vault.inUse` when it changed meanwhile or is open in this very process, or
 * what is wrong with the disk.
 */
export async function verifyVault(
  folder: string,
  ask: () => Promise<string>,
  keystore: Keystore = noKeystore,
): Promise<Finding[]> {
  try {
    const header = headerIn(folder);
    if ('code' in header) return [header, ...verifyFolder(folder, null)];
    const findings = verifyFolder(folder, header);
    for (const [looked, key] of await withKeys({ folder, header, keystore }, await ask())) {
      findings.push(...(key ? await verifyCompartment(looked, key) : verifyOutside(looked)));
    }
    return findings;
  } catch (error) {
    throw faultBehind(error) ?? error;
  }
}

/** The header, or what is wrong with it. */
function headerIn(folder: string): Header | Finding {
  try {
    const header = readHeader(folder);
    if (header !== null) return header;
  } catch (error) {
    const isDamaged = error instanceof VaultFault && error.code === 'vault.headerDamaged';
    if (isDamaged) return found('headerDamaged', 'header.json');
    throw error;
  }
  if (compartments.some((compartment) => keyNumbersIn(folder, compartment).length > 0)) {
    return found('headerMissing', 'header.json');
  }
  throw new VaultFault('vault.absent');
}

/** A vault that has a header, and what this computer keeps. */
interface Lookable {
  readonly folder: string;
  readonly header: Header;
  readonly keystore: Keystore;
}

/** Each compartment, with its key where the passphrase opens it. */
async function withKeys(
  { folder, header, keystore }: Lookable,
  passphrase: string,
): Promise<[Looked, Buffer | null][]> {
  const all: [Looked, Buffer | null][] = [];
  let refusal = new VaultFault('passphrase.wrong');
  for (const compartment of compartments) {
    const contents = header.compartments[compartment];
    if (contents === undefined) continue;
    const place = { folder, compartment, keyNumber: contents.keyNumber };
    if (isOpenHere(place)) throw new VaultFault('vault.inUse');
    const looked = { ...place, header, contents, name: basename(databasePath(place)) };
    try {
      all.push([looked, await keyOf(looked, passphrase, keystore)]);
    } catch (error) {
      // The passphrase may be that of the other compartment, or this one belongs to another computer.
      if (!(error instanceof VaultFault)) throw error;
      if (error.code !== 'passphrase.wrong') refusal = error;
      all.push([looked, null]);
    }
  }
  if (all.every(([, key]) => key === null)) throw refusal;
  return all;
}

async function keyOf(
  { header, compartment, contents: { cipher, slots } }: Looked,
  passphrase: string,
  keystore: Keystore,
): Promise<Buffer | null> {
  const slot = slots.find(({ kind }) => kind === 'passphrase');
  if (slot === undefined) return null;
  const name = { vaultId: header.id, slotId: slot.id };
  const half = slot.keystore ? await halfOf(keystore, name) : undefined;
  return unwrapKey(slot, passphrase, { vaultId: header.id, compartment, cipher }, half);
}

/** What can be seen of a compartment without its key. */
function verifyOutside(looked: Looked): Finding[] {
  const present = presentPath(looked);
  const seen = [found('notOpened', looked.name), ...stateOf(looked)];
  if (present === null) return seen;
  if (isInClear(present)) return [...seen, found('notEncrypted', looked.name)];
  return hasLog(present) ? seen : [...seen, ...tornPage(present, looked.name)];
}

async function verifyCompartment(looked: Looked, key: Buffer): Promise<Finding[]> {
  const { header, compartment, contents, name } = looked;
  const sealed = isSealed(header, compartment, contents, key);
  const around = [
    ...(sealed ? [] : [found('headerChanged', 'header.json', { compartment })]),
    ...stateOf(looked),
  ];
  const present = presentPath(looked);
  if (present === null) return around;
  const elsewhere = mkdtempSync(join(tmpdir(), 'luwte-verify-'));
  try {
    const copy = join(elsewhere, name);
    copyUnchanged(present, copy);
    if (isInClear(copy)) return [...around, found('notEncrypted', name)];
    await bringLogOver(copy, looked, key);
    const pages = [...tornPage(copy, name), ...pagesOf(copy, looked, key)];
    return [...around, ...pages, ...(await contentsOf(copy, looked, key, [...around, ...pages]))];
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/** How the files of a compartment stand. */
function stateOf(looked: Looked): Finding[] {
  const { compartment, name } = looked;
  const present = presentPath(looked);
  const holder = holderOf(looked);
  const findings: Finding[] = [];
  if (holder !== null) {
    const { owner, computer, since } = holder;
    findings.push(found('openBy', `${compartment}.lock`, { owner, computer, since }));
  }
  if (present === null) return [...findings, found('databaseMissing', name)];
  if (present !== databasePath(looked)) findings.push(found('interrupted', basename(present)));
  if (hasLog(present)) findings.push(found('logNotEmpty', `${basename(present)}-wal`));
  return findings;
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const hasLog = (path: string) => sizeOf(`${path}-wal`) > 0;

const tornPage = (path: string, name: string): Finding[] => {
  const bytes = sizeOf(path);
  const isWhole = bytes > 0 && bytes % PAGE_BYTES === 0;
  return isWhole ? [] : [found('tornPage', name, { bytes })];
};

/** Copies a database and its log as they stand. @throws VaultFault when they change meanwhile. */
function copyUnchanged(from: string, to: string): void {
  const before = stampOf(from);
  copyFileSync(from, to);
  if (hasLog(from)) copyFileSync(`${from}-wal`, `${to}-wal`);
  if (stampOf(from) !== before) throw new VaultFault('vault.inUse');
}

const stampOf = (path: string) =>
  [path, `${path}-wal`]
    .map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }))
    .map((file) => (file ? `${file.ino} ${file.size} ${file.mtimeNs}` : 'none'))
    .join();

/** Brings what stands in the log into the copy, as the next opening would. */
async function bringLogOver(copy: string, looked: Looked, key: Buffer): Promise<void> {
  try {
    await withCopy(copy, looked, key, (database) => database.pragma('wal_checkpoint(TRUNCATE)'));
  } catch {
    // What cannot be read is found page by page.
  }
}

/** The pages of the one cipher whose pages can be checked apart; those of another SQLite reads. */
function pagesOf(copy: string, { name, contents }: Looked, key: Buffer): Finding[] {
  if (contents.cipher !== 'sqlcipher') return [];
  const of = Math.floor(sizeOf(copy) / PAGE_BYTES);
  return damagedPages(copy, key).map((range) => found('pagesDamaged', name, { ...range, of }));
}

/** What is found by opening the copy and reading it. */
async function contentsOf(
  copy: string,
  looked: Looked,
  key: Buffer,
  before: readonly Finding[],
): Promise<Finding[]> {
  const { folder, compartment, name } = looked;
  try {
    return await withCopy(copy, looked, key, async (database) => {
      const version = Number(database.pragma('user_version', { simple: true }));
      migrate(database);
      const audit = new AuditChain(database, auditKeyOf(database, key));
      const findings = verifyDatabase({ database, audit, key }, name);
      if (version < SCHEMA_VERSION) {
        findings.push(found('schemaOlder', name, { version, present: SCHEMA_VERSION }));
      }
      findings.push(...(await verifyAttachments({ folder, compartment }, { database, key })));
      if (!tombstonesHold(folder, { audit, compartment })) {
        findings.push(found('tombstonesDamaged', basename(tombstonesPath(folder, compartment))));
      }
      if (![...before, ...findings].some(isWrong)) {
        const [pages, lines] = [sizeOf(copy) / PAGE_BYTES, audit.count()];
        findings.push(found('sound', name, { pages, rows: rowsIn(database), lines }));
      }
      return findings;
    });
  } catch (error) {
    const fault = faultBehind(error);
    if (fault === null || fault.code === 'vault.newerVersion') throw error;
    // Pages that were found damaged say it better.
    if (before.some(({ code }) => code === 'pagesDamaged' || code === 'tornPage')) return [];
    const reason = error instanceof Error ? error.message : String(error);
    return [found('unreadable', name, { reason })];
  }
}

/** Whether something that was found has to be mended. */
export const isWrong = ({ code }: Finding): boolean => findingLevels[code] === 'wrong';

async function withCopy<T>(
  copy: string,
  { contents: { cipher } }: Looked,
  key: Buffer,
  act: (database: ReturnType<typeof connect>) => T | Promise<T>,
): Promise<T> {
  const database = connect(copy, cipher, key);
  try {
    database.pragma('temp_store = MEMORY');
    return await act(database);
  } finally {
    database.close();
  }
}
