/** What lies in a package, read and put beside each other; no judgement on its numbers yet. */
import type { Opened } from '../../envelope/open-package.ts';
import type { Exchange } from '../../statistics/exchange.ts';
import { readExchange } from '../../statistics/formats/read-exchange.ts';
import { InputError } from '../../statistics/linked/input-error.ts';
import { periodOf } from '../../statistics/period.ts';
import { certificateName, type ReadRelease, readRelease } from '../../statistics/release-files.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { refuseOtherCopies } from './copies.ts';
import { Unacceptable } from './fault.ts';

/** What proves the numbers of a release safe. */
export interface Proof extends ReadRelease {
  readonly certificate: Certificate;
  /** Its files but the certificate itself, by name: what a later release is attacked with. */
  readonly files: ReadonlyMap<string, string>;
}

/** A package that was read. */
export interface Contents {
  readonly exchange: Exchange;
  /** Null when no number leaves. */
  readonly proof: Proof | null;
  /** What its files are called after. */
  readonly stem: string;
}

const proofFolder = 'certificate/';

/**
 * Reads the files of a package, and compares what they say of themselves.
 * @throws Unacceptable
 */
export async function contentsOf({ manifest, files }: Opened): Promise<Contents> {
  const read = await readExchange(files);
  if (!read.ok) {
    const [first] = read.faults;
    const where = [first?.file, first?.where].filter((part) => part).join(', ');
    throw new Unacceptable(`exchange.${first?.fault ?? 'notExchange'}`, where);
  }
  const { exchange, name } = read;
  const { header } = exchange;
  if (header.regime !== manifest.regime) throw new Unacceptable('regimesMixed');
  for (const field of ['municipality_code', 'period', 'correction', 'created'] as const) {
    if (header[field] !== manifest[field]) throw new Unacceptable('manifestDisagrees', field);
  }
  if (header.created <= (periodOf(header.period)?.until ?? ''))
    throw new Unacceptable('periodOpen', header.period);
  refuseOtherCopies(files, { stem: name, others: proofFolder }, exchange);
  const proof = await proofIn(files);
  if ((proof !== null) !== header.published) throw new Unacceptable('certificateMissing');
  return { exchange, proof, stem: name };
}

async function proofIn(all: ReadonlyMap<string, Uint8Array>): Promise<Proof | null> {
  const names = [...all.keys()].filter((name) => name.startsWith(proofFolder));
  if (names.length === 0) return null;
  const texts = new Map(
    names.map((name) => [name.slice(proofFolder.length), textOf(name, all.get(name))]),
  );
  const { release, digest } = await readable(() =>
    readRelease((name) => texts.get(name) ?? null, proofFolder),
  );
  const certificate = readCertificate(texts.get(certificateName) ?? '');
  texts.delete(certificateName);
  const listed = release.file.tables.map(({ file }) => file);
  if (new Set(listed).size !== texts.size - 1)
    throw new Unacceptable('fileUnexpected', proofFolder);
  return { release, digest, certificate, files: texts };
}

function textOf(name: string, bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unacceptable('certificateUnreadable', name);
  }
}

/** Does something with a release that may be none. @throws Unacceptable */
export async function readable<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Unacceptable('certificateUnreadable', error.fault);
  }
}
