import { faultBehind } from '../db/fault.ts';
import { type Finding, type FindingCode, findingLevels } from '../db/findings.ts';
import { systemKeystore } from '../db/system-keystore.ts';
import { isWrong, verifyVault } from '../db/verify.ts';
import { LuwteError } from './contract/errors.ts';

export type { Finding, FindingCode };
export { findingLevels, isWrong };

/**
 * Looks a vault over from outside of the desk, and changes nothing.
 * @param ask gives the passphrase; asked once, when there is something it may open.
 * @throws LuwteError when the vault could not be looked at.
 */
export async function verify(folder: string, ask: () => Promise<string>): Promise<Finding[]> {
  try {
    return await verifyVault(folder, ask, systemKeystore);
  } catch (error) {
    const fault = faultBehind(error);
    throw fault ? new LuwteError(fault.code, fault.params) : error;
  }
}
