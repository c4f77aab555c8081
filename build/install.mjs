/** Installs the packages of the lock file. Runs on Node 20. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, installedFile, isInstalled } from './stamp.mjs';

const command = ['ci', '--include=optional', '--include=dev', '--no-audit', '--no-fund'];
// The development packages are what it is built with, so a machine for production needs them too.
const settings = { NODE_ENV: 'development', npm_config_yes: 'true' };

/**
 * Installs when node_modules does not hold what the lock file says. Asks nothing.
 * @param {string} root folder of the project
 */
export function installIfNeeded(root) {
  if (isInstalled(root)) return;
  process.stderr.write('luwte: installing the packages (once, about a minute)\n');
  const [program, ...given] = npm();
  const done = spawnSync(program, [...given, ...command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...settings },
    shell: process.platform === 'win32' && given.length === 0,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) {
    const told = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim();
    throw new Error(`The packages could not be installed. This needs a network, once.\n${told}`);
  }
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  writeFileSync(join(root, 'node_modules', installedFile), fingerprint(lock));
}

/** The npm that started us, or the one on the PATH. */
function npm() {
  const ours = process.env.npm_execpath ?? '';
  return ours.endsWith('npm-cli.js') && existsSync(ours) ? [process.execPath, ours] : ['npm'];
}
