import { verify } from 'node:crypto';
import { isPackageName, type PackageManifest, proofNames, readManifest } from './manifest.ts';
import { type Refusal, Refused } from './refusal.ts';
import { gathered, type SealedSource, unsealed } from './seal.ts';
import { type Sender, senderKey, senderOf } from './sender.ts';
import { sha256 as sum } from './sha256.ts';
import { type PackedFile, unpacked } from './tar.ts';

/** A package that is whole, unchanged, and signed by the key that lies in it. */
export interface Opened {
  readonly manifest: PackageManifest;
  /** SHA-256 of the manifest: names what was signed, however often it was sealed. */
  readonly digest: string;
  /** Whose key it is: whether he is known is for the reader to judge. */
  readonly sender: Sender;
  /** The files of the release by name, in the order of the manifest. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens a package: its seal, its signature, its sums. Whether the sender is known, and what its files
 * say, is not judged here.
 * @param source the package in memory, or as it comes; of that no more is read than a package can have.
 * @param identity `AGE-SECRET-KEY-1…`, which opens it.
 * @throws whatever reading the source throws; Error when the identity is none. Never because of what
 *   is in the package.
 */
export async function openPackage(
  source: SealedSource,
  identity: string,
): Promise<Opened | Refusal> {
  try {
    const tar = await unsealed(await gathered(source), identity);
    return judged(unpacked(tar, isPackageName));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function judged([manifestFile, signatureFile, senderFile, ...files]: PackedFile[]): Opened {
  const [manifestName, signatureName, senderName] = proofNames;
  if (manifestFile?.name !== manifestName) throw new Refused('notPackage');
  if (signatureFile?.name !== signatureName) throw new Refused('fileMissing', signatureName);
  if (senderFile?.name !== senderName) throw new Refused('fileMissing', senderName);
  const key = senderKey(senderFile.bytes);
  if (!verify(null, manifestFile.bytes, key, signatureFile.bytes))
    throw new Refused('signatureWrong', signatureName);
  const manifest = readManifest(manifestFile.bytes);
  refuseOtherFiles(manifest.files, files);
  return {
    manifest,
    digest: sum(manifestFile.bytes),
    sender: senderOf(key),
    files: new Map(files.map(({ name, bytes }) => [name, bytes])),
  };
}

/** @throws Refused at the first file that is not the one that was signed. */
function refuseOtherFiles(listed: PackageManifest['files'], files: readonly PackedFile[]): void {
  const names = new Set(listed.map(({ name }) => name));
  const there = new Set(files.map(({ name }) => name));
  const extra = files.find(({ name }) => !names.has(name));
  if (extra) throw new Refused('fileExtra', extra.name);
  const missing = listed.find(({ name }) => !there.has(name));
  if (missing) throw new Refused('fileMissing', missing.name);
  for (const [at, { name, size, sha256 }] of listed.entries()) {
    const file = files[at];
    if (file?.name !== name) throw new Refused('otherOrder', name);
    if (file.bytes.length !== size) throw new Refused('sizeWrong', name);
    if (sum(file.bytes) !== sha256) throw new Refused('fileChanged', name);
  }
}
