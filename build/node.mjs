/** The Node that runs Luwte: the one among its packages, whatever the machine has. Runs on Node 20. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const needed = 24;
const names = { win32: 'win' };

/**
 * The path of a Node of the version that Luwte is written for.
 * @param {string} root folder of the project
 */
export function nodeProgram(root) {
  const platform = `${names[process.platform] ?? process.platform}-${process.arch}`;
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const packaged = join(root, 'node_modules', `node-${platform}`, program);
  const found = [packaged, process.execPath].find((path) => existsSync(path) && isFit(path));
  if (found !== undefined) return found;
  const why = existsSync(packaged) ? 'does not start here' : 'is not there';
  throw new Error(
    `Luwte needs Node ${needed}, and the package with it for ${platform} ${why}. ` +
      `Install Node ${needed} or newer (https://nodejs.org) and try again.`,
  );
}

function isFit(path) {
  try {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    return Number.parseInt(version.slice(1), 10) >= needed;
  } catch {
    return false;
  }
}
