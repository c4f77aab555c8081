/** Electron's own program, which is not in its package but fetched when it is first needed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const day = 24 * 60 * 60 * 1000;
const limit = 60 * 1000;

/**
 * The path of Electron's program; null when it was not fetched.
 * @param {string} root folder of the project
 */
export function electronProgram(root) {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/**
 * Fetches Electron's program unless it is there, and returns its path. A failed attempt is
 * remembered for a day, so that a machine without a way to it does not wait at every start.
 * @param {string} root folder of the project
 */
export function fetchedElectron(root) {
  const there = electronProgram(root);
  if (there !== null) return there;
  const memory = join(root, 'node_modules/.luwte-electron-fetch');
  if (existsSync(memory) && Date.now() - statSync(memory).mtimeMs < day) return null;
  process.stderr.write('luwte: fetching Electron (once)\n');
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const fetched = electronProgram(root);
  if (fetched === null) writeFileSync(memory, '');
  return fetched;
}

/** Whether a window can be shown here. */
export const hasDisplay = () =>
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

/**
 * Whether tests can drive Electron here, and what has to stand before their command to give them a
 * screen.
 * @param {string} root folder of the project
 */
export function electronGround(root) {
  if (electronProgram(root) === null) {
    const problem = "Electron's program is not here; node node_modules/electron/install.js gets it";
    return { problem, before: [] };
  }
  if (hasDisplay()) return { problem: null, before: [] };
  const screen = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'xvfb-run'))
    .find((path) => existsSync(path));
  if (screen !== undefined) return { problem: null, before: [screen, '-a'] };
  return { problem: 'there is no display, and no xvfb-run to make one', before: [] };
}
