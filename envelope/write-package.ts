import { type KeyObject, sign } from 'node:crypto';
import {
  isPackageName,
  manifestText,
  type PackageFacts,
  packageName,
  proofNames,
} from './manifest.ts';
import { sealed } from './seal.ts';
import { senderOf } from './sender.ts';
import { sha256 } from './sha256.ts';
import { LARGEST_PACKAGE, type PackedFile, packed } from './tar.ts';

/** What goes into a package, from whom, and for whom. */
export interface PackageContents {
  readonly facts: PackageFacts;
  /** The files of the release, in the order in which they lie in the package. */
  readonly files: readonly PackedFile[];
  /** The sender's Ed25519 key. */
  readonly key: KeyObject;
  /** `age1…`: the only one who can open it. */
  readonly recipient: string;
}

/** A package as it leaves. */
export interface WrittenPackage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of its manifest: the same whenever the same release is packed again. */
  readonly digest: string;
  /** SHA-256 of the package itself, another at every sealing. */
  readonly sha256: string;
}

/** Room that the seal may take beside what is sealed. */
const SEAL_ROOM = 64 * 1024;

/**
 * Puts the files of a release in a package: signed, then sealed. What was signed is the same bytes
 * each time; the seal is another.
 * @throws RangeError, ZodError when files or facts are none that a package can have.
 */
export async function writePackage(contents: PackageContents): Promise<WrittenPackage> {
  const { facts, files, key, recipient } = contents;
  const listed = files.map(({ name, bytes }) => ({
    name,
    size: bytes.length,
    sha256: sha256(bytes),
  }));
  const manifest = Buffer.from(manifestText(facts, listed));
  const proofs = [manifest, sign(null, manifest, key), Buffer.from(senderOf(key).pem)];
  const tar = packed([
    ...proofNames.map((name, at) => ({ name, bytes: proofs[at] ?? Buffer.alloc(0) })),
    ...files,
  ]);
  const names = files.map(({ name }) => name.toLowerCase());
  if (new Set(names).size !== names.length || !names.every(isPackageName))
    throw new RangeError('a package has other names');
  if (tar.length > LARGEST_PACKAGE - SEAL_ROOM) throw new RangeError('a package is smaller');
  const bytes = await sealed(tar, recipient);
  return { name: packageName(facts), bytes, digest: sha256(manifest), sha256: sha256(bytes) };
}
