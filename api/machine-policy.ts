import { closeSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
  type MachinePolicy,
  type MachinePolicyFault,
  machinePolicy,
  machinePolicyIn,
  type ReadMachinePolicy,
  wrongPolicy,
} from '../domain/machine-policy.ts';
import { LuwteError } from './contract/errors.ts';
import type { CommandName } from './contract/index.ts';

/** The folders of a whole computer, which only its administrator can write to. */
const folders: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: join(process.env.ProgramData ?? 'C:\\ProgramData', 'Luwte'),
  darwin: '/Library/Application Support/Luwte',
};

/** Where the policy of a computer stands. */
export const machinePolicyFile = join(folders[process.platform] ?? '/etc/luwte', 'policy.json');

/** Commands by which a vault comes to stand somewhere. */
const makingVaults: readonly CommandName[] = ['vault.create', 'backups.restore'];

/**
 * Refuses to make a vault where the policy cannot be read: it might be in the wrong place.
 * @throws LuwteError `machinePolicy.wrong`.
 */
export function refuseByPolicy(name: string, policy: ReadMachinePolicy | undefined): void {
  if (policy?.state !== 'wrong' || !makingVaults.some((one) => one === name)) return;
  throw new LuwteError('machinePolicy.wrong');
}

/** Bytes in the longest file. */
const longest = 64 * 1024;

/** A policy file that was looked at, and where it stands. */
export interface FoundMachinePolicy {
  readonly file: string;
  /** With folders of this user filled in. */
  readonly read: ReadMachinePolicy;
}

/**
 * Looks at the policy of this computer.
 * @param mayChange whether somebody who is no administrator can change the file.
 */
export function findMachinePolicy(
  file: string = machinePolicyFile,
  mayChange: (file: string) => boolean = isChangeable,
): FoundMachinePolicy {
  return { file, read: lookedAt(file, mayChange) };
}

function lookedAt(file: string, mayChange: (file: string) => boolean): ReadMachinePolicy {
  const fault = faultOf(file, mayChange);
  if (fault === 'absent') return { state: 'none' };
  if (fault !== null) return wrongPolicy(fault);
  const read = machinePolicyIn(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  return read.state === 'read' ? { ...read, policy: filledIn(read.policy) } : read;
}

function faultOf(
  file: string,
  mayChange: (file: string) => boolean,
): MachinePolicyFault | 'absent' | null {
  try {
    const about = lstatSync(file);
    if (!about.isFile() || about.size > longest) return 'unreadable';
    closeSync(openSync(file, 'r'));
    return mayChange(file) ? 'writable' : null;
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? 'absent' : 'unreadable';
  }
}

/**
 * Whether somebody who is no administrator can change a file. Where there are owners, it and its folder
 * have to be root's, and of nobody else to write to; on Windows it may not be opened to write in it.
 */
function isChangeable(file: string): boolean {
  return process.platform === 'win32' ? canWriteTo(file) : [file, dirname(file)].some(isOfOthers);
}

/** Whether the system lets who asks write in a file; nothing is written. */
export function canWriteTo(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'));
    return true;
  } catch {
    return false;
  }
}

/** For whom is no owner and no root: the group and everybody. */
const writableByOthers = 0o022;

function isOfOthers(path: string): boolean {
  const { uid, mode } = lstatSync(path);
  return uid !== 0 || (mode & writableByOthers) !== 0;
}

/** The JSON schema of a policy file, as it stands in docs/schemas. */
export const machinePolicySchema = () => z.toJSONSchema(machinePolicy, { io: 'input' });

/** A policy with the folders of who uses Luwte now. */
function filledIn({ defaults, limits, ...policy }: MachinePolicy): MachinePolicy {
  return {
    ...policy,
    defaults: {
      ...defaults,
      ...folderIn('vaultFolder', defaults.vaultFolder),
      ...folderIn('backupFolder', defaults.backupFolder),
      ...folderIn('exportFolder', defaults.exportFolder),
    },
    limits: {
      ...limits,
      ...folderIn('vaultFolder', limits.vaultFolder),
      ...(limits.backupFolders && { backupFolders: limits.backupFolders.map(ofUser) }),
      ...(limits.exportFolders && { exportFolders: limits.exportFolders.map(ofUser) }),
    },
  };
}

const folderIn = <N extends string>(name: N, folder: string | undefined) =>
  // Safe: the one name is the one that was given.
  folder === undefined ? {} : ({ [name]: ofUser(folder) } as Record<N, string>);

/** As the system knows him, not as the environment says: that is his own to write. */
const ofUser = (folder: string): string =>
  folder
    .replace(/^\{home\}/, () => userInfo().homedir || homedir())
    .replaceAll('{user}', () => userInfo().username);
