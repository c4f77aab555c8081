import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import { VaultFault } from '../fault.ts';
import { standsOutside } from '../outside-vault.ts';

/**
 * Writes a file in clear to a folder that the user chose. It gets its name when it is whole; nothing
 * of it is left behind when that fails, and nothing that stood there is written over.
 * @param write gives the content, piece by piece.
 * @returns the name it got.
 * @throws VaultFault `attachment.folderMissing`, `attachment.folderIsVault`, `attachment.notWritten`,
 * or what `write` throws.
 */
export async function exportFile(
  vaultFolder: string,
  folder: string,
  wanted: string,
  write: (take: (piece: Buffer) => void) => Promise<void>,
): Promise<string> {
  if (!existsSync(folder)) throw new VaultFault('attachment.folderMissing');
  if (!standsOutside(vaultFolder, folder)) throw new VaultFault('attachment.folderIsVault');
  const name = freeName(folder, wanted);
  const path = join(folder, name);
  const fresh = `${path}.part`;
  rmSync(fresh, { force: true });
  const file = onDisk(() => openSync(fresh, 'wx', 0o600));
  try {
    await write((piece) => onDisk(() => writeFileSync(file, piece)));
    onDisk(() => fsyncSync(file));
    closeSync(file);
    onDisk(() => renameSync(fresh, path));
    return name;
  } catch (error) {
    closeIfOpen(file);
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** `foto.jpg`, `foto (2).jpg`, … */
function freeName(folder: string, wanted: string, count = 1): string {
  const { name, ext } = parse(wanted);
  const tried = count === 1 ? wanted : `${name} (${count})${ext}`;
  return existsSync(join(folder, tried)) ? freeName(folder, wanted, count + 1) : tried;
}

function closeIfOpen(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It was closed already.
  }
}

/** What is wrong with the disk that the file goes to is not wrong with the vault. */
function onDisk<T>(act: () => T): T {
  try {
    return act();
  } catch {
    throw new VaultFault('attachment.notWritten');
  }
}
