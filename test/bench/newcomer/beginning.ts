/** What somebody new does before there is a window to type in: a clone, and the first of two commands. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Without a display `npm start` shows the main job by itself, and comes to an end. */
const { DISPLAY: _, WAYLAND_DISPLAY: __, ...withoutDisplay } = process.env;

function run(program: string, given: readonly string[], cwd: string): string {
  const done = spawnSync(program, given, {
    cwd,
    encoding: 'utf8',
    env: withoutDisplay,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return done.stderr;
  throw new Error(`${program} ${given.join(' ')}: ${done.stdout}${done.stderr}`);
}

/** Clones what was committed here into a folder that is not there yet. */
export const cloneInto = (root: string, clone: string) =>
  run('git', ['clone', '--quiet', root, clone], root);

/**
 * Types `npm start` in a clone in which nothing was installed or built, until it has shown its main job.
 * @returns what it left to look at.
 */
export function startIn(clone: string): readonly string[] {
  const told = run('npm', ['start'], clone);
  if (!told.includes('installing') || !told.includes('building'))
    throw new Error(`npm start did not begin at the beginning: ${told}`);
  return readdirSync(join(clone, 'out/demo'));
}
