/** What a package says, and whether it is true to itself: for who reads one that no registry took in. */
import type { Opened } from '../envelope/open-package.ts';
import { attack } from '../statistics/attack/attack.ts';
import type { Solver } from '../statistics/solver/programme.ts';
import { refuseDisagreement } from './check/agreement.ts';
import { refuseOtherCertificate } from './check/certificate.ts';
import { type Contents, contentsOf, readable } from './check/contents.ts';
import { type Fault, Unacceptable } from './check/fault.ts';
import { refuseOtherWorkbook } from './check/workbook.ts';

/** What was found in a package that is whole and signed. */
export interface Looked {
  /** Null when its files cannot be read, or contradict each other. */
  readonly contents: Contents | null;
  /** The first thing that is wrong; null when nothing is. */
  readonly fault: Fault | null;
}

/**
 * Looks into a package: its files beside each other, its certificate, and the attack on it alone. What
 * its sender published before is not known here, nor whether the key is of who the package says.
 */
export async function lookInto(opened: Opened, solver: Solver): Promise<Looked> {
  let contents: Contents | null = null;
  try {
    contents = await contentsOf(opened);
    await refuseUntrue(opened, contents, solver);
    return { contents, fault: null };
  } catch (error) {
    if (error instanceof Unacceptable) return { contents, fault: error.fault };
    throw error;
  }
}

async function refuseUntrue(
  { files }: Opened,
  { exchange, proof, stem }: Contents,
  solver: Solver,
): Promise<void> {
  if (proof !== null) {
    refuseDisagreement(exchange, proof);
    refuseOtherCertificate(proof.certificate, proof.release, proof.digest);
    const { findings } = await readable(() => attack(solver, [proof.release]));
    const [first] = findings;
    if (first !== undefined) throw new Unacceptable('exposed', first.key || 'total');
  }
  refuseOtherWorkbook(files, stem, exchange);
}
