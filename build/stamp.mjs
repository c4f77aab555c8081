/** Stamps: whether what was installed or built still belongs to what stands here. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the stamp of a build stands inside dist/. */
export const stampFile = '.built-from';

/** What a build is made from. */
const sources = [
  'api',
  'build',
  'cli',
  'db',
  'demo',
  'docs/manual',
  'domain',
  'electron',
  'envelope',
  'figures',
  'renderer',
  'statistics',
  'registry',
  'package.json',
  'package-lock.json',
  'publisher.json',
  'vite.config.ts',
];

/**
 * A fingerprint of the contents and names of everything that a build is made from.
 * @param {string} root folder of the project
 */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, root, source);
  return hash.digest('hex');
}

function addTo(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = listed(full);
  if (entries === null) {
    hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(full)).digest());
    return;
  }
  for (const name of entries) addTo(hash, root, `${path}/${name}`);
}

function listed(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * Whether dist/ was built from the sources as they are.
 * @param {string} root folder of the project
 */
export const isBuilt = (root) => textOf(join(root, 'dist', stampFile)) === sourceStamp(root);

/**
 * Whether node_modules holds what the lock file says. A folder that npm filled in another way
 * than through us is compared with the lock by npm's own list of what it installed.
 * @param {string} root folder of the project
 */
export function isInstalled(root) {
  const lock = textOf(join(root, 'package-lock.json'));
  if (lock === null) throw new Error(`package-lock.json is missing in ${root}`);
  if (textOf(join(root, 'node_modules', installedFile)) === fingerprint(lock)) return true;
  const hidden = textOf(join(root, 'node_modules/.package-lock.json'));
  return hidden !== null && holdsAll(JSON.parse(hidden), JSON.parse(lock));
}

/** Where the stamp of an installation stands inside node_modules/. */
export const installedFile = '.luwte-installed';

/** @param {string} text */
export const fingerprint = (text) => createHash('sha256').update(text).digest('hex');

/** Whether npm's list of what is installed has every package that the lock does not call optional. */
function holdsAll(installed, lock) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const there = installed.packages[path];
    if (there === undefined) return wanted.optional === true || wanted.devOptional === true;
    return there.version === wanted.version && there.integrity === wanted.integrity;
  });
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
