import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import type { Stripped } from './stripped.ts';
import { stripWebp } from './webp.ts';

const strippers = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
} as const satisfies Record<string, (file: Buffer) => Stripped>;

/** A kind of picture that can be stripped without drawing it anew. */
export type Picture = keyof typeof strippers;

/** Whether a kind of file is such a picture. */
export const isPicture = (kind: string): kind is Picture => Object.hasOwn(strippers, kind);

/**
 * Takes the metadata out of a picture; what is drawn stays, byte for byte. Takes time in proportion
 * to the file, and hardly any memory: what it returns are views.
 * @throws Malformed, RangeError when the file is not put together as its kind should be.
 */
export const stripPicture = (kind: Picture, file: Buffer): Stripped => strippers[kind](file);
