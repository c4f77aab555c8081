import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  electronGround,
  electronProgram,
  fetchedElectron,
  hasDisplay,
} from '../../build/electron-binary.mjs';

let root = '';
const write = (file, text = '') => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return join(root, file);
};
const installElectron = () => {
  write('node_modules/electron/path.txt', 'electron\n');
  return write('node_modules/electron/dist/electron');
};
/** An installer that leaves a mark each time it runs, and fetches when it is told to. */
const installer = (fetches) =>
  write(
    'node_modules/electron/install.js',
    `const fs = require('node:fs');
     fs.appendFileSync(__dirname + '/ran', 'x');
     ${fetches ? "fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron');" : 'process.exit(1);'}`,
  );
const memory = () => join(root, 'node_modules/.luwte-electron-fetch');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'luwte-electron-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

describe("Electron's program", () => {
  test('is where its package says, when it is really there', () => {
    expect(electronProgram(root)).toBeNull();
    const program = installElectron();
    expect(electronProgram(root)).toBe(program);
    rmSync(program);
    expect(electronProgram(root)).toBeNull();
  });

  test('is not fetched when it is there', () => {
    const program = installElectron();
    installer(false);
    expect(fetchedElectron(root)).toBe(program);
    expect(process.stderr.write).not.toHaveBeenCalled();
  });

  test('is fetched when it is not', () => {
    installer(true);
    expect(fetchedElectron(root)).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  test('is not tried again within a day when it could not be fetched', () => {
    installer(false);
    expect(fetchedElectron(root)).toBeNull();
    installer(true);
    expect(fetchedElectron(root)).toBeNull();
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(memory(), twoDaysAgo, twoDaysAgo);
    expect(fetchedElectron(root)).not.toBeNull();
  });
});

describe.runIf(process.platform === 'linux')('a display', () => {
  beforeEach(() => {
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    vi.stubEnv('PATH', root);
  });

  test.each(['DISPLAY', 'WAYLAND_DISPLAY'])('is there when %s says so', (name) => {
    expect(hasDisplay()).toBe(false);
    vi.stubEnv(name, ':0');
    expect(hasDisplay()).toBe(true);
  });

  test('can be made for tests of Electron where xvfb-run is', () => {
    installElectron();
    expect(electronGround(root)).toEqual({
      problem: 'there is no display, and no xvfb-run to make one',
      before: [],
    });
    const screen = write('xvfb-run');
    chmodSync(screen, 0o755);
    expect(electronGround(root)).toEqual({ problem: null, before: [screen, '-a'] });
    vi.stubEnv('DISPLAY', ':0');
    expect(electronGround(root)).toEqual({ problem: null, before: [] });
  });

  test('is of no use to tests of Electron without Electron', () => {
    expect(electronGround(root).problem).toContain("Electron's program is not here");
  });
});
