import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { isPerpetratorRule } from '../domain/retention/index.ts';
import { type KeyList, keyListIn, keyListText } from './backup-key-list.ts';
import { attachmentsOf, perpetratorsOf, type WrappedKey } from './case-keys.ts';
import { VaultFault } from './fault.ts';
import { bytesOf } from './file-chunks.ts';
import { claimFileRule } from './repositories/claim-files.ts';
import { type Destruction, keyOfDestruction } from './repositories/destruction.ts';
import { openBytes, SEAL_BYTES, sealBytes } from './sealed-bytes.ts';
import { deriveKey } from './slots.ts';

/**
 * The keys of the cases in a backup stand apart from its database, in a list that can be made
 * shorter: what is destroyed in the vault loses its key in the backups too, and cannot be read there
 * by anybody any more. The list has two places of the same size, of which one counts: that with a
 * fitting checksum and the highest turn. A shorter list is written to the other place and flushed
 * before the former is overwritten with zeros, so that a pulled plug leaves one of both.
 *
 * Here: the backup that a list belongs to, and where in its file it stands.
 */
export interface KeyListPlace {
  readonly from: number;
  /** The length of both places together. */
  readonly bytes: number;
  /** What tells this backup from every other. */
  readonly binding: string;
}

const HASH_BYTES = 32;
const TURN_BYTES = 4;
const AROUND = HASH_BYTES + TURN_BYTES + SEAL_BYTES;
/** Room for a key in the list, or for a case without: longer than the key and all that may be destroyed. */
const CASE_BYTES = 360;
/** Room for a reporter in the list, whether he is gone or not. */
const REPORTER_BYTES = 42;

/** Room for a part that was destroyed before, of what came back. */
const PART_BYTES = 40;

/** How a case goes whole. */
const wholeCaseRules: readonly string[] = [
  'counsellor_case',
  'griffier_case',
  'handed_over',
  'handed_over_counted',
  'import_undone',
];

/** Both places of a new list, with room for what may be destroyed of its cases. */
export function newKeyList(list: KeyList, key: Buffer, binding: string): Buffer {
  const cases = (list.keys.length + list.silent.length + 1) * CASE_BYTES;
  const people = list.reporters.length * REPORTER_BYTES;
  const room = cases + people + list.destroyed.length * PART_BYTES;
  const first = sealed(list, room, 1, key, binding);
  return Buffer.concat([first, Buffer.alloc(first.length)]);
}

/**
 * What was destroyed before a backup is made and is there anew: its keys in that backup are not those
 * that were destroyed.
 */
export function destroyedBefore(
  destroyed: readonly Destruction[],
  keys: readonly WrappedKey[],
): Destruction[] {
  const inside = new Set(keys.map(({ purpose }) => purpose));
  return destroyed.filter((part) => purposesOf(part).some((purpose) => inside.has(purpose)));
}

/**
 * Sees that a list is whole; what it says, and whether it was written with the key of the
 * compartment, shows only with that key.
 * @throws VaultFault `backup.damaged`
 */
export function checkKeyList(file: number, place: KeyListPlace): void {
  placeInUse(file, place);
}

/**
 * Reads a list with the key of its compartment.
 * @throws VaultFault `backup.damaged`, or `backup.changed` when it was written with another key.
 */
export function readKeyList(file: number, place: KeyListPlace, key: Buffer): KeyList {
  return listIn(placeInUse(file, place), key, place.binding);
}

/**
 * Takes the keys of destroyed cases out of a list, in the file itself.
 * @returns whether there was anything to take out.
 * @throws VaultFault `backup.damaged`, `backup.changed`, `backup.unreadable`; or what the system says
 * when the file cannot be written to.
 */
export function takeKeysOut(
  path: string,
  place: KeyListPlace,
  key: Buffer,
  destroyed: readonly Destruction[],
): boolean {
  const file = openSync(path, 'r+');
  try {
    const used = placeInUse(file, place);
    const list = listIn(used, key, place.binding);
    const shorter = without(list, destroyed);
    if (shorter === null) {
      wipe(file, place, 1 - used.which);
      return false;
    }
    const room = used.bytes.length - AROUND;
    const fresh = sealed(shorter, room, used.turn + 1, key, place.binding);
    put(file, place, 1 - used.which, fresh);
    wipe(file, place, used.which);
    return true;
  } finally {
    closeSync(file);
  }
}

