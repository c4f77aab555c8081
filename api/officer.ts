import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultBehind, VaultFault } from '../db/fault.ts';
import { shortBytes, targetFault, writeForOthers } from '../db/handover/exchange-folder.ts';
import { fingerprintOf, officerFingerprint } from '../db/handover/fingerprint.ts';
import { type Continuity, holdAgainst } from '../db/officer/continuity.ts';
import {
  LONGEST_OFFICER_FILE,
  newOfficerKey,
  officerCard,
  officerFiles,
  openOfficerKey,
} from '../db/officer/key-file.ts';
import { readSealedLog, type SealedLine, type SealedLog } from '../db/officer/log-file.ts';
import { fillFlushed } from '../db/whole-file.ts';
import { kindOfAction, timesOf } from '../domain/audit-kinds.ts';
import type { MachineLimits } from '../domain/machine-policy.ts';
import { addDays, toInstant } from '../domain/time.ts';
import { LuwteError } from './contract/errors.ts';
import type { Output, Parsed } from './contract/index.ts';
import { folderThere, refuseExportElsewhere } from './handlers/target-folder.ts';
import { refuseWeak } from './passphrase.ts';

/** A key of the officer is for him alone to read, as far as the system knows users. */
const forHimAlone = 0o600;

/**
 * Makes the key of a data protection officer in a folder that is there, and his card beside it.
 * @param limits what the administrator of the computer decided about passphrases and folders.
 * @throws LuwteError `passphrase.tooWeak`, `export.folderMissing`, `machinePolicy.…`,
 * `officerKey.exists`, `exchange.…`.
 */
export async function makeOfficerKey(
  { folder, passphrase }: Parsed<'officer.makeKey'>,
  madeOn: string,
  limits: MachineLimits,
): Promise<Output<'officer.makeKey'>> {
  const target = folderThere(folder);
  refuseExportElsewhere(target, limits);
  await refuseWeak(passphrase, [], limits);
  const { key: keyFile, card: cardFile } = officerFiles;
  const path = join(target, keyFile);
  if (existsSync(path)) throw new LuwteError('officerKey.exists');
  const { recipient, sealed } = await newOfficerKey(passphrase, madeOn);
  try {
    fillFlushed(path, forHimAlone, (file) => writeFileSync(file, sealed));
    writeForOthers(join(target, cardFile), officerCard(recipient));
  } catch (error) {
    // Nobody was given the other half of this key yet.
    rmSync(path, { force: true });
    throw asRefusal(targetFault(error) ?? error);
  }
  return { recipient, fingerprint: [...officerFingerprint(recipient)], keyFile, cardFile };
}

/** Where the officer's key and the logs stand. */
export interface LogPaths {
  readonly key: string;
  readonly log: string;
  readonly earlier: string | null;
}

/** A log that the officer opened, and what an earlier one says about it. */
export interface ReadLog extends SealedLog {
  readonly fingerprint: readonly string[];
  readonly earlier: Continuity | null;
}

/**
 * Opens a sealed log with the key of the officer.
 * @throws LuwteError `exchange.unreadable`, `officerKey.…`, `officerLog.…` with the name of the file.
 */
export async function readLog(paths: LogPaths, passphrase: string): Promise<ReadLog> {
  try {
    const file = shortBytes(paths.key, LONGEST_OFFICER_FILE);
    const reader = await openOfficerKey(file, passphrase);
    const log = await naming(paths.log, () => readSealedLog(paths.log, reader));
    const { earlier: path } = paths;
    const earlier =
      path === null
        ? null
        : await naming(path, async () => holdAgainst(await readSealedLog(path, reader), log));
    return { ...log, fingerprint: fingerprintOf(log.from.compartment, log.from), earlier };
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Which lines are asked for. */
export type LineFilter = Pick<Parsed<'officer.readLog'>, 'kind' | 'from' | 'until'>;

/** The lines of a kind, of days in Amsterdam, both included. */
export function linesOf({ lines }: SealedLog, { kind, from, until }: LineFilter): SealedLine[] {
  const begin = from === null ? -Infinity : Date.parse(toInstant(from, '00:00'));
  const end = until === null ? Infinity : Date.parse(toInstant(addDays(until, 1), '00:00'));
  return lines.filter(({ at, action }) => {
    const moment = Date.parse(at);
    const isOfKind = kind === null || kindOfAction(action) === kind;
    return isOfKind && moment >= begin && moment < end;
  });
}

/** A line as it is shown. */
export function shownLine({ seq, at, action, objectKind, objectId }: SealedLine) {
  const times = timesOf({ action, objectId });
  return { line: seq, at, action, kind: kindOfAction(action), times, objectKind, objectId };
}

/** Says with a refusal which file it is about: there may be two. */
async function naming<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof VaultFault)) throw error;
    throw new VaultFault(error.code, { ...error.params, file: basename(path) });
  }
}

function asRefusal(error: unknown): unknown {
  const fault = faultBehind(error);
  return fault ? new LuwteError(fault.code, fault.params) : error;
}
