import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { codesOn, department } from '../../domain/code-lists/index.ts';
import type { Regime } from '../../domain/compartment.ts';
import type { PolicyIndicators } from '../../domain/policy/indicators.ts';
import {
  type PackageManifest,
  packageFormat,
  packageVersion,
  type SenderRole,
} from '../../envelope/manifest.ts';
import { sealed } from '../../envelope/seal.ts';
import { type Sender, senderOf } from '../../envelope/sender.ts';
import { type PackedFile, packed } from '../../envelope/tar.ts';
import { writePackage } from '../../envelope/write-package.ts';
import { schemaVersion } from '../../statistics/exchange.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import type { PublishedRelease } from '../../statistics/linked/published.ts';
import { type MadeRelease, makeRelease } from '../../statistics/make-release.ts';
import { quartersOf } from '../../statistics/period.ts';
import type { CountedIncidents } from '../../statistics/published-tables.ts';
import { readRelease } from '../../statistics/release-files.ts';
import { countedByUnit, solver, waterrijk } from '../statistics/release-samples.ts';
import { spread } from '../statistics/samples.ts';

/** Somebody with a key. */
export interface SampleSender extends Sender {
  readonly municipality: string;
  readonly regime: Regime;
  readonly role: SenderRole;
  readonly key: KeyObject;
}

/** Somebody with a new key. */
export function sampleSender(
  municipality = 'GM9999',
  regime: Regime = 'staff',
  role: SenderRole = 'counsellor',
): SampleSender {
  const { privateKey: key } = generateKeyPairSync('ed25519');
  return { ...senderOf(key), municipality, regime, role, key };
}

const units = ['social_district_teams', 'work_income', 'civil_affairs', 'permits'];
const months = { Q1: 2, Q2: 5, Q3: 8, Q4: 11 } as const;

/** So many incidents by as many people in one month, in departments of known size or of the council. */
function monthCounts(incidents: number, month: number, regime: Regime): CountedIncidents[] {
  const share = Math.ceil(incidents / units.length);
  const first = 10_000 * month;
  const spreads =
    regime === 'political'
      ? spread({ office: 'council_member' }, incidents, incidents, first)
      : units.flatMap((department, at) => spread({ department }, share, share, first + 1000 * at));
  // One first talk in five was late.
  return countedByUnit(spreads).map((one, at) => ({
    ...one,
    month,
    firstTalk: at % 5 === 4 ? 'late' : 'in_time',
  }));
}

/** So many incidents in each quarter of a period. */
const sampleCounts = (
  { incidents, lastQuarter }: { readonly incidents: number; readonly lastQuarter: number },
  period: string,
  regime: Regime,
) =>
  Object.entries(months)
    .filter(([quarter]) => !period.includes('Q') || period.endsWith(quarter))
    .flatMap(([quarter, month]) =>
      monthCounts(quarter === 'Q4' ? lastQuarter : incidents, month, regime),
    );

/** What is published of a period, and what was published before it. */
export interface SampleRelease {
  readonly period?: string;
  readonly correction?: number;
  /** In each quarter. */
  readonly incidents?: number;
  /** In the last one, when it is another number. */
  readonly lastQuarter?: number;
  readonly method?: 'rounding' | 'hiding';
  readonly staffSize?: number;
  readonly indicators?: PolicyIndicators | null;
  /** What this sender made before, the oldest first. */
  readonly earlier?: readonly Made[];
}

/** A release, and how the next one knows it. */
export interface Made {
  readonly made: MadeRelease;
  readonly published: readonly PublishedRelease[];
}

const releases = new Map<string, Promise<Made>>();

/** A release of a sender, as a desk makes it: once, however many tests ask for the same. */
export function sampleRelease(
  { municipality, regime }: SampleSender,
  asked: SampleRelease = {},
): Promise<Made> {
  const { earlier = [], ...others } = asked;
  const before = earlier.map(({ made }) => made.release.digest);
  const name = JSON.stringify([municipality, regime, others, before]);
  const made = releases.get(name) ?? newRelease(municipality, regime, asked);
  releases.set(name, made);
  return made;
}

