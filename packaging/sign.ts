/**
 * Says which files a version is made of, and signs that: `npm run sign -- [--key KEY.pem] [--in FOLDER]`.
 * It writes luwte-VERSION.sha256 beside the files of this version, as `sha256sum` would, and with a key
 * luwte-VERSION.sha256.sig. Without one the list can be signed elsewhere, with openssl
 * (docs/administration.md). Files made on several machines are brought together first.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { knownPublisher, type Publisher } from '../api/version/publisher.ts';
import { readSecret } from '../cli/secret.ts';

const root = join(import.meta.dirname, '..');

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Writes the list of the files of a version in a folder, and returns where it stands.
 * @throws Error when there is no such file.
 */
export async function writeList(folder: string, version: string): Promise<string> {
  const name = `luwte-${version}.sha256`;
  const isOfVersion = (file: string) =>
    file.startsWith(`luwte-${version}-`) || file === `luwte-${version}.cdx.json`;
  const files = readdirSync(folder).filter(isOfVersion).sort();
  if (!files.some((file) => file.startsWith(`luwte-${version}-`)))
    throw new Error(`There is no file of Luwte ${version} in ${folder}.`);
  const lines: string[] = [];
  for (const file of files) lines.push(`${await sha256Of(join(folder, file))}  ${file}\n`);
  const list = join(folder, name);
  writeFileSync(list, lines.join(''));
  return list;
}

/**
 * Signs a list, and returns where the signature stands.
 * @param publisher whom the build knows.
 * @throws Error when the key is not his.
 */
export function signList(list: string, key: KeyObject, publisher: Publisher | null): string {
  const own = createPublicKey(key);
  if (publisher === null || !publisher.keys.some((known) => known.equals(own)))
    throw new Error('This key is not in publisher.json: nobody who has Luwte would know it.');
  const signature = `${list}.sig`;
  writeFileSync(signature, sign(null, readFileSync(list), key));
  return signature;
}

/** The key in a file; asks for its passphrase when it has one. */
async function keyIn(file: string): Promise<KeyObject> {
  const pem = readFileSync(file);
  if (!pem.includes('ENCRYPTED')) return createPrivateKey(pem);
  const terminal = { input: process.stdin, output: process.stderr };
  const passphrase = await readSecret(terminal, 'Passphrase of the key: ');
  return createPrivateKey({ key: pem, passphrase });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      key: { type: 'string' },
      in: { type: 'string', default: join(root, 'out/packaging/made') },
    },
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const list = await writeList(values.in, version);
  process.stdout.write(`${list}\n`);
  if (values.key !== undefined) {
    const signature = signList(list, await keyIn(values.key), knownPublisher());
    process.stdout.write(`${signature}\n`);
  }
}
