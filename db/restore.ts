import {
  type Backup,
  extractDatabase,
  keysIn,
  ofBackupInSteps,
  readingBackup,
  takeAttachments,
} from './backup-file.ts';
import { type BackupSecret, type UnlockedBackup, unlockBackup } from './backup-key.ts';
import type { KeyList } from './backup-key-list.ts';
import { puttingKeysBack } from './case-keys.ts';
import {
  type Acceptance,
  atUnfinishedInSteps,
  type OpenCompartment,
  type Opening,
  openCompartment,
} from './compartment.ts';
import { connect, isHeld, rowCounts } from './database-file.ts';
import {
  asideHeaderPath,
  bringHome,
  type DatabasePlace,
  databasePath,
  discardAside,
  discardUnfinished,
  freeKeyNumber,
  freshPath,
  keyNumbersIn,
  setAside,
  unfinishedPath,
} from './database-place.ts';
import { faultBehind, VaultFault } from './fault.ts';
import {
  type Header,
  headerText,
  keepDamagedHeader,
  readHeader,
  writeHeader,
  writeInVault,
} from './header.ts';
import { explainLock, refuseForeignLock } from './lock-file.ts';
import { matchingAll } from './person-matches.ts';
import { indexingAll } from './repositories/case-list.ts';
import { discardDrafts } from './repositories/drafts.ts';
import { withCompartment } from './seal.ts';
import { inSteps, type Pace, type Steps, stretch, unheard } from './steps.ts';
import { destroyInCopy, forgetInCopy, replayInCopy } from './tombstones.ts';
import { makeFolder, openingOf, type Unlocking } from './vault.ts';
import { flushNames } from './whole-file.ts';
import { wholeOrNothing } from './whole-or-nothing.ts';

/** So many former databases are kept: after two wrong backups the right one is still there. */
const KEPT_ASIDE = 2;

/** What is asked to put a backup in the place of a compartment. */
export interface Restoring extends BackupSecret, Pick<Unlocking, 'witness'> {
  /** That another computer did not say that it closed the vault. */
  readonly accept?: Pick<Acceptance, 'otherComputer'> | undefined;
  /** Hears how far it is; what it throws leaves everything as it was. */
  readonly pace?: Pace | undefined;
}

/** What stood in a backup. */
export interface BackupFigures {
  readonly madeAt: string;
  readonly cases: number;
  readonly logLines: number;
  /** The first line of the log that does not fit; the vault it was made of had it as well. */
  readonly brokenLine: number | null;
  /** The length of the file. */
  readonly bytes: number;
}

/** What was seen in a database that came out of a backup. */
export interface Inspection {
  readonly figures: BackupFigures;
  readonly rows: Readonly<Record<string, number>>;
  /** The last line of its log. */
  readonly last: { readonly seq: number; readonly mac: Buffer };
}

/**
 * Puts a backup back: into an empty folder, which becomes a vault, or over the same compartment of
 * the same vault; the other compartment is not touched. A header that is lost or damaged is made anew.
 *
 * The database is made ready beside the present one, as that of the next key, and takes its place
 * when the header names it. Killed before that, the present one stands as it was; killed after it,
 * the next opening finishes. The slots are those of the backup: a passphrase that was changed since,
 * or a key that was renewed, is the former one again.
 *
 * What stood there is kept as `<name>.before-restore`, with its slots, until the second successful
 * restore after it: whoever took the wrong backup, and then another wrong one, would otherwise have
 * thrown away all that was recorded after it, and only then notice.
 *
 * @returns what stood in the backup. The compartment is closed; the machine remembers it as the
 * newest it saw.
 * @throws VaultFault `backup.…`, `passphrase.wrong`, `passphrase.wait`, `recovery.wrong`,
 * `vault.inUse`, `vault.inUseBy`, `vault.openElsewhere`, or what is wrong with the folder. Nothing is
 * changed then but the count of wrong secrets.
 */
export async function restore(restoring: Restoring): Promise<BackupFigures> {
  const { file, folder, accept, pace = unheard } = restoring;
  const backup = await inSteps(stretch(readingBackup(file), 0, 0.1), pace);
  refuseOpen(presentIn(folder, backup), accept);
  const unlocked = await unlockBackup(backup, restoring);
  return (await inSteps(stretch(putBack(unlocked, restoring), 0.1, 1), pace)).figures;
}

/** Puts an unlocked backup back in one step, once it was seen, in many, to be whole. */
export function* putBack(
  { backup, slot, key }: UnlockedBackup,
  { folder, now, witness, accept }: Omit<Restoring, 'file' | 'secret' | 'pace'>,
): Steps<Inspection> {
  const { header, manifest } = backup;
  const { compartment, cipher } = manifest;
  makeFolder(folder);
  const present = presentIn(folder, backup);
  const slots = header.compartments[compartment]?.slots ?? [];
  const contents = { cipher, keyNumber: present.next.keyNumber, slots };
  const asked = { folder, now, witness, accept: { ...accept, olderCopy: true } };
  const opening = openingOf(asked, header, compartment, contents, { role: slot.role, key });
  let seen: Inspection;
  try {
    seen = yield* makeReady(backup, opening);
    refuseOpen(present, accept);
    makeWay(present);
    // The other compartment may have got other slots meanwhile.
    const others = usableHeader(folder)?.compartments ?? {};
    const joined = { ...header, compartments: others };
    writeHeader(folder, withCompartment(joined, compartment, contents, key));
  } catch (error) {
    for (const place of present.former) bringHome(place);
    discardUnfinished(present.next);
    throw faultBehind(error) ?? error;
  }
  // The header names the new database now: nothing is undone any more.
  openCompartment(opening).close();
  discardAside(folder, compartment, KEPT_ASIDE);
  return seen;
}

