import { forEverybody, targetFault } from './handover/exchange-folder.ts';
import { pourLeaving } from './leaving-file.ts';

/** Who can open a sheet: the owner of a key, or who knows a passphrase. */
export type SealedFor = { readonly recipient: string } | { readonly passphrase: string };

/** Loaded with the first file: a vault opens sooner without it. */
const age = () => import('age-encryption');

/**
 * Seals a page into a file in the age format, whole: it opens with `age -d` everywhere, and no word of
 * it stands on disk in clear.
 * @throws VaultFault `exchange.…` when the folder, disk or drive refuses.
 */
export async function sealSheet(path: string, to: SealedFor, page: string): Promise<void> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  if ('passphrase' in to) encrypter.setPassphrase(to.passphrase.normalize('NFC'));
  else encrypter.addRecipient(to.recipient);
  const sealed = await encrypter.encrypt(page);
  try {
    await pourLeaving(path, forEverybody, (write) => write(sealed));
  } catch (error) {
    throw targetFault(error) ?? error;
  }
}
