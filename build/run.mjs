/**
 * The one entry of every script: installs and builds when that is needed, then runs what was asked
 * on Luwte's own Node. Runs on Node 20 and has no packages. Writes to stderr only, because stdout
 * belongs to what was asked.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { nodeProgram } from './node.mjs';
import { isBuilt } from './stamp.mjs';

const root = join(import.meta.dirname, '..');

const scripts = {
  start: (given) => run(built(), [join(root, 'build/start.mjs'), ...given]),
  luwte: (given) => run(built(), [join(root, 'dist/cli.js'), ...given]),
  test: (given) => run(installed(), [join(root, 'build/test.mjs'), ...given]),
  check: () => run(installed(), [join(root, 'build/test.mjs'), '--quick']),
  build: async () => {
    built();
    return 0;
  },
  install: async () => {
    installed();
    installIfNeeded(join(root, 'packaging'));
    return 0;
  },
  pack: (given) => {
    const node = built();
    installIfNeeded(join(root, 'packaging'));
    return run(node, [join(root, 'packaging/pack.mjs'), ...given]);
  },
  sign: (given) => run(installed(), [join(root, 'packaging/sign.ts'), ...given]),
  manual: (given) => run(built(), [join(root, 'build/manual-books.ts'), ...given]),
  bench: benchmarks,
  attack: campaigns,
};

function installed() {
  installIfNeeded(root);
  return nodeProgram(root);
}

function built() {
  const node = installed();
  if (isBuilt(root)) return node;
  process.stderr.write('luwte: building\n');
  bundle(node, []);
  return node;
}

function bundle(node, given) {
  const done = spawnSync(node, [join(root, 'build/bundle.mjs'), ...given], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status === 0) return;
  throw new Error(`Luwte could not be built.\n${done.stdout ?? ''}${done.stderr ?? ''}`.trim());
}

/** Runs the benchmarks named, or all of them, one after another. */
async function benchmarks(given) {
  const node = built();
  const folder = join(root, 'test/bench');
  const all = existsSync(folder)
    ? readdirSync(folder).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))
    : [];
  const [first, ...options] = given;
  const names = first === undefined ? all.sort() : all.filter((name) => name === first);
  if (names.length === 0)
    throw new Error(`There is no such benchmark. There are: ${all.join(' ')}`);
  for (const name of names) {
    bundle(node, [name]);
    const code = await run(node, [join(root, 'out/bench', `${name}.js`), ...options]);
    if (code !== 0) return code;
  }
  return 0;
}

/** Runs the campaigns named, or all of them. Node runs their sources as they are. */
function campaigns(given) {
  const node = installed();
  const hook = pathToFileURL(join(root, 'test/db/raw-imports.ts')).href;
  return run(node, ['--import', hook, join(root, 'test/attack/main.ts'), ...given]);
}

/** Runs a program as if it were this one: its streams, its signals and its end are ours. */
function run(program, given) {
  const child = spawn(program, given, { stdio: 'inherit' });
  // A terminal sends an interrupt to the whole group, so the child already has it.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (signal === null) {
        resolve(code ?? 1);
        return;
      }
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  });
}

const [name, ...given] = process.argv.slice(2);
try {
  if (!Object.hasOwn(scripts, name ?? '')) {
    throw new Error(`Say which of these: ${Object.keys(scripts).join(', ')}.`);
  }
  process.exitCode = await scripts[name](given);
} catch (error) {
  process.stderr.write(`luwte: ${error.message}\n`);
  process.exitCode = 1;
}