async function newRelease(
  code: string,
  regime: Regime,
  {
    period = '2026',
    correction = 0,
    incidents = 30,
    lastQuarter = incidents,
    method = 'rounding',
    staffSize = 1200,
    earlier = [],
    indicators = null,
  }: SampleRelease,
): Promise<Made> {
  const standing = earlier.filter(({ made }) => made.release.period !== period);
  const isYear = /^\d{4}$/.test(period);
  const related = isYear ? quartersOf(Number(period)) : [];
  const made = await makeRelease(solver, {
    counts: sampleCounts({ incidents, lastQuarter }, period, regime),
    secret: new Uint8Array(32).fill(7),
    earlier: standing.flatMap(({ published }) => published),
    related: related.map((quarter) => ({
      period: quarter,
      counts: sampleCounts({ incidents, lastQuarter }, quarter, regime),
    })),
    previous:
      earlier.findLast(({ published }) => published.length > 0)?.made.release.digest ?? null,
    subject: {
      ...{ compartment: regime, period, correction, method },
      ...{ version: '0.1.0', createdOn: '2027-01-04', indicators },
      organisation: {
        ...waterrijk,
        ...{ staffSize, councilSeats: 45, aldermen: 8 },
        // Of departments without a size the desk takes the counts as known: then an attack that does
        // not know them can only say that a certificate is not wrong.
        units: codesOn(department, '2026-01-01').map(({ code }) => ({
          department: code,
          size: 50,
        })),
        municipality: { code, name: 'Waterrijk' },
      },
    },
  });
  const textOf = (name: string) => made.proof.get(name) ?? null;
  const published = made.proof.size === 0 ? [] : [(await readRelease(textOf, period)).release];
  return { made, published };
}

const filesOnce = new WeakMap<MadeRelease, Promise<PackedFile[]>>();

/** The files of a release as they lie in a package. */
export function packedFiles(made: MadeRelease): Promise<PackedFile[]> {
  const files = filesOnce.get(made) ?? newFiles(made);
  filesOnce.set(made, files);
  return files;
}

async function newFiles(made: MadeRelease): Promise<PackedFile[]> {
  const { files } = await filesOf(made);
  return files.map(({ name, bytes }) => ({
    name: name.replace(/^[^/]+_certificate\//, 'certificate/'),
    bytes,
  }));
}

/** What a package is of, when it is not what its release says. */
export type OtherFacts = Partial<Omit<PackageManifest, 'files'>>;

/** Packs a release: signed by its sender, sealed for a registry. */
export async function samplePackage(
  sender: SampleSender,
  { made }: Made,
  recipient: string,
): Promise<Written> {
  return writePackage({
    facts: factsOf(sender, made),
    files: await packedFiles(made),
    key: sender.key,
    recipient,
  });
}

function factsOf({ role }: SampleSender, { release }: MadeRelease) {
  const { municipality, compartment, period, correction, createdOn } = release;
  return {
    municipality_code: municipality.code,
    regime: compartment,
    ...{ period, correction, sender: role, created: createdOn },
  };
}

/** A package, and what its file is called. */
export interface Written {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What somebody put in the place of what a desk would write. */
export interface Other {
  readonly facts?: OtherFacts;
  readonly files?: readonly PackedFile[];
}

/** Packs what no desk would: signed and sealed as if it were right, without any check. */
export async function forgedPackage(
  sender: SampleSender,
  { made }: Made,
  recipient: string,
  { facts = {}, files: others }: Other,
): Promise<Written> {
  const files = others ?? (await packedFiles(made));
  const manifest = {
    ...{ format: packageFormat, version: packageVersion, schema_version: schemaVersion },
    ...factsOf(sender, made),
    ...facts,
    files: files.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const tar = packed([
    { name: 'manifest.json', bytes: text },
    { name: 'manifest.json.sig', bytes: sign(null, text, sender.key) },
    { name: 'sender.pem', bytes: Buffer.from(sender.pem) },
    ...files,
  ]);
  return { name: 'forged.tar.age', bytes: await sealed(tar, recipient) };
}
