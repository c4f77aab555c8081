/**
 * Lays out what goes into a package: the desk alone, built anew, and of the packages with a binary or
 * a file of their own only what the target needs. What is laid out is what the lock file says.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { deskPrograms, nodeBundle, preloadBundle, root } from '../build/bundles.mjs';

/** Packages that are not bundled, because they bring a binary or a file of their own. */
export const carried = ['@napi-rs/keyring', '@node-rs/argon2', 'better-sqlite3', 'highs'];

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** What the package says of itself: our own description, with the packages that are carried. */
function description(names) {
  const own = read('package.json');
  const { name, version, description: told, license, main } = own;
  const chosen = (known) =>
    Object.fromEntries(Object.entries(known).filter(([one]) => names.includes(one)));
  return {
    ...{ name, productName: 'Luwte', version, description: told, license, main },
    ...{ author: 'Luwte', private: true, type: 'module' },
    dependencies: chosen(own.dependencies),
    // npm holds what is for another platform than its own against the one that was asked only here.
    optionalDependencies: chosen(own.optionalDependencies),
  };
}

/**
 * Installs packages into a folder, for a target, as the lock file of Luwte has them.
 * @param {string} folder
 * @param {{ platform: 'linux' | 'win32' | 'darwin', arch: 'x64' | 'arm64' }} target
 * @param {readonly string[]} names those that the desk carries, when left out
 */
export function installCarried(folder, { platform, arch }, names = carried) {
  const own = description(names);
  const lock = read('package-lock.json');
  const packages = { ...lock.packages, '': own };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own, null, 2));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  const given = [
    'ci',
    '--omit=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ];
  const target = [`--os=${platform}`, `--cpu=${arch}`];
  const libc = platform === 'linux' ? ['--libc=glibc'] : [];
  const done = spawnSync('npm', [...given, ...target, ...libc], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`The packages for ${target}: ${done.stderr}`);
}

/**
 * Lays out the application for a target.
 * @param {string} folder gone before, if it was there
 * @param {{ platform: 'linux' | 'win32' | 'darwin', arch: 'x64' | 'arm64' }} target
 */
export async function stage(folder, target) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  installCarried(folder, target);
  await build(nodeBundle(deskPrograms, join(folder, 'dist')));
  await build(preloadBundle(join(folder, 'dist')));
  cpSync(join(root, 'dist/window'), join(folder, 'dist/window'), { recursive: true });
}
