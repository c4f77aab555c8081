import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession } from '../../electron/session.ts';
import { configuration } from '../../packaging/electron-builder.mjs';
import { electronVersion, pack } from '../../packaging/pack.mjs';
import { installCarried } from '../../packaging/stage.mjs';
import { makeElectronLike } from './electron-like.mjs';
import { filesInArchive, fusesOf, problemsOf } from './tools.mjs';

const out = mkdtempSync(join(tmpdir(), 'luwte-package-'));
const made = join(out, 'made/linux-unpacked');
const archive = join(made, 'resources/app.asar');
let files = [];

/** A shell without a window. */
const quietShell = {
  kind: 'electron',
  folderDialog: false,
  documents: out,
  openWindow: async () => undefined,
  tellLocked: () => undefined,
  tellIdle: () => undefined,
  printPdf: async () => new Uint8Array(),
  copy: async () => undefined,
  clearCopied: async () => undefined,
  canProtect: false,
  prefer: () => undefined,
  chooseFolder: async () => null,
  quit: async () => undefined,
};

beforeAll(async () => {
  const electronDist = join(out, 'electron-like');
  makeElectronLike(electronDist, electronVersion());
  await pack({ platform: 'linux', arch: 'x64', dir: true, electronDist, out });
  files = filesInArchive(archive);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

/** Where the packager fills in the end of a name. */
const filledExtension = '$'.concat('{ext}');

const ending = (end) => files.filter((file) => file.endsWith(end));

describe('A package', () => {
  test('has the switches of Electron turned as they are written down', async () => {
    expect(await fusesOf(join(made, 'luwte'))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  test('holds one binary of each kind, for its own platform, beside the archive', () => {
    const binaries = [
      '/node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.linux-x64-gnu.node',
      '/node_modules/@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ];
    expect(ending('.node').sort()).toEqual(binaries);
    expect(binaries.filter((file) => !existsSync(`${archive}.unpacked${file}`))).toEqual([]);
  });

  test('holds the programs of the desk, and none of the command line, the other shell or the tests', () => {
    const programs = files.filter((file) => /^\/dist\/[^/]+\.c?js$/.test(file)).sort();
    expect(programs).toEqual([
      '/dist/electron-main.js',
      '/dist/practice-worker.js',
      '/dist/preload.cjs',
      '/dist/sheet-worker.js',
      '/dist/statistics-worker.js',
      '/dist/strip-worker.js',
      '/dist/vault-worker.js',
    ]);
    expect(files).toContain('/dist/window/index.html');
    for (const end of ['.ts', '.map', '.md', '.db', '.c', '.gyp']) expect(ending(end)).toEqual([]);
    const packages = readdirSync(join(out, 'app-linux-x64/node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(packages).not.toContain('playwright-core');
  });

  test('brings its licence, and the two languages it speaks', () => {
    expect(existsSync(join(made, 'LICENSE'))).toBe(true);
    expect(readdirSync(join(made, 'locales')).sort()).toEqual(['en-US.pak', 'nl.pak']);
  });

  test('has everything that a vault needs to be made and opened', async () => {
    const dist = join(out, 'app-linux-x64/dist');
    const folder = join(out, 'vault');
    const session = startSession(quietShell, {
      folder,
      worker: join(dist, 'vault-worker.js'),
      practiceWorker: join(dist, 'practice-worker.js'),
      version: '0.0.0',
    });
    const passphrase = 'zeven blauwe paraplus dansen';
    const answer = await session.relay({
      command: 'vault.create',
      input: {
        role: 'counsellor_staff',
        municipality: { code: 'GM9999', name: 'Waterveen' },
        passphrase,
      },
    });
    await session.end();
    expect(answer).toMatchObject({ ok: true, output: { session: { compartment: 'staff' } } });
    expect(readdirSync(folder)).not.toEqual([]);
  });
});

test.each([
  ['win32', 'x64', ['argon2.win32-x64-msvc.node', 'keyring.win32-x64-msvc.node']],
  ['darwin', 'arm64', ['argon2.darwin-arm64.node', 'keyring.darwin-arm64.node']],
])(
  'What goes into a package for %s %s comes from the packages for it',
  (platform, arch, binaries) => {
    const folder = join(out, `carried-${platform}-${arch}`);
    mkdirSync(folder);
    installCarried(folder, { platform, arch });
    const found = readdirSync(join(folder, 'node_modules'), { recursive: true })
      .map((file) => file.split(/[\\/]/).at(-1))
      .filter((file) => file.endsWith('.node') && !file.startsWith('linux') && file.includes('.'));
    expect(found).toEqual(expect.arrayContaining([...binaries, `${platform}-${arch}.node`]));
  },
  60_000,
);

describe('What is written down for the packager', () => {
  test('is what its own schema allows', async () => {
    expect(await problemsOf(configuration)).toBeNull();
  });

  test.each([
    ['a word it does not know', { ...configuration, electronFuse: {} }],
    ['a switch it does not know', { ...configuration, electronFuses: { runAsNodes: false } }],
    ['an answer of the wrong kind', { ...configuration, nsis: { oneClick: 'yes' } }],
  ])('would be refused with %s', async (_, wrong) => {
    expect(await problemsOf(wrong)).toMatch(/configuration/i);
  });

  test('gives every file that is made for one system a name of its own', () => {
    const { artifactName, win, nsis, portable } = configuration;
    const own = { nsis, portable };
    const names = win.target.map((target) => {
      const name = own[target]?.artifactName ?? artifactName;
      return name.replace(filledExtension, target === 'msi' ? 'msi' : 'exe');
    });
    expect(new Set(names).size).toBe(win.target.length);
  });

  test('publishes nothing and looks for no update', () => {
    expect(configuration.publish).toBeNull();
    expect(files.filter((file) => /updater|app-update\.yml/.test(file))).toEqual([]);
    expect(existsSync(join(made, 'resources/app-update.yml'))).toBe(false);
  });
});
