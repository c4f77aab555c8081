import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** A file and, when it is a zip archive as a workbook is, everything that is packed in it. */
export function unpacked(file: Buffer): Buffer[] {
  const end = file.length - 22;
  if (end < 0 || file.readUInt32LE(end) !== END) return [file];
  const contents: Buffer[] = [file];
  let at = file.readUInt32LE(end + 16);
  while (file.readUInt32LE(at) === CENTRAL) {
    contents.push(entryAt(file, at));
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return contents;
}

/** The content of the entry that a line of the central directory tells of. */
function entryAt(file: Buffer, line: number): Buffer {
  const method = file.readUInt16LE(line + 10);
  const packed = file.readUInt32LE(line + 20);
  const header = file.readUInt32LE(line + 42);
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  const bytes = file.subarray(start, start + packed);
  return method === DEFLATED ? inflateRawSync(bytes) : bytes;
}
