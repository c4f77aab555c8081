import { bech32 } from '@scure/base';
import { attachmentsOf, CaseKeys } from '../case-keys.ts';
import type { OpenCompartment } from '../compartment.ts';
import { VaultFault } from '../fault.ts';
import { attachmentKeyOf } from '../repositories/attachments.ts';
import { deriveKey } from '../slots.ts';

/**
 * What opens the files of a case, in the words of age: `AGE-SECRET-KEY-1…`. Its 32 bytes are derived
 * from the key of the files of that case.
 * @throws VaultFault `attachment.damaged` when the case has no such key.
 */
export function identityOf(
  { database, key }: Pick<OpenCompartment, 'database' | 'key'>,
  caseId: string,
): string {
  const wrapped = attachmentKeyOf(database, caseId);
  if (wrapped === undefined) throw new VaultFault('attachment.damaged');
  const keyOfFiles = new CaseKeys(key).unwrap(wrapped, attachmentsOf(caseId));
  const secret = deriveKey(keyOfFiles, 'attachments');
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
}
