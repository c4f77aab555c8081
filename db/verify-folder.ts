import { type Dirent, readdirSync } from 'node:fs';
import { faultBehind } from './fault.ts';
import { type Finding, type FindingCode, found } from './findings.ts';
import { compartments, type Header } from './header.ts';

/** A kind of file, by its name; the first that fits counts. */
interface FileKind {
  readonly name: RegExp;
  /** Nothing is found in what belongs there. */
  readonly code: FindingCode | null;
  readonly isFolder?: true;
}

const either = compartments.join('|');
const database = `(?:${either})(?:\\.\\d+)?\\.db`;

const fileKinds: readonly FileKind[] = [
  { name: /^(header|attempts)\.json$/, code: null },
  { name: new RegExp(`^(?:${either})\\.(?:lock|destroyed\\.json)$`), code: null },
  { name: new RegExp(`^(?:${database}|header\\.json)\\.before-restore$`), code: 'formerKept' },
  { name: new RegExp(`^${database}\\.before-restore(?:-wal|\\.json)$`), code: null },
  { name: new RegExp(`^(?:${database}\\.new.*|.*\\.(?:json|lock)\\.new)$`), code: 'leftover' },
  { name: new RegExp(`^${database}(?:\\.before-restore)?-(?:shm|journal)$`), code: 'leftover' },
  { name: new RegExp(`^${database}\\.schema-\\d+$`), code: null },
  { name: new RegExp(`^${database}\\.schema-\\d+\\.new$`), code: 'leftover' },
  { name: new RegExp(`^rehearsal-(?:${either})$`), code: 'leftover', isFolder: true },
  // What stands in it is looked at with the key.
  { name: new RegExp(`^(?:${either})\\.attachments$`), code: null, isFolder: true },
];

const databaseName = new RegExp(`^(?<compartment>${either})(?:\\.(?<number>\\d+))?\\.db(?:-wal)?$`);

/**
 * What stands in the folder of a vault and is not part of it.
 * @param header none when it cannot be read: every database may be one it named.
 * @throws VaultFault when the folder cannot be read.
 */
export function verifyFolder(folder: string, header: Header | null): Finding[] {
  return entriesOf(folder).flatMap((entry) => {
    const code = codeOf(entry, header);
    return code === null ? [] : [found(code, entry.name)];
  });
}

function codeOf(entry: Dirent, header: Header | null): FindingCode | null {
  const { name } = entry;
  const { compartment, number = '1' } = databaseName.exec(name)?.groups ?? {};
  if (compartment !== undefined && entry.isFile()) return codeOfDatabase();
  const kind = fileKinds.find((other) => other.name.test(name));
  // A folder, a link or a device where a file belongs is not what Luwte put there.
  const isRight = kind && (kind.isFolder ? entry.isDirectory() : entry.isFile());
  return isRight ? kind.code : 'unknownFile';

  function codeOfDatabase(): FindingCode | null {
    if (header === null) return null;
    const named = compartments.find((other) => other === compartment);
    const keyNumber = named && header.compartments[named]?.keyNumber;
    if (keyNumber === Number(number)) return null;
    return keyNumber !== undefined && Number(number) < keyNumber ? 'leftover' : 'databaseUnnamed';
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw faultBehind(error) ?? error;
  }
}
