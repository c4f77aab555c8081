/**
 * Opens Luwte in the best window there is: Electron's, or else a browser of this machine. Without a
 * display it walks through the main job on a demonstration vault. Runs on Node 24, after the build.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './bundles.mjs';
import { fetchedElectron, hasDisplay } from './electron-binary.mjs';

const dist = join(root, 'dist');
const given = process.argv.slice(2);
const say = (line) => process.stderr.write(`luwte: ${line}\n`);

/** What would make Electron another program, or have it write down what happens in its window. */
const meddling = [
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'NODE_OPTIONS',
];

function inElectron(program) {
  for (const name of meddling) delete process.env[name];
  // Electron has no sandbox for root, as in a container, and refuses to start when it is asked for one.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return run(program, [...sandbox, root, ...given]);
}

function inChromium() {
  say('Electron could not be fetched here; this is the same desk in a browser of this machine.');
  // A signal would open a port for a debugger.
  return run(process.execPath, ['--disable-sigusr1', join(dist, 'chromium-main.js'), ...given]);
}

/** Leaves screens, published files and a summary in out/demo/. */
async function withoutDisplay() {
  const out = join(root, 'out/demo');
  const shown = relative(process.cwd(), out) || '.';
  say(`there is no display, so the main job is walked through on a demonstration in ${shown}.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const vault = join(out, 'vault');
  const made = spawnSync(
    process.execPath,
    [join(dist, 'cli.js'), 'demo', '--out', vault, '--cases', '300', '--seed', '1', '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (made.status !== 0) return made.status ?? 1;
  writeFileSync(join(out, 'vault.json'), made.stdout);
  const code = await run(process.execPath, [join(dist, 'headless-main-job.js'), out], made.stdout);
  if (code === 0) process.stdout.write(`${out}\n`);
  return code;
}

/** Runs a program as if it were this one; told goes to its standard input. */
function run(program, args, told) {
  const input = told === undefined ? 'inherit' : 'pipe';
  const child = spawn(program, args, { stdio: [input, 'inherit', 'inherit'] });
  child.stdin?.end(told);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function start() {
  if (!hasDisplay()) return withoutDisplay();
  const electron = fetchedElectron(root);
  return electron === null ? inChromium() : inElectron(electron);
}

process.exitCode = await start();
