import { sign } from 'node:crypto';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { packTar, type TarEntry } from 'modern-tar';
import { happens, pick, type Random, whole } from '../../demo/random.ts';
import { sealed } from '../../envelope/seal.ts';
import type { PackedFile } from '../../envelope/tar.ts';
import { Forgery } from '../registry/forged-packages.ts';
import {
  forgedPackage,
  type Made,
  packedFiles,
  type SampleSender,
  samplePackage,
} from '../registry/packages.ts';
import { changeBytes } from './mutations.ts';
import { forgeries } from './registry-forgeries.ts';

/** A release of a sender. */
interface Sent {
  readonly sender: SampleSender;
  readonly made: Made;
}

/** What an attacker has. */
export interface Loot {
  readonly recipient: string;
  /** What the registry has. */
  readonly known: readonly Sent[];
  /** What it would take in as it is. */
  readonly unsent: readonly Sent[];
  /** Whom it does not know. */
  readonly stranger: SampleSender;
}

/** A package that must not be taken in, and what was done to it. */
export interface Hostile {
  readonly told: string;
  readonly bytes: Uint8Array;
}

type Attack = (random: Random, loot: Loot, target: Sent) => Promise<Hostile | null>;

/** Makes one up. */
export async function hostilePackage(random: Random, loot: Loot): Promise<Hostile> {
  for (;;) {
    const hostile = await pick(random, attacks)(random, loot, pick(random, loot.unsent));
    if (hostile !== null) return hostile;
  }
}

const rightBytes = ({ sender, made }: Sent, { recipient }: Loot) =>
  samplePackage(sender, made, recipient);

/** The bytes as they travel were changed. */
const onItsWay: Attack = async (random, loot, target) => {
  const right = Buffer.from((await rightBytes(target, loot)).bytes);
  const [told, bytes] = changeBytes(random, Buffer.from(right));
  if (bytes === null || bytes.equals(right)) return null;
  return { told: `on its way: ${told}`, bytes };
};

async function opened(target: Sent, loot: Loot, identity: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt((await rightBytes(target, loot)).bytes));
}

/** Somebody who saw the tar before it was sealed changed it, and sealed it himself. */
const insideTheSeal: Attack = async (random, loot, target) => {
  const own = await generateX25519Identity();
  const tar = await opened(target, { ...loot, recipient: await identityToRecipient(own) }, own);
  const [told, changed] = changeBytes(random, Buffer.from(tar));
  if (changed === null || changed.equals(tar)) return null;
  return { told: `inside the seal: ${told}`, bytes: await sealed(changed, loot.recipient) };
};

/** Signed by somebody else, or by the sender of somebody else's numbers. */
const byAnother: Attack = async (random, loot, { sender, made }) => {
  const others = [loot.stranger, ...loot.unsent.flatMap((one) => one.sender)];
  const other = pick(
    random,
    others.filter(({ fingerprint }) => fingerprint !== sender.fingerprint),
  );
  const { bytes } = await forgedPackage(
    { ...sender, key: other.key, pem: other.pem },
    made,
    loot.recipient,
    {},
  );
  return { told: 'signed by another', bytes };
};

const lyingNames = [
  '../registry.json',
  '/etc/passwd',
  'certificate/../../x.csv',
  'C:\\x.csv',
  'a/b/c.csv',
  'manifest.json',
  '.hidden.csv',
  'x.csv\u0000.csv',
];

/** A tar of another program: with names that lead elsewhere, links, folders, or other manifests. */
const anotherTar: Attack = async (random, loot, { sender, made }) => {
  const files = await packedFiles(made.made);
  const manifest = Buffer.from(
    `${JSON.stringify({ format: 'luwte-package', version: whole(random, 0, 3) })}\n`,
  );
  const extra = pick(random, lyingNames);
  const type = pick(random, ['file', 'symlink', 'directory'] as const);
  const proofs: PackedFile[] = [
    { name: 'manifest.json', bytes: manifest },
    { name: 'manifest.json.sig', bytes: sign(null, manifest, sender.key) },
    { name: 'sender.pem', bytes: Buffer.from(sender.pem) },
  ];
  const entries = [...proofs, ...files].map(
    ({ name, bytes }): TarEntry => ({
      header: { name, size: bytes.length },
      body: Uint8Array.from(bytes),
    }),
  );
  const lying: TarEntry =
    type === 'file'
      ? { header: { name: extra, size: 1 }, body: Uint8Array.of(1) }
      : { header: { name: extra, size: 0, type, linkname: '/etc/passwd' } };
  entries.splice(whole(random, 0, entries.length), 0, lying);
  const tar = await packTar(entries);
  return { told: `a tar with ${type} ${extra}`, bytes: await sealed(tar, loot.recipient) };
};

/** What a sender signs who should not: every sum is right. */
const forgedContent: Attack = async (random, loot, target) => {
  const forgery = await Forgery.of(target.made);
  const told = pick(random, forgeries)(random, forgery);
  if (told === null) return null;
  const { bytes } = await forgedPackage(target.sender, target.made, loot.recipient, {
    files: forgery.files,
  });
  return { told: `signed: ${told}`, bytes };
};

/** An older release, or one of another period, under the name of this one. */
const replayed: Attack = async (random, loot, { sender }) => {
  const { made } = pick(random, [...loot.known, ...loot.unsent]);
  const correction = whole(random, 0, 2);
  const period = pick(random, ['2026-Q1', '2027-Q1', '2027', '2024/2026']);
  const isItself =
    made.made.release.period === period &&
    made.made.release.correction === correction &&
    made.made.release.municipality.code === sender.municipality &&
    made.made.release.compartment === sender.regime;
  if (isItself) return null;
  const { bytes } = await forgedPackage(sender, made, loot.recipient, {
    facts: {
      municipality_code: sender.municipality,
      regime: sender.regime,
      ...{ period, correction },
    },
  });
  return { told: `another release as ${period}, correction ${correction}`, bytes };
};

const nothingAtAll: Attack = async (random, loot) => {
  const noise = Buffer.from(
    Array.from({ length: whole(random, 0, 600) }, () => whole(random, 0, 255)),
  );
  const bytes = happens(random, 0.5) ? noise : await sealed(noise, loot.recipient);
  return { told: `${noise.length} bytes of noise`, bytes };
};

const attacks: readonly Attack[] = [
  onItsWay,
  insideTheSeal,
  byAnother,
  anotherTar,
  forgedContent,
  forgedContent,
  forgedContent,
  replayed,
  nothingAtAll,
];