/** What stands in the folder that a backup is put back into. */
interface Present {
  /** None in an empty folder, and where it is lost or damaged. */
  readonly header: Header | null;
  /** The databases of the compartment that have to make way. */
  readonly former: readonly DatabasePlace[];
  /** Where the database of the backup comes. */
  readonly next: DatabasePlace;
}

function presentIn(folder: string, { header: { id }, manifest: { compartment } }: Backup): Present {
  const header = usableHeader(folder);
  if (header !== null && header.id !== id) throw new VaultFault('backup.otherVault');
  const keyNumber = header?.compartments[compartment]?.keyNumber ?? 0;
  const named = { folder, compartment, keyNumber };
  if (keyNumber > 0) bringHome(named);
  // Those under earlier keys are what the next opening throws away.
  const numbers = keyNumbersIn(folder, compartment).filter((number) => number >= keyNumber);
  const former = numbers.map((number) => ({ ...named, keyNumber: number }));
  return { header, former, next: { ...named, keyNumber: freeKeyNumber(named) } };
}

/** The header of a vault, when it can be read; a damaged one is what backups are put back for. */
function usableHeader(folder: string): Header | null {
  try {
    return readHeader(folder);
  } catch (error) {
    if (error instanceof VaultFault && error.code === 'vault.headerDamaged') return null;
    throw error;
  }
}

function refuseOpen({ former, next }: Present, accept: Restoring['accept']): void {
  if (former.some((place) => isHeld(databasePath(place)))) throw explainLock(next);
  if (!accept?.otherComputer) refuseForeignLock(next);
}

/** Puts the database of a backup beside its place, and sees that everything in it can be read. */
function* makeReady(backup: Backup, opening: Opening): Steps<Inspection> {
  yield* stretch(extractDatabase(backup, freshPath(opening)), 0, 0.1);
  return yield* ofBackupInSteps(completing(backup, opening));
}

/** Puts back what a backup lacks, and reads all of it. */
function* completing(backup: Backup, opening: Opening): Steps<Inspection> {
  const { destroyed, gone } = yield* stretch(complete(backup, opening), 0, 0.1);
  yield* stretch(takeAttachments(backup, opening), 0.1, 0.2);
  return yield* atUnfinishedInSteps(opening, function* (opened) {
    destroyInCopy(opened, destroyed);
    forgetInCopy(opened, gone);
    // A backup of before they were left out has them: whatever case they became may be destroyed.
    discardDrafts(opened.database);
    yield* stretch(indexingAll(opened.database), 0.2, 0.6);
    yield* stretch(wholeOrNothing(opened.database, matchingAll(opened.database)), 0.6, 0.7);
    const seen = yield* stretch(inspect(backup, opened), 0.7, 1);
    const { role, audit } = opened;
    const objectId = backup.manifest.madeAt;
    const line = { at: opening.now, role, objectKind: 'backup', objectId };
    audit.append({ ...line, action: 'backup.restore' });
    // What was destroyed since does not come back.
    replayInCopy(opening.folder, opened);
    return seen;
  });
}

/**
 * Puts the keys of the cases back in the database of a backup, before anything is asked of it.
 * @returns what was destroyed since the backup was made, as far as the backup knows.
 */
function* complete(backup: Backup, opening: Opening): Steps<Pick<KeyList, 'destroyed' | 'gone'>> {
  const { keys, ...since } = keysIn(backup, opening.key);
  const database = connect(unfinishedPath(opening), opening.cipher, opening.key);
  try {
    if (keys.length > 0) yield* wholeOrNothing(database, puttingKeysBack(database, keys));
    return since;
  } finally {
    database.close();
  }
}

/** @throws VaultFault `backup.damaged` when anything in the database cannot be read. */
function* inspect(
  { manifest, bytes }: Backup,
  { database, audit }: OpenCompartment,
): Steps<Inspection> {
  const last = audit.last();
  const isSound = database.pragma('integrity_check(1)', { simple: true }) === 'ok';
  // The line that the backup was begun stands in every backup.
  if (!isSound || last === null) throw new VaultFault('backup.damaged');
  const rows = rowCounts(database);
  const { cases = 0, audit_events: logLines = 0 } = rows;
  const brokenLine = yield* audit.check();
  const figures = { madeAt: manifest.madeAt, cases, logLines, brokenLine, bytes };
  return { figures, rows, last };
}

/** Sets aside what stands in the place, with the header that opens it. */
function makeWay({ header, former, next: { folder, compartment } }: Present): void {
  if (header === null) keepDamagedHeader(folder);
  for (const place of former) {
    const contents = header?.compartments[compartment];
    if (header && contents) {
      const own = headerText({ ...header, compartments: { [compartment]: contents } });
      writeInVault(asideHeaderPath(place), own);
    }
    setAside(place);
  }
  flushNames(folder);
}
