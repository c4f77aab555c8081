import { z } from 'zod';
import { type Regime, regimes } from '../domain/compartment.ts';
import { date } from '../domain/fields.ts';
import { municipalityCode } from '../domain/records/municipality-code.ts';
import { schemaVersion } from '../statistics/exchange.ts';
import { stemOf } from '../statistics/formats/file-stem.ts';
import { periodOf } from '../statistics/period.ts';
import { Refused } from './refusal.ts';
import { LARGEST_PACKAGE, MOST_FILES } from './tar.ts';

/** What a package says of itself; docs/formats/package.md. */
export const packageFormat = 'luwte-package';
/** Version of the package this code writes, and the only one it reads. */
export const packageVersion = 1;

/** The files that prove the others, in the order in which they come before them. */
export const proofNames = ['manifest.json', 'manifest.json.sig', 'sender.pem'] as const;

/** Who sends: a counsellor, or the clerk of the council. */
export const senderRoles = ['counsellor', 'clerk'] as const;
/** Who sends. */
export type SenderRole = (typeof senderRoles)[number];

/** A name flat or in `certificate/`, of letters that mean the same on every disk. */
const filePattern = /^(?:certificate\/)?[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
const typePattern = /\.(?:csv|json|xlsx)$/;
const LONGEST_NAME = 100;

/** Whether a file of a release may have this name in a package. */
const isReleaseName = (name: string) =>
  name.length <= LONGEST_NAME &&
  filePattern.test(name) &&
  typePattern.test(name) &&
  !isProofName(name);

const isProofName = (name: string) => proofNames.some((one) => one === name);

/** Whether a file in a package may have this name. */
export const isPackageName = (name: string) => isProofName(name) || isReleaseName(name);

/** What a package and its files are called after. */
interface NamedBy {
  readonly municipality_code: string;
  readonly regime: Regime;
  readonly period: string;
  readonly correction: number;
}

const stemIn = ({ municipality_code, regime, period, correction }: NamedBy) =>
  stemOf({ municipalityCode: municipality_code, regime, period, correction });

/** Whether a file is called after this release: never after another municipality, regime or period. */
function isOf(release: NamedBy, name: string): boolean {
  if (name.startsWith('certificate/')) return true;
  const stem = stemIn(release);
  const rest = name.startsWith(stem) ? name.slice(stem.length) : '';
  return /^[._]/.test(rest) && !rest.startsWith('_correction-');
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a package holds, as its sender signs it. The order of the fields is the order in the file. */
const manifestSchema = z
  .strictObject({
    format: z.literal(packageFormat),
    version: z.literal(packageVersion),
    /** The version of `vpt-aggregate` that its files follow. */
    schema_version: z.literal(schemaVersion),
    municipality_code: municipalityCode,
    regime: z.enum(regimes),
    period: z.string().refine((text) => periodOf(text) !== null),
    /** How often the period was published before. */
    correction: z.int().min(0).max(99),
    sender: z.enum(senderRoles),
    /** The day on which the release was published. */
    created: date,
    files: z
      .array(
        z.strictObject({
          name: z.string().refine(isReleaseName),
          size: z.int().min(0).max(LARGEST_PACKAGE),
          sha256,
        }),
      )
      .min(1)
      .max(MOST_FILES - proofNames.length),
  })
  .refine(({ sender, regime }) => sender !== 'clerk' || regime === 'political')
  .refine((manifest) => manifest.files.every(({ name }) => isOf(manifest, name)));
/** What a package holds, as its sender signs it. */
export type PackageManifest = z.infer<typeof manifestSchema>;
/** What a package is of. */
export type PackageFacts = Omit<PackageManifest, 'format' | 'version' | 'schema_version' | 'files'>;

const probe = z.looseObject({
  format: z.literal(packageFormat),
  version: z.number(),
  schema_version: z.string().regex(/^\d{1,4}\.\d{1,4}$/),
});

/** A manifest as it stands in its file: `jq .` writes the same. */
export function manifestText(facts: PackageFacts, files: PackageManifest['files']): string {
  const { municipality_code, regime, period, correction, sender, created } = facts;
  const manifest: PackageManifest = {
    format: packageFormat,
    version: packageVersion,
    schema_version: schemaVersion,
    ...{ municipality_code, regime, period, correction, sender, created, files },
  };
  return textOf(manifestSchema.parse(manifest));
}

const textOf = (manifest: PackageManifest) => `${JSON.stringify(manifest, null, 2)}\n`;

/**
 * Reads a manifest.
 * @throws Refused `manifestInvalid`, `olderVersion`, `newerVersion`.
 */
export function readManifest(bytes: Uint8Array): PackageManifest {
  const [where] = proofNames;
  const text = utf8(bytes);
  const said = jsonIn(text);
  const known = probe.safeParse(said);
  if (!known.success) throw new Refused('manifestInvalid', where);
  const steps = [
    known.data.version - packageVersion,
    stepsBetween(known.data.schema_version, schemaVersion),
  ];
  if (steps.some((step) => step > 0)) throw new Refused('newerVersion', where);
  if (steps.some((step) => step < 0)) throw new Refused('olderVersion', where);
  const read = manifestSchema.safeParse(said);
  // The very same text: no other spelling of the same facts passes for what was signed.
  if (!read.success || textOf(read.data) !== text) throw new Refused('manifestInvalid', where);
  return read.data;
}

/** Below zero when a version came before another, above when after, zero when it is the same. */
function stepsBetween(version: string, other: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function jsonIn(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a package is called: `vpt-aggregate-1.0_GM0363_staff_2026.tar.age`. */
export const packageName = (facts: NamedBy): string => `${stemIn(facts)}.tar.age`;
