import { createHmac, pbkdf2Sync } from 'node:crypto';
import { statSync } from 'node:fs';
import { bytesOf, reading } from './file-chunks.ts';
import { PAGE_BYTES } from './page-bytes.ts';
import { deriveKey } from './slots.ts';

/** Pages of a database file that follow one another; the first page of a file is 1. */
export interface PageRange {
  readonly from: number;
  readonly until: number;
}

const SALT_BYTES = 16;
const MAC_BYTES = 64;

/**
 * The pages of a SQLCipher database that nobody has open whose content is not what was written. SQLCipher 4
 * ends each page with an HMAC-SHA-512 over it and its number, under a key made of that of the database
 * and the salt at the beginning of the file (https://www.zetetic.net/sqlcipher/design/). SQLite itself
 * reads only the pages it needs: not those that are free.
 */
export function damagedPages(path: string, compartmentKey: Buffer): PageRange[] {
  const pages = Math.floor(statSync(path).size / PAGE_BYTES);
  return reading(path, (file) => {
    const salt = bytesOf(file, 0, SALT_BYTES).map((byte) => byte ^ 0x3a);
    const key = pbkdf2Sync(deriveKey(compartmentKey, 'database'), salt, 2, 32, 'sha512');
    const damaged: PageRange[] = [];
    for (let page = 1; page <= pages; page += 1) {
      if (isWhole(bytesOf(file, (page - 1) * PAGE_BYTES, PAGE_BYTES), page, key)) continue;
      const last = damaged.at(-1);
      if (last?.until === page - 1) damaged.splice(-1, 1, { from: last.from, until: page });
      else damaged.push({ from: page, until: page });
    }
    return damaged;
  });
}

function isWhole(page: Buffer, number: number, key: Buffer): boolean {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', key)
    .update(page.subarray(number === 1 ? SALT_BYTES : 0, -MAC_BYTES))
    .update(place)
    .digest();
  return mac.equals(page.subarray(-MAC_BYTES));
}
