/**
 * What a release tells, or leaves open, besides its numbers: said in its certificate by a word that
 * programmes read and a sentence that people do. It follows from what is published, never from counts.
 */
import type { Attack } from './attack/attack.ts';
import type { Circle } from './attack/crosses.ts';
import type { Contradiction } from './attack/strands.ts';
import type { ReleaseFile } from './linked/published.ts';

/** Something that whoever believes a certificate has to know. */
export type CertificateLimit =
  | {
      /** Codes were merged because they were thin. */
      readonly kind: 'merged';
      readonly dimension: string;
      readonly codes: readonly string[];
      readonly says: string;
    }
  | ({
      /** Tables in a circle, of releases before this one, were not judged together. */
      readonly kind: 'circle';
      readonly says: string;
    } & Circle)
  | ({
      /** Releases that cannot all be true: each was judged without those it contradicts. */
      readonly kind: 'contradiction';
      readonly says: string;
    } & Contradiction);

/** Codes are merged where most of their numbers need it, so that seeing them merged says that they did. */
const mergedSays = (dimension: string, codes: readonly string[]) =>
  `The codes ${codes.join(', ')} of ${dimension} are counted in their broader code because more than ` +
  'half of their numbers with something in them needed protection: whoever knows the rules reads that from it.';

const circleSays = ({ tables, cells }: Circle) =>
  `The tables ${tables.join(', ')} close a circle. What they say together was not judged: it has ` +
  `${cells} numbers. Of them nothing is proven.`;

const contradictionSays = ({ releases }: Contradiction) =>
  releases.length === 1
    ? `The release ${releases.join('')} contradicts itself. Of it nothing is proven.`
    : `The releases ${releases.join(', ')} cannot all be true. Each was judged without those it ` +
      'contradicts. Of them together nothing is proven.';

/** The limits of a release, attacked with those before it. */
export const certificateLimits = (
  { merged }: ReleaseFile,
  { circles, contradictions }: Pick<Attack, 'circles' | 'contradictions'>,
): CertificateLimit[] => [
  ...Object.entries(merged).map(([dimension, codes]) => ({
    kind: 'merged' as const,
    dimension,
    codes,
    says: mergedSays(dimension, codes),
  })),
  ...circles.map((circle) => ({ kind: 'circle' as const, ...circle, says: circleSays(circle) })),
  ...contradictions.map((one) => ({
    kind: 'contradiction' as const,
    ...one,
    says: contradictionSays(one),
  })),
];
