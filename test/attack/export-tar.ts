import { createHash } from 'node:crypto';
import { packTar, unpackTar } from 'modern-tar';
import { type Manifest, manifestSchema } from '../../db/personal-export/manifest.ts';

/** The text or content of each part of an export, by its name in the file. */
export type Parts = ReadonlyMap<string, Buffer>;

/** An export in clear, taken apart. */
export interface OpenExport {
  readonly manifest: Manifest;
  /** Tables, log and attachments, in the order in which they stand. */
  readonly parts: Parts;
}

/** Takes an export in clear apart. */
export async function openExport(tar: Buffer): Promise<OpenExport> {
  const [first, ...others] = await unpackTar(tar);
  const parts = new Map(others.map(({ header, data }) => [header.name, Buffer.from(data ?? [])]));
  const manifest = manifestSchema.parse(JSON.parse(Buffer.from(first?.data ?? []).toString()));
  return { manifest, parts };
}

/** Puts an export together whose lengths and checksums are right, whatever its parts are. */
export async function sealExport({ manifest, parts }: OpenExport): Promise<Buffer> {
  const sum = (name: string) => {
    const content = parts.get(name) ?? Buffer.alloc(0);
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  };
  const lines = (name: string) => ({ rows: linesIn(parts.get(name)).length, ...sum(name) });
  const { tables, attachments } = manifest;
  const right = {
    ...manifest,
    tables: tables.map(({ name }) => ({ name, ...lines(`tables/${name}.jsonl`) })),
    log: lines('log.jsonl'),
    attachments: attachments.map(({ id }) => ({ id, ...sum(`attachments/${id}`) })),
  };
  const files = [['manifest.json', Buffer.from(`${JSON.stringify(right, null, 2)}\n`)], ...parts];
  return Buffer.from(
    await packTar(
      files.map(([name, content]) => ({
        header: { name: String(name), size: content?.length ?? 0, mode: 0o600, mtime: new Date(0) },
        body: Uint8Array.from(Buffer.from(content ?? '')),
      })),
    ),
  );
}

/** The lines of a part, without the ends of them. */
export const linesIn = (part: Buffer | undefined): string[] =>
  part?.toString().split('\n').slice(0, -1) ?? [];
