import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { PackageFacts } from '../../envelope/manifest.ts';
import { openPackage } from '../../envelope/open-package.ts';
import { sealed } from '../../envelope/seal.ts';
import { senderOf } from '../../envelope/sender.ts';
import { type PackedFile, packed } from '../../envelope/tar.ts';
import { type PackageContents, writePackage } from '../../envelope/write-package.ts';

/** A registry that does not exist. */
export const identity = await generateX25519Identity();
export const recipient = await identityToRecipient(identity);
/** A sender who does not exist. */
export const key = generateKeyPairSync('ed25519').privateKey;

export const facts: PackageFacts = {
  municipality_code: 'GM9999',
  regime: 'staff',
  period: '2026',
  correction: 0,
  sender: 'counsellor',
  created: '2027-01-15',
};

/** What the files of the sample are called after. */
export const stem = 'vpt-aggregate-1.0_GM9999_staff_2026';

/** The files of a release, as far as a package looks into them. */
export const filesNamed = (stem: string): PackedFile[] => [
  { name: `${stem}.csv`, bytes: Buffer.from('table_id,value\r\ntotal,25\r\n') },
  { name: `${stem}.csv-metadata.json`, bytes: Buffer.from('{"url":"it"}\n') },
  { name: `${stem}.json`, bytes: Buffer.from('{"rows":[]}\n') },
  { name: `${stem}.xlsx`, bytes: Buffer.alloc(3000, 7) },
  { name: 'certificate/release.json', bytes: Buffer.from('{"release":1}\n') },
  { name: 'certificate/certificate.json', bytes: Buffer.from('{"safe":true}\n') },
];
/** The files of the sample. */
export const files: readonly PackedFile[] = filesNamed(stem);

/** A package of those files, but for what is said to be otherwise. */
export const packageOf = (other: Partial<PackageContents> = {}) =>
  writePackage({ facts, files, key, recipient, ...other });

/** The names that are refused, and why; or `open`. */
export async function verdictOn(bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  const read = await openPackage(bytes, identity);
  return 'refused' in read ? read.refused : 'open';
}

/** Seals files as they are, however wrong they are. */
export const sealedFiles = (wrong: readonly PackedFile[]) => sealed(packed(wrong), recipient);

/** The files that prove a manifest, whatever stands in it. */
export function proven(manifest: string | Uint8Array, by: KeyObject = key): PackedFile[] {
  const bytes = Buffer.from(manifest);
  return [
    { name: 'manifest.json', bytes },
    { name: 'manifest.json.sig', bytes: sign(null, bytes, by) },
    { name: 'sender.pem', bytes: Buffer.from(senderOf(by).pem) },
  ];
}
