import { Refused } from './refusal.ts';

/**
 * The tar in a package, in the one spelling it may have: plain files, each with the same owner, rights
 * and time, so that two packages with the same files are the same bytes and nothing rides along. Any
 * tar program unpacks it. A library that forgives what tars may be elsewhere reads too much here: long
 * names, links, sizes beyond the file, notes of its own.
 */

/** A file of a package. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes in the largest package: sealed or not, there is no compression in it. */
export const LARGEST_PACKAGE = 32 * 1024 * 1024;
/** Files in the fullest package, with those that prove it. */
export const MOST_FILES = 64;

const BLOCK = 512;
const LONGEST_NAME = 100;
const END_BLOCKS = 2;

/** How two writers spell the number of a device that a file is not: nothing, or GNU tar's zeros. */
const noDevice = ['', '0000000\u00000000000\u0000'] as const;

const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
const padded = (size: number) => Math.ceil(size / BLOCK) * BLOCK;

/** The block before a file. */
function headerOf(name: string, size: number, device: (typeof noDevice)[number]): Buffer {
  const block = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => block.write(text, at, 'latin1');
  put(name, 0);
  put('0000600\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${octal(size, 11)}\0`, 124);
  put('00000000000\0', 136);
  put(' '.repeat(8), 148);
  put('0', 156);
  put('ustar\u000000', 257);
  put(device, 329);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)}\0 `, 148);
  return block;
}

/** Puts files in a tar. */
export function packed(files: readonly PackedFile[]): Buffer {
  const blocks = files.flatMap(({ name, bytes }) => [
    headerOf(name, bytes.length, noDevice[0]),
    bytes,
    Buffer.alloc(padded(bytes.length) - bytes.length),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(END_BLOCKS * BLOCK)]);
}

/**
 * The files in a tar, as views on it.
 * @param isAllowed judges each name before anything else of its file is believed.
 * @throws Refused
 */
export function unpacked(tar: Uint8Array, isAllowed: (name: string) => boolean): PackedFile[] {
  const bytes = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength);
  const files: PackedFile[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0) {
    if (files.length === MOST_FILES) throw new Refused('tooManyFiles');
    const file = fileAt(bytes, at, isAllowed);
    // Disks on which capitals do not count would let one file take the place of the other.
    const key = file.name.toLowerCase();
    if (names.has(key)) throw new Refused('nameNotAllowed', file.name);
    names.add(key);
    files.push(file);
    at += BLOCK + padded(file.bytes.length);
  }
  const end = bytes.subarray(at);
  if (end.length !== END_BLOCKS * BLOCK || !isZero(end)) throw new Refused('notTar');
  return files;
}

function fileAt(bytes: Buffer, at: number, isAllowed: (name: string) => boolean): PackedFile {
  const header = bytes.subarray(at, at + BLOCK);
  if (header.length < BLOCK || header.toString('latin1', 257, 262) !== 'ustar')
    throw new Refused('notTar');
  if (header[156] !== '0'.charCodeAt(0)) throw new Refused('notFile');
  const [name = ''] = header.toString('latin1', 0, LONGEST_NAME).split('\0');
  if (!isAllowed(name)) throw new Refused('nameNotAllowed');
  const digits = header.toString('latin1', 124, 136);
  if (!/^[0-7]{11}\0$/.test(digits)) throw new Refused('notTar', name);
  const size = Number.parseInt(digits, 8);
  if (size > LARGEST_PACKAGE) throw new Refused('tooLarge', name);
  if (!noDevice.some((device) => headerOf(name, size, device).equals(header)))
    throw new Refused('notTar', name);
  const from = at + BLOCK;
  const end = from + padded(size);
  if (end > bytes.length || !isZero(bytes.subarray(from + size, end)))
    throw new Refused('notTar', name);
  return { name, bytes: bytes.subarray(from, from + size) };
}

const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);
