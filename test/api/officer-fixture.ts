import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { startDesk, startNewDesk, type TestDesk, temporaryFolder } from './support.ts';

export const morning = '2026-05-04T08:35:00Z';
/** What opens the key of `officerFolder`. */
export const officerPassphrase = 'zeven kromme lepels zoeken noorderlicht';
const identity = await generateX25519Identity();
/** The public half of that key. */
export const officerRecipient = await identityToRecipient(identity);

/** The file of the key, of less work to open than a real one. */
async function keyFile(): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(officerPassphrase);
  encrypter.setScryptWorkFactor(8);
  return encrypter.encrypt(`${identity}
`);
}
const sealedKey = await keyFile();

/** A folder with the key of an officer in it. */
export function officerFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'fg-sleutel.age'), sealedKey);
  return folder;
}

/** A counsellor whose vault knows the officer. */
export async function knowingDesk(): Promise<TestDesk> {
  const desk = await startNewDesk(morning);
  await desk.ask('officer.keep', { recipient: officerRecipient });
  return desk;
}

/** The desk of the officer: there is no vault in its folder. */
export const officerDesk = (): TestDesk => startDesk(morning, join(temporaryFolder(), 'vault'));

/** Seals the log of a vault into a folder, and gives the name of the file. */
export async function sealInto(folder: string, desk: TestDesk): Promise<string> {
  return (await desk.ask('log.seal', { folder, name: 'Anna de Wit' })).file;
}
