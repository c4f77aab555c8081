/** Exif numbers the eight ways to hold a camera; 1 is upright (Exif 2.32, tag 0x0112). */
const UPRIGHT = 1;
const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * How a picture is to be turned, by the Exif data in it; upright when they do not say, or lie.
 * @param tiff Exif data without their `Exif` mark.
 */
export function orientationIn(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return UPRIGHT;
  const short = (at: number) => (order === 'II*\0' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (order === 'II*\0' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = long(4);
    const entries = short(directory);
    for (let entry = 0; entry < entries; entry += 1) {
      const at = directory + 2 + entry * 12;
      if (short(at) !== ORIENTATION_TAG) continue;
      const value = short(at + 8);
      return value >= 1 && value <= 8 ? value : UPRIGHT;
    }
  } catch {
    // An offset or a count that points outside of the data.
  }
  return UPRIGHT;
}

/** Exif data that say how a picture is turned and nothing else; null when it is upright. */
export function orientationOnly(orientation: number): Buffer | null {
  if (orientation === UPRIGHT) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
