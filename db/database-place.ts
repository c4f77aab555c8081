import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VaultFault } from './fault.ts';
import { ASIDE, type Compartment } from './header.ts';
import { PAGE_BYTES } from './page-bytes.ts';

const ASIDE_HEADER = `${ASIDE}.json`;

/** Which database file of a folder: each key a compartment has had has a file of its own. */
export interface DatabasePlace {
  readonly folder: string;
  readonly compartment: Compartment;
  readonly keyNumber: number;
}

/** `staff.db` under the first key, `staff.2.db` under the second. */
export const databasePath = ({ folder, compartment, keyNumber }: DatabasePlace) =>
  join(folder, keyNumber === 1 ? `${compartment}.db` : `${compartment}.${keyNumber}.db`);

/** Where a database is made, until the header names its key. */
export const unfinishedPath = (place: DatabasePlace) => `${databasePath(place)}.new`;

/** The keys under which a compartment has a database in a folder. */
export const keyNumbersIn = (folder: string, compartment: Compartment): number[] =>
  numbersIn(folder, compartment, '');

/** The numbers of the database files of a compartment whose names end in the same way. */
function numbersIn(folder: string, compartment: Compartment, ending: string): number[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => {
    const found = new RegExp(`^${compartment}(?:\\.(\\d+))?\\.db${ending}$`).exec(name);
    return found ? [Number(found[1] ?? 1)] : [];
  });
}

/** A path for a database that no header knows yet; what an interrupted attempt left there goes. */
export function freshPath(place: DatabasePlace): string {
  discardUnfinished(place);
  return unfinishedPath(place);
}

/** Throws away a database that no header knows. */
export function discardUnfinished(place: DatabasePlace): void {
  discard(unfinishedPath(place));
}

/**
 * Throws away the databases under keys that the compartment no longer has, and those that
 * interrupted attempts left. One under a later key stays: the header may be the older of the two.
 */
export function discardLeftovers({ folder, compartment, keyNumber }: DatabasePlace): void {
  for (const number of keyNumbersIn(folder, compartment)) {
    if (number < keyNumber) discard(databasePath({ folder, compartment, keyNumber: number }));
  }
  for (const number of numbersIn(folder, compartment, '.new')) {
    discardUnfinished({ folder, compartment, keyNumber: number });
  }
  for (const number of numbersIn(folder, compartment, ASIDE_HEADER)) {
    const header = asideHeaderPath({ folder, compartment, keyNumber: number });
    if (!existsSync(asidePath({ folder, compartment, keyNumber: number }))) discard(header);
  }
  for (const number of numbersIn(folder, compartment, `${ASIDE_HEADER}.new`)) {
    discard(`${asideHeaderPath({ folder, compartment, keyNumber: number })}.new`);
  }
  rmSync(rehearsalFolder(folder, compartment), { recursive: true, force: true });
}

/** Where the database is kept as it was before its schema changed. */
export const formerSchemaPath = (place: DatabasePlace, version: number) =>
  `${databasePath(place)}.schema-${version}`;

/** Throws away what was kept of a compartment before its schema changed. */
export function discardFormerSchemas({
  folder,
  compartment,
}: Omit<DatabasePlace, 'keyNumber'>): void {
  const former = new RegExp(`^${compartment}(?:\\.\\d+)?\\.db\\.schema-\\d+(?:\\.new)?$`);
  for (const name of readdirSync(folder)) {
    if (former.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Where a restore is rehearsed; what stands there is a copy, and nobody's. */
export const rehearsalFolder = (folder: string, compartment: Compartment) =>
  join(folder, `rehearsal-${compartment}`);

const asidePath = (place: DatabasePlace) => `${databasePath(place)}${ASIDE}`;

/** Where the header is kept that opens a database which was set aside. */
export const asideHeaderPath = (place: DatabasePlace) => `${databasePath(place)}${ASIDE_HEADER}`;

/** The headers of a compartment that were kept with what was set aside. */
export const asideHeaderPaths = (folder: string, compartment: Compartment): string[] =>
  numbersIn(folder, compartment, ASIDE_HEADER).map((keyNumber) =>
    asideHeaderPath({ folder, compartment, keyNumber }),
  );

/**
 * Sets a database aside with the log that may belong to it. Until a header names another one, the
 * next opening brings it back.
 */
export function setAside(place: DatabasePlace): void {
  const path = databasePath(place);
  renameSync(path, asidePath(place));
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${asidePath(place)}-wal`);
  rmSync(`${path}-shm`, { force: true });
}

/**
 * Throws away the databases of a compartment that were set aside, but the newest.
 * @param kept how many of those stay.
 */
export function discardAside(folder: string, compartment: Compartment, kept: number): void {
  const newestFirst = numbersIn(folder, compartment, ASIDE).toSorted((one, other) => other - one);
  for (const keyNumber of newestFirst.slice(kept)) {
    discard(asidePath({ folder, compartment, keyNumber }));
    rmSync(asideHeaderPath({ folder, compartment, keyNumber }), { force: true });
  }
}

/** The first number after this one under which nothing of a compartment stands. */
export function freeKeyNumber({ folder, compartment, keyNumber }: DatabasePlace): number {
  const next = { folder, compartment, keyNumber: keyNumber + 1 };
  const isTaken = existsSync(databasePath(next)) || existsSync(asidePath(next));
  return isTaken ? freeKeyNumber(next) : next.keyNumber;
}

function discard(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    rmSync(`${path}${ending}`, { force: true });
  }
}

/**
 * Where a database that the header names stands: in its place; beside it, when the attempt that made
 * it was interrupted after the header was written; or set aside, when a restore was interrupted before.
 */
export function presentPath(place: DatabasePlace): string | null {
  const paths = [databasePath(place), unfinishedPath(place), asidePath(place)];
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Puts a database that the header names in its place, where what was done to it was interrupted. */
export function bringHome(place: DatabasePlace): void {
  const path = databasePath(place);
  const present = presentPath(place);
  if (present === null || present === path) return;
  // The log first: the file alone would be taken for one that was closed with all its records.
  if (existsSync(`${present}-wal`)) renameSync(`${present}-wal`, `${path}-wal`);
  renameSync(present, path);
  rmSync(asideHeaderPath(place), { force: true });
}

/**
 * The path of a database that the header names, in its place.
 * @throws VaultFault when there is none, or less than a page of it.
 */
export function finishedPath(place: DatabasePlace): string {
  bringHome(place);
  const path = databasePath(place);
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new VaultFault('vault.databaseMissing');
  if (file.size < PAGE_BYTES) throw new VaultFault('vault.databaseDamaged');
  return path;
}
