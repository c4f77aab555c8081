/**
 * What a release tells, or leaves open, besides its numbers: said in its certificate by a word that
 * programmes read and a sentence that people do. It follows from what is published, never from counts.
 */
import type { ReleaseFile } from './linked/published.ts';

/** Something that whoever believes a certificate has to know. */
export interface CertificateLimit {
  /** Codes were merged because they were thin. */
  readonly kind: 'merged';
  readonly dimension: string;
  readonly codes: readonly string[];
  readonly says: string;
}

/** Codes are merged where most of their numbers need it, so that seeing them merged says that they did. */
const mergedSays = (dimension: string, codes: readonly string[]) =>
  `The codes ${codes.join(', ')} of ${dimension} are counted in their broader code because more than ` +
  'half of their numbers with something in them needed protection: whoever knows the rules reads that from it.';

/** The limits of a release. */
export const certificateLimits = ({ merged }: ReleaseFile): CertificateLimit[] =>
  Object.entries(merged).map(([dimension, codes]) => ({
    kind: 'merged',
    dimension,
    codes,
    says: mergedSays(dimension, codes),
  }));
