/**
 * Checks everything and counts. A check that fails keeps none of the others from running; its output
 * is shown whole. What looks at sources runs beside the units, and the windows after them. Runs on
 * Node 24. `--quick` leaves out what runs the application or its parts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from './bundles.mjs';
import { electronGround } from './electron-binary.mjs';
import { installIfNeeded } from './install.mjs';
import { isBuilt } from './stamp.mjs';
import { countedTests, luckyTests } from './test-report.mjs';

const modules = join(root, 'node_modules');
const reports = join(root, 'out/test');

/** Tests start hundreds of programs of the same sources: Node keeps what it made of them. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'out/compiled') };

/** Bytes that have to be free in memory before tests keep their vaults there. */
const plenty = 6e9;

/**
 * Where tests keep their vaults: a save waits for a disk, and hardly for memory. Its name is short, because
 * a browser makes a socket in it, whose whole path may have 107 characters.
 */
const scratch = mkdtempSync(join(memoryFolder() ?? tmpdir(), 'lt-'));
// Some tests become another user, as everybody may be in the usual place.
chmodSync(scratch, 0o755);
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** A folder that is in memory, where there is one with room; null where there is not. */
function memoryFolder() {
  const folder = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > plenty ? folder : null;
  } catch {
    return null;
  }
}

/** What one check found. Told is shown when something failed. */
const passes = { passed: 1, failed: 0, skipped: 0, told: '' };
const fails = (told) => ({ passed: 0, failed: 1, skipped: 0, told });

/** Said where the tests of windows ran beside a network. */
const withNetwork = {
  ...{ passed: 0, failed: 0, skipped: 1 },
  told: 'no network of its own can be made here; Linux as root, with ip and unshare, can',
};

// Each checker works out the types of the contract for itself; one costs half of what the usual four do.
const typesOnly = ['--noEmit', '--pretty', 'false', '--singleThreaded'];

const checks = [
  { name: 'types', run: () => check('typescript/bin/tsc', typesOnly) },
  {
    name: 'lint, format, import rules',
    run: () => check('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off']),
  },
  { name: 'dead code', run: () => check('knip/bin/knip.js', ['--no-progress']) },
];

const unit = { name: 'unit', run: () => suite('unit') };

const build = { name: 'build', run: buildDist };
const packages = { name: 'packages', run: inPackages };

const alone = networkless();
const endToEndName = 'end to end, Chromium';

/** Each needs the one before it. */
const windows = [
  alone === null
    ? { name: endToEndName, run: () => endToEnd('e2e') }
    : { name: `${endToEndName}, no network`, run: () => endToEnd('e2e', alone) },
  ...(alone === null ? [{ name: 'no network', run: async () => withNetwork }] : []),
  { name: 'end to end, Electron', run: inElectron },
];

/**
 * What stands before a program that is to have no network, and is to fail when it looks for one; null
 * where that cannot be had.
 */
function networkless() {
  const apart = ['unshare', '--net'];
  const [program, ...given] = [...apart, 'ip', 'link', 'set', 'lo', 'up'];
  if (spawnSync(program, given).status !== 0) return null;
  return [...apart, process.execPath, join(root, 'build/without-network.mjs'), process.execPath];
}

/** Runs one of the tools that look at the sources. */
async function check(program, given) {
  const { code, told } = await finished(process.execPath, [join(modules, program), ...given]);
  return code === 0 ? passes : fails(told);
}

async function buildDist() {
  if (isBuilt(root)) return passes;
  const { code, told } = await finished(process.execPath, [join(root, 'build/bundle.mjs')]);
  return code === 0 ? passes : fails(told);
}

/** Runs the projects of vitest.config.ts whose name begins so, and counts their tests. */
async function suite(project, [program = process.execPath, ...before] = []) {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const { code, told } = await finished(program, [
    ...before,
    join(modules, 'vitest/vitest.mjs'),
    'run',
    `--project=${project}*`,
    '--reporter=minimal',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return { ...countedTests(report, code), told, lucky: luckyTests(report) };
}

/** Tests that drive the application need the one that belongs to these sources. */
async function endToEnd(project, before) {
  return isBuilt(root) ? suite(project, before) : fails('The build failed, so there is no window.');
}

/** What is shipped is packed by tools of its own, in packaging/. */
async function inPackages() {
  if (!isBuilt(root)) return fails('The build failed, so there is nothing to pack.');
  installIfNeeded(join(root, 'packaging'));
  return suite('packaging');
}

async function inElectron() {
  const ground = electronGround(root);
  if (ground.problem !== null) return { passed: 0, failed: 0, skipped: 1, told: ground.problem };
  return endToEnd('electron', [...ground.before, process.execPath]);
}

/** Runs a program to its end and keeps what it said. */
function finished(program, given) {
  return new Promise((resolve) => {
    const child = spawn(program, given, {
      cwd: root,
      env: {
        ...process.env,
        ...compiled,
        TMPDIR: scratch,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    const end = (code, more = '') =>
      resolve({ code, told: `${Buffer.concat(pieces)}${more}`.trim() });
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code, signal) =>
      end(code ?? 1, signal === null ? '' : `ended by ${signal}`),
    );
  });
}

const words = ({ failed, skipped }) => (failed > 0 ? 'FAILED' : skipped > 0 ? 'partly' : 'passed');

/** Runs one check and says in one line how it went. */
async function reported({ name, run }) {
  const began = performance.now();
  const found = await run().catch((error) => fails(String(error.stack ?? error)));
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  const total = found.passed + found.failed + found.skipped;
  const count = total > 1 ? `  (${found.passed} of ${total})` : '';
  const nothingRan = found.passed + found.failed === 0;
  const line = nothingRan
    ? `SKIPPED ${' '.repeat(8)} ${name}: ${found.told}`
    : `${words(found)}  ${seconds} s  ${name}${count}`;
  const lucky = (found.lucky ?? []).map((test) => `${' '.repeat(19)}at the second try: ${test}`);
  const told = found.failed > 0 ? ['', found.told, ''] : [];
  console.log([line, ...lucky, ...told].join('\n'));
  return found;
}

/** Runs checks one after another. */
async function reportedInTurn(several) {
  const found = [];
  for (const one of several) found.push(await reported(one));
  return found;
}

/**
 * Builds, and then runs what was built: windows once no unit computes any more, because where all want
 * a processor at once everything takes longer than one after another.
 */
async function reportedOfBuild(units) {
  const built = await reported(build);
  const inWindows = units.then(() => reportedInTurn(windows));
  const found = await Promise.all([inWindows, reportedInTurn([packages])]);
  return [built, ...found.flat()];
}

const quick = process.argv.includes('--quick');
mkdirSync(reports, { recursive: true });
const looks = checks.map(reported);
const units = quick ? Promise.resolve([]) : reported(unit);
const found = (await Promise.all([...looks, units, quick ? [] : reportedOfBuild(units)])).flat();

const sum = (kind) => found.reduce((total, one) => total + one[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
