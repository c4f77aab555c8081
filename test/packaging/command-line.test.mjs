import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasNode, packCommandLine } from '../../packaging/command-line.mjs';
import { lockedVault, passphrases } from '../db/vault-samples.ts';

const out = mkdtempSync(join(tmpdir(), 'luwte-command-line-'));
const place = join(out, 'elsewhere');
const unpacked = join(place, 'luwte-9.8.7');
const { platform, arch } = process;

/** Types a command where nothing is installed: an empty folder, no programs and no home. */
function typed(given, { input = '', program = join(unpacked, 'luwte'), env = {} } = {}) {
  const cwd = mkdtempSync(join(out, 'empty-'));
  const done = spawnSync(program, given, {
    cwd,
    input,
    env: { ...env, PATH: '' },
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr, cwd };
}

/** Where Luwte brings a Node and a launcher that can be run here. */
const canRun = hasNode({ platform, arch }) && platform !== 'win32';

describe.runIf(canRun)('The command line as one file', () => {
  let file;
  let files;

  beforeAll(async () => {
    const made = join(out, 'made');
    file = await packCommandLine({ platform, arch, version: '9.8.7', out, made });
    mkdirSync(place);
    const done = spawnSync('tar', ['-xzf', file], { cwd: place, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    files = readdirSync(unpacked, { recursive: true });
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true }));

  test('is named after its version, as all that a publisher signs, and unpacks into one folder', () => {
    expect(basename(file)).toMatch(/^luwte-9\.8\.7-(linux|mac)-(x64|arm64)-command-line\.tar\.gz$/);
    expect(readdirSync(place)).toEqual(['luwte-9.8.7']);
    expect(readdirSync(unpacked).sort()).toEqual(
      ['LICENCES.txt', 'LICENSE', 'bin', 'dist', 'luwte', 'node_modules', 'package.json'].sort(),
    );
  });

  test('holds binaries of its own platform alone, and nothing to build with', () => {
    const ending = (end) => files.filter((one) => one.endsWith(end));
    const binaries = ending('.node');
    expect(binaries).toHaveLength(3);
    expect(binaries.filter((one) => !one.includes(`${platform}-${arch}`))).toEqual([]);
    for (const end of ['.ts', '.map', '.md', '.c', '.gyp', '.h']) expect(ending(end)).toEqual([]);
    expect(files.filter((one) => one.startsWith('bin'))).toEqual(['bin', join('bin', 'node')]);
  });

  test('says under which licences everything comes, its own Node too', () => {
    expect(readFileSync(join(unpacked, 'LICENSE'), 'utf8')).toContain('EUPL');
    const told = readFileSync(join(unpacked, 'LICENCES.txt'), 'utf8');
    for (const part of [`node-${platform}-${arch}`, 'better-sqlite3', 'pg', 'zod'])
      expect(told).toMatch(new RegExp(`^${part} \\d+\\.\\d+\\.\\d+: MIT$`, 'm'));
    expect(told).toContain('Node.js is licensed for use as follows');
  });

  test('starts where nothing is installed, and through a link', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const answer = { code: 0, out: `${version}\n`, err: '' };
    expect(typed(['--version'])).toMatchObject(answer);
    const links = mkdtempSync(join(out, 'links-'));
    symlinkSync(join('..', 'elsewhere', 'luwte-9.8.7', 'luwte'), join(links, 'first'));
    symlinkSync('first', join(links, 'luwte'));
    expect(typed(['--version'], { program: join(links, 'luwte') })).toMatchObject(answer);
  });

  test('runs nothing that the surroundings want run beside it', () => {
    const { code, err } = typed(['--version'], { env: { NODE_OPTIONS: '--require /nowhere.cjs' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('looks a vault over, and keeps a registry', async () => {
    const vault = await lockedVault(join(out, 'vault'));
    const input = `${passphrases.counsellor_staff}\n`;
    const verified = typed(['verify', vault], { input });
    expect(verified.code, verified.err).toBe(0);
    const registry = typed(['registry', 'init', 'national']);
    expect(registry.code, registry.err).toBe(0);
    expect(readdirSync(join(registry.cwd, 'national'))).toContain('registry.db');
  });

  test('checks a download of which it knows no publisher, and says so', () => {
    const { code, out: told } = typed(['version', 'check', file, '--language', 'en']);
    expect({ code, told }).toMatchObject({ code: 2, told: expect.stringContaining('publisher') });
  });
});

test('There is a Node for every computer that Luwte is made for but one', () => {
  const targets = ['linux x64', 'linux arm64', 'win32 x64', 'darwin x64', 'darwin arm64'];
  const without = targets.filter((target) => {
    const [system, processor] = target.split(' ');
    return !hasNode({ platform: system, arch: processor });
  });
  expect(without).toEqual(['darwin arm64']);
});
