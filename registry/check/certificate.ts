import { z } from 'zod';
import type { Attack } from '../../statistics/attack/attack.ts';
import { type PublishedRelease, releaseFileSchema } from '../../statistics/linked/published.ts';
import { Unacceptable } from './fault.ts';

const interval = z.strictObject({
  key: z.string(),
  least: z.int().min(0),
  most: z.int().min(0).nullable(),
});

const { producer, method, base, reach, threshold, sensitiveThreshold, dominance, zeros } =
  releaseFileSchema.shape;

/** `certificate.json`: docs/formats/anonymity.md. */
const certificateSchema = z.strictObject({
  format: z.literal('luwte-certificate'),
  version: z.literal(1),
  verdict: z.literal('safe'),
  release: z.string().regex(/^[0-9a-f]{64}$/),
  engine: producer,
  method,
  parameters: z.strictObject({
    ...{ base, reach, threshold, sensitiveThreshold, dominance, zeros },
    key: z.literal('kept'),
  }),
  checked: z.strictObject({
    releases: z.int().min(1),
    cells: z.int().min(1),
    sums: z.int().min(0),
    exact: z.boolean(),
    attackers: z.array(z.string()),
  }),
  /** What a desk publishes has none; older certificates do not say so. */
  limits: z.tuple([]).optional(),
  tightest: interval.nullable(),
  intervals: z.array(interval),
});
/** What the maker of a release says that its attack found. */
export type Certificate = z.infer<typeof certificateSchema>;

/** @throws Unacceptable */
export function readCertificate(text: string): Certificate {
  try {
    return certificateSchema.parse(JSON.parse(text));
  } catch {
    throw new Unacceptable('certificateUnreadable', 'certificate.json');
  }
}

/** @throws Unacceptable when a certificate is about another release, or one by other rules. */
export function refuseOtherCertificate(
  certificate: Certificate,
  { file }: PublishedRelease,
  digest: string,
): void {
  if (certificate.release !== digest) throw new Unacceptable('certificateFalse', 'release');
  const { key: _, ...said } = certificate.parameters;
  const differs = Object.entries(said).find(([name, value]) => Reflect.get(file, name) !== value);
  if (differs !== undefined) throw new Unacceptable('certificateFalse', differs[0]);
  const isOther =
    certificate.method !== file.method ||
    JSON.stringify(certificate.engine) !== JSON.stringify(file.producer);
  if (isOther) throw new Unacceptable('certificateFalse', 'engine');
}

/** The releases that an attack was on, and what of them cannot be known here. */
export interface Attacked {
  readonly found: Attack;
  /** Of which periods. */
  readonly periods: ReadonlySet<string>;
  /** Whether everything that the maker attacked with it is here. */
  readonly isWhole: boolean;
  /** How many its maker attacked together, as far as they are here. */
  readonly releases: number;
  /** Departments without a size: at the desk their counts are taken as known to everybody. */
  readonly withoutSize: ReadonlySet<string>;
}

const departmentIn = (key: string) => /(?:^|&)department=([^&]*)/.exec(key)?.[1] ?? '';
const periodIn = (key: string) => /(?:^|&)period=([^&]*)/.exec(key)?.[1] ?? '';

const widthOf = ({ least, most }: z.infer<typeof interval>) => (most ?? Infinity) - least;

const tightestOf = ({ intervals }: Certificate) =>
  intervals.toSorted((a, b) => widthOf(a) - widthOf(b)).at(0) ?? null;

/** What it says of how many releases were attacked, and of the narrowest of its own intervals. */
function refuseOtherSummary(certificate: Certificate, { isWhole, releases }: Attacked): void {
  const { checked, tightest } = certificate;
  const isCounted = isWhole ? checked.releases === releases : checked.releases >= releases;
  if (!isCounted) throw new Unacceptable('certificateFalse', 'releases');
  if (JSON.stringify(tightestOf(certificate)) !== JSON.stringify(tightest))
    throw new Unacceptable('certificateFalse', 'tightest');
}

/**
 * Compares what the certificate says with what the attack found. Where the maker had earlier releases
 * that are not here, or took counts of departments without a size as known, he can have found less
 * room than there is here, and never more.
 *
 * @throws Unacceptable `certificateFalse` at the first cell of which it says something else.
 */
export function refuseFalse(certificate: Certificate, attacked: Attacked): void {
  const { found, periods, isWhole, withoutSize } = attacked;
  refuseOtherSummary(certificate, attacked);
  if (!certificate.checked.exact || !found.checked.exact) return;
  const isTakenAsKnown = (key: string) => withoutSize.has(departmentIn(key));
  const said = new Map(certificate.intervals.map((one) => [one.key, one]));
  const isSame = isWhole && withoutSize.size === 0;
  for (const { key, least, most } of found.intervals) {
    const one = said.get(key);
    said.delete(key);
    if (one === undefined && isTakenAsKnown(key)) continue;
    if (one === undefined) throw new Unacceptable('certificateFalse', key);
    const isWithin = one.least >= least && (most === null || (one.most ?? Infinity) <= most);
    const agrees = isSame ? one.least === least && one.most === most : isWithin;
    if (!agrees) throw new Unacceptable('certificateFalse', key);
  }
  const more = [...said.keys()].find((key) => periods.has(periodIn(key)));
  if (more !== undefined) throw new Unacceptable('certificateFalse', more);
}
