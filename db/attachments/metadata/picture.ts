import { stripFilm } from './film.ts';
import { stripGif } from './gif.ts';
import { stripHeif } from './heif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import type { Stripped } from './stripped.ts';
import { stripWebp } from './webp.ts';

const strippers = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
  'image/heic': stripHeif,
  'image/avif': stripHeif,
  'video/mp4': stripFilm,
  'video/quicktime': stripFilm,
  'audio/mp4': stripFilm,
} as const satisfies Record<string, (file: Buffer) => Stripped>;

/** A kind of picture, film or sound that can be stripped without making it anew. */
export type Picture = keyof typeof strippers;

/** Whether a kind of file is one of these. */
export const isPicture = (kind: string): kind is Picture => Object.hasOwn(strippers, kind);

/**
 * Takes the metadata out of a picture or a film; what is drawn or heard stays, byte for byte. Takes time
 * in proportion to the file, and at most its own size in memory.
 * @throws Malformed, RangeError when the file is not put together as its kind should be.
 */
export const stripPicture = (kind: Picture, file: Buffer): Stripped => strippers[kind](file);
