import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { VaultFault } from '../fault.ts';
import { pourLeaving } from '../leaving-file.ts';
import { standsOutside } from '../outside-vault.ts';

/** Only who wrote it reads it, as far as the system knows the difference. */
const forOwner = 0o600;

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
  write: (take: (piece: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<string> {
  if (!existsSync(folder)) throw new VaultFault('attachment.folderMissing');
  if (!standsOutside(vaultFolder, folder)) throw new VaultFault('attachment.folderIsVault');
  const name = freeName(folder, wanted);
  try {
    await pourLeaving(join(folder, name), forOwner, write);
    return name;
  } catch (error) {
    // What is wrong with the disk that the file goes to is not wrong with the vault.
    throw isOfSystem(error) ? new VaultFault('attachment.notWritten') : error;
  }
}

/** `foto.jpg`, `foto (2).jpg`, … */
function freeName(folder: string, wanted: string, count = 1): string {
  const { name, ext } = parse(wanted);
  const tried = count === 1 ? wanted : `${name} (${count})${ext}`;
  return existsSync(join(folder, tried)) ? freeName(folder, wanted, count + 1) : tried;
}

const isOfSystem = (error: unknown) => error instanceof Error && 'errno' in error;