/** A list without what is destroyed; null when it says all of that already. */
function without(list: KeyList, destroyed: readonly Destruction[]): KeyList | null {
  const inside = new Set([...list.keys.map(({ purpose }) => caseOf(purpose)), ...list.silent]);
  const known = new Set(list.destroyed.map(keyOfDestruction));
  const fresh = destroyed.filter(
    (part) => inside.has(part.caseId) && !known.has(keyOfDestruction(part)),
  );
  const named = new Set(destroyed.map(({ reporter }) => reporter));
  const leaving = list.reporters.filter((id) => named.has(id));
  if (fresh.length === 0 && leaving.length === 0) return null;
  const all = [...list.destroyed, ...fresh];
  const whole = new Set(all.filter(isWholeCase).map(({ caseId }) => caseId));
  // Where the whole is destroyed, its parts are as well; but the claims of a case outlive it.
  const goesAlone = (part: Destruction) =>
    isWholeCase(part) || part.rule === claimFileRule || !whole.has(part.caseId);
  const gone = new Set(fresh.flatMap(purposesOf));
  const keys = list.keys.filter(({ purpose }) => !gone.has(purpose));
  const left = new Set(keys.map(({ purpose }) => caseOf(purpose)));
  return {
    keys,
    silent: [...inside].filter((caseId) => !left.has(caseId)),
    destroyed: all.filter(goesAlone),
    reporters: list.reporters.filter((id) => !named.has(id)),
    gone: [...list.gone, ...leaving],
  };
}

const caseOf = (purpose: string) =>
  purpose.replace(attachmentsOf(''), '').replace(perpetratorsOf(''), '');

/** What the keys were for that go with a part of a case. */
function purposesOf({ caseId, rule }: Destruction): string[] {
  if (rule === 'evidence') return [attachmentsOf(caseId)];
  if (isPerpetratorRule(rule)) return [perpetratorsOf(caseId)];
  // Who a reporter is, and what was claimed, stand under no key of a case.
  if (rule === 'identity' || rule === claimFileRule) return [];
  return wholeCaseRules.includes(rule)
    ? [caseId, attachmentsOf(caseId), perpetratorsOf(caseId)]
    : [caseId];
}

const isWholeCase = ({ rule }: Destruction) => wholeCaseRules.includes(rule);

interface UsedPlace {
  readonly which: 0 | 1;
  readonly turn: number;
  readonly bytes: Buffer;
}

function placeInUse(file: number, { from, bytes }: KeyListPlace): UsedPlace {
  const size = bytes / 2;
  if (!Number.isInteger(size) || size <= AROUND) throw new VaultFault('backup.damaged');
  const [newest] = ([0, 1] as const)
    .map((which) => ({ which, bytes: bytesOf(file, from + which * size, size) }))
    .filter((place) => place.bytes.length === size && isWhole(place.bytes))
    .map((place) => ({ ...place, turn: place.bytes.readUInt32BE(HASH_BYTES) }))
    .toSorted((one, other) => other.turn - one.turn);
  if (!newest) throw new VaultFault('backup.damaged');
  return newest;
}

const isWhole = (bytes: Buffer) =>
  hashOf(bytes.subarray(HASH_BYTES)).equals(bytes.subarray(0, HASH_BYTES));

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest();

function sealed(list: KeyList, room: number, turn: number, key: Buffer, binding: string): Buffer {
  const text = keyListText(list);
  if (text.length > room) throw new VaultFault('backup.notWritten');
  const turnBytes = Buffer.alloc(TURN_BYTES);
  turnBytes.writeUInt32BE(turn);
  const content = Buffer.from(text.padEnd(room));
  const rest = Buffer.concat([
    turnBytes,
    sealBytes(deriveKey(key, 'backup-keys'), boundTo(binding, turn), content),
  ]);
  return Buffer.concat([hashOf(rest), rest]);
}

function listIn({ bytes, turn }: UsedPlace, key: Buffer, binding: string): KeyList {
  const sealedList = bytes.subarray(HASH_BYTES + TURN_BYTES);
  const content = openBytes(deriveKey(key, 'backup-keys'), boundTo(binding, turn), sealedList);
  if (content === null) throw new VaultFault('backup.changed');
  try {
    return keyListIn(content.toString());
  } catch {
    throw new VaultFault('backup.changed');
  }
}

const boundTo = (binding: string, turn: number) =>
  JSON.stringify(['luwte-backup-keys/1', binding, turn]);

function put(file: number, { from, bytes }: KeyListPlace, which: number, content: Buffer): void {
  writeSync(file, content, 0, content.length, from + (which * bytes) / 2);
  fsyncSync(file);
}

/** Overwrites a place with zeros, unless that was done. */
function wipe(file: number, place: KeyListPlace, which: number): void {
  const size = place.bytes / 2;
  const isEmpty = bytesOf(file, place.from + which * size, size).every((byte) => byte === 0);
  if (!isEmpty) put(file, place, which, Buffer.alloc(size));
}
