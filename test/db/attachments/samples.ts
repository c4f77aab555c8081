import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every planted word begins with this; what was stripped must not hold it. */
export const CANARY = 'KANARIE';

const folder = join(import.meta.dirname, '../../fixtures/attachments');

/** A small file that ImageMagick drew, and in which ExifTool planted canaries. */
export const sample = (name: string): Buffer => readFileSync(join(folder, name));
