import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Publisher, publisherIn } from '../../api/version/publisher.ts';
import { signList, writeList } from '../../packaging/sign.ts';

/** A publisher of the test, with the key that signs. */
export interface TestPublisher {
  readonly publisher: Publisher;
  readonly privateKey: KeyObject;
  /** The public key, as `openssl pkey -pubout` writes it. */
  readonly pem: string;
}

/** Makes a publisher, as `publisher.json` would name him. */
export function newPublisher(name = 'Stichting Luwte (verzonnen)'): TestPublisher {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const publisher = publisherIn({ name, keys: [pem] });
  if (publisher === null) throw new Error('there is no publisher');
  return { publisher, privateKey, pem };
}

/** A folder of downloads that is gone after the test. */
export function downloads(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-version-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What a version is made of in the tests: the names of its files. */
export const filesOf = (version: string) => [
  `luwte-${version}-linux-x86_64.AppImage`,
  `luwte-${version}-win-x64-setup.exe`,
];

/** Puts a version in a folder, listed and signed as a publisher does. */
export async function publishInto(
  folder: string,
  version: string,
  { publisher, privateKey }: TestPublisher,
): Promise<{ readonly list: string; readonly signature: string; readonly files: string[] }> {
  const files = filesOf(version).map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, `the program of ${file}`);
  const list = await writeList(folder, version);
  return { list, signature: signList(list, privateKey, publisher), files };
}
