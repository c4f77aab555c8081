/** A folder that a packager takes for Electron: what it moves and turns, without the program itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the switches in Electron's own program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const states = { off: '0', on: '1' };
/** Electron's own, in the order of `FuseV1Options`, as it is delivered. */
const delivered = ['on', 'off', 'on', 'on', 'off', 'off', 'off', 'on', 'on'];

/**
 * Makes the folder.
 * @param {string} folder
 * @param {string} version of Electron
 */
export function makeElectronLike(folder, version) {
  for (const inside of ['locales', 'resources']) {
    mkdirSync(join(folder, inside), { recursive: true });
  }
  const wire = Buffer.from([1, delivered.length]);
  const switches = delivered.map((state) => states[state]).join('');
  const program = Buffer.concat([
    Buffer.from('\x7fELF'),
    Buffer.alloc(4096),
    Buffer.from(sentinel),
    wire,
    Buffer.from(switches),
    Buffer.alloc(4096),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['nl', 'en-US', 'de', 'fr']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  }
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'chrome-sandbox']) {
    writeFileSync(join(folder, file), file);
  }
}
