import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { printWithElectron } from '../../electron/electron-printer.ts';
import type { FakeSession } from './fake-electron.ts';
import * as electron from './strict-electron.ts';

// Electron's part of the security study, line by line, over everything that the desk makes when it
// starts and prints: a window, a session or a page that is forgotten fails here.

vi.mock('electron', () => import('./strict-electron.ts'));
vi.mock('../../electron/session.ts', () => ({
  beginVault: vi.fn(),
  startSession: () => ({ relay: vi.fn(), lockUnasked: vi.fn(), end: vi.fn() }),
}));

const folder = mkdtempSync(join(tmpdir(), 'luwte-electron-list-'));
const sources = join(import.meta.dirname, '../../electron');
const usualArguments = process.argv;
/** What the window heard. */
const told: unknown[][] = [];

beforeAll(async () => {
  vi.stubEnv('XDG_RUNTIME_DIR', folder);
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  process.argv = ['electron', 'dist/electron-main.js', '--vault', join(folder, 'vault')];
  await import('../../electron/electron-main.ts');
  await vi.waitFor(() => expect(electron.BrowserWindow.made[0]?.show).toHaveBeenCalledOnce());
  writeFileSync(join(folder, 'letters.woff2'), '');
  await printWithElectron(folder, '<p>page</p>');
  await import('../../electron/preload.ts');
  const bridge = electron.exposed.get('luwte') ?? {};
  for (const name of ['onLocked', 'onIdle']) {
    // Safe: both take somebody who listens.
    const listen = Reflect.get(bridge, name) as (to: (...given: unknown[]) => void) => void;
    listen((...given) => told.push(given));
  }
  remember();
});
afterAll(() => {
  process.argv = usualArguments;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** What was asked of Electron until the page was printed: before each test such calls are forgotten. */
const asked = {
  channels: [] as unknown[],
  menu: [] as { role: string }[],
  switches: [] as string[],
  locks: 0,
  listened: [] as unknown[][],
  sessions: [] as { name: string; session: FakeSession; calls: ReturnType<typeof callsOf> }[],
};

const callsOf = (one: FakeSession) => ({
  request: one.setPermissionRequestHandler.mock.calls[0]?.[0],
  check: one.setPermissionCheckHandler.mock.calls[0]?.[0],
  device: one.setDevicePermissionHandler.mock.calls[0]?.[0],
  display: one.setDisplayMediaRequestHandler.mock.calls[0]?.[0],
  before: one.onBeforeRequest.mock.calls[0]?.[0],
  proxy: one.setProxy.mock.calls.flat() as unknown[],
  spelling: one.setSpellCheckerEnabled.mock.calls.flat() as unknown[],
  schemes: one.handle.mock.calls.map(([scheme]) => scheme as string),
  serve: one.handle.mock.calls[0]?.[1],
});

function remember(): void {
  asked.channels = electron.ipcMain.handle.mock.calls.map(([channel]) => channel);
  asked.menu = electron.Menu.setApplicationMenu.mock.calls.flatMap(([template]) => template);
  asked.switches = electron.app.appendSwitch.mock.calls.map(([name]) => name);
  asked.locks = electron.app.requestSingleInstanceLock.mock.calls.length;
  asked.listened = [...electron.ipcRenderer.on.mock.calls];
  asked.sessions = [...electron.sessions].map(([name, session]) => ({
    name,
    session,
    calls: callsOf(session),
  }));
}

const windows = () => electron.BrowserWindow.made;
const optionsOf = ({ options }: electron.BrowserWindow) =>
  // Safe: every window is made with them, or has the usual ones.
  (options.webPreferences ?? {}) as Readonly<Record<string, unknown>>;

describe('Every window', () => {
  test('is a sandbox apart from Node, with web security, without tools, spelling or a disk', () => {
    expect(windows()).toHaveLength(2);
    for (const window of windows()) expect(faultsOf(window)).toEqual([]);
  });
  const faultsOf = (window: electron.BrowserWindow) => electron.faultsOf(optionsOf(window));

  test.each([
    ['sandbox', undefined],
    ['contextIsolation', undefined],
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webSecurity', false],
    ['webviewTag', true],
    ['devTools', undefined],
    ['spellcheck', undefined],
    ['allowRunningInsecureContent', true],
    ['experimentalFeatures', true],
    ['enableBlinkFeatures', 'Serial'],
    ['partition', 'persist:desk'],
    ['partition', undefined],
  ])('would be found out with %s: %s', (name, value) => {
    for (const window of windows()) {
      const { [name]: _, ...rest } = optionsOf(window);
      const given = value === undefined ? rest : { ...rest, [name]: value };
      expect(electron.faultsOf(given)).toContain(name);
    }
  });

  test('goes nowhere, opens no other window and holds no webview', () => {
    const leaving = [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ];
    for (const { webContents } of windows()) {
      expect(webContents.windowOpenHandler?.()).toEqual({ action: 'deny' });
      for (const kind of leaving) {
        const event = { preventDefault: vi.fn() };
        webContents.emit(kind, event);
        expect([kind, event.preventDefault.mock.calls.length]).toEqual([kind, 1]);
      }
    }
  });

  test('has a session that was closed off, and there is no session that was not', () => {
    const partitions = windows().map((window) => optionsOf(window).partition);
    expect(new Set(partitions)).toEqual(new Set(electron.sessions.keys()));
    expect(electron.sessions.size).toBe(2);
  });
});

/** Every permission that Electron 45 knows. */
const permissions = [
  'accessibility-events',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
];

describe('Every session', () => {
  test('gives no permission, whatever is asked or looked up, and no device or screen', () => {
    for (const { calls } of asked.sessions) {
      for (const permission of permissions) {
        const decide = vi.fn();
        calls.request(null, permission, decide);
        const answers = [permission, decide.mock.calls, calls.check(null, permission)];
        expect(answers).toEqual([permission, [[false]], false]);
      }
      expect(calls.device({})).toBe(false);
      const streams = vi.fn();
      calls.display({}, streams);
      expect(streams).toHaveBeenCalledExactlyOnceWith({});
    }
  });

  test('lets no request out, finds no proxy, downloads nothing, fetches no dictionary', () => {
    const outside = ['https://example.org/', 'http://127.0.0.1/', 'ws://desk/', 'wss://desk/'];
    const odd = ['file:///etc/passwd', 'ftp://desk/', 'luwte://deskx/', 'data:text/html,x'];
    for (const { session, calls } of asked.sessions) {
      for (const url of [...outside, ...odd, 'devtools://devtools/', 'chrome://version/']) {
        const decide = vi.fn();
        calls.before({ url }, decide);
        expect([url, decide.mock.calls]).toEqual([url, [[{ cancel: true }]]]);
      }
      expect(calls.proxy).toEqual([{ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9' }]);
      expect(calls.spelling).toEqual([false]);
      const event = { preventDefault: vi.fn() };
      session.emit('will-download', event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    }
  });

  test('has one scheme of ours, under which a page runs or fetches nothing that did not come with it', async () => {
    for (const { name, calls } of asked.sessions) {
      const isDesk = name === 'desk';
      const page: Response = await calls.serve(
        new Request(isDesk ? 'luwte://desk/' : 'luwte://paper/paper'),
      );
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(calls.schemes).toEqual(['luwte']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      // What is printed runs nothing at all, and holds its own style.
      expect(policy.includes('unsafe-inline')).toBe(!isDesk);
      expect(policy.includes('script-src')).toBe(isDesk);
      expect(policy.includes("require-trusted-types-for 'script'")).toBe(isDesk);
    }
  });
});

describe('The program', () => {
  test('has one channel of requests, and the window has no more of Electron than that', async () => {
    expect(asked.channels).toEqual(['luwte:call']);
    expect([...electron.exposed.keys()]).toEqual(['luwte']);
    const bridge = electron.exposed.get('luwte') ?? {};
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onIdle', 'onLocked']);
    // Safe: the name was just found.
    const call = Reflect.get(bridge, 'call') as (request: unknown) => Promise<unknown>;
    expect(await call({ command: 'x' })).toBe('answered');
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['luwte:call', { command: 'x' }]]);
  });

  test('tells the window nothing of the event with which it is told something', () => {
    // Safe: both are functions that hear an event and what it says.
    for (const [, heard] of asked.listened)
      (heard as (event: unknown, said: unknown) => void)({ sender: 'secret' }, 30);
    expect(asked.listened.map(([channel]) => channel)).toEqual(['luwte:locked', 'luwte:idle']);
    expect(told).toEqual([[], [30]]);
  });

  test('offers no key or menu to reload or to look into the window', () => {
    expect(asked.menu.map(({ role }) => role)).toEqual(['editMenu']);
  });

  test('is there once, reports no crash, and tells the browser inside to ask nobody', () => {
    expect(asked.locks).toBe(1);
    expect(asked.switches.toSorted()).toEqual([
      'disable-background-networking',
      'disable-breakpad',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-http-cache',
      'disable-logging',
      'disable-quic',
      'force-webrtc-ip-handling-policy',
      'host-resolver-rules',
      'no-pings',
      'proxy-bypass-list',
      'proxy-server',
    ]);
  });

  test('reaches nothing of Electron that opens, fetches, updates or reports', () => {
    const reached = readdirSync(sources).flatMap((file) => {
      const text = readFileSync(join(sources, file), 'utf8');
      const [, names = ''] = /import \{([^}]*)\} from 'electron'/.exec(text) ?? [];
      return names.split(',').map((name) => name.trim());
    });
    const values = reached.filter((name) => name !== '' && !name.startsWith('type '));
    expect([...new Set(values)].sort()).toEqual([
      'BrowserWindow',
      'ClipboardItem',
      'Menu',
      'app',
      'clipboard',
      'contextBridge',
      'dialog',
      'ipcMain',
      'ipcRenderer',
      'powerMonitor',
      'protocol',
      'screen',
      'session',
    ]);
  });
});
