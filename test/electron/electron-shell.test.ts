import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { noMachinePolicy } from '../../domain/machine-policy.ts';
import { usualPreferences } from '../../domain/records/preference-values.ts';
import { confine, createElectronShell, declareScheme } from '../../electron/electron-shell.ts';
import type { Preferences } from '../../electron/preferences.ts';
import * as fake from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const kept = vi.hoisted(() => ({
  remember: vi.fn(),
  rememberWindow: vi.fn(),
  look: vi.fn(() => ({})),
  contentProtection: true,
  window: { width: 1000, height: 750, at: { x: 40, y: 30 }, isMaximised: true },
}));
vi.mock('../../electron/preferences.ts', () => ({
  lookWhenClosed: () => kept.look(),
  readPreferences: (): Preferences => ({
    window: kept.window,
    vault: null,
    look: {},
    contentProtection: kept.contentProtection,
  }),
  rememberWindow: kept.rememberWindow,
  rememberPreferred: kept.remember,
}));

const dist = mkdtempSync(join(tmpdir(), 'luwte-dist-'));
const relay = vi.fn(async () => ({ ok: true as const, output: 'answered' }));
let shell = createElectronShell(dist, noMachinePolicy);

function only<T>(list: readonly T[]): T {
  const [one, ...more] = list;
  if (one === undefined || more.length > 0) throw new Error(`there are ${list.length}`);
  return one;
}
const theWindow = () => only(fake.BrowserWindow.made);

beforeAll(() => {
  mkdirSync(join(dist, 'window'));
  writeFileSync(join(dist, 'window/index.html'), '<p>desk</p>');
});
beforeEach(async () => {
  fake.BrowserWindow.made.length = 0;
  fake.deskSession.removeAllListeners();
  shell = createElectronShell(dist, noMachinePolicy);
  await shell.openWindow(relay);
});
afterAll(() => rmSync(dist, { recursive: true }));

describe('the window', () => {
  test('is a sandbox that knows nothing of Node', () => {
    expect(theWindow().options.webPreferences).toEqual({
      partition: 'desk',
      preload: join(dist, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableBlinkFeatures: 'Auxclick',
    });
  });

  test('is where it was last time, and stays out of screenshots', () => {
    expect(theWindow().options).toMatchObject({ width: 1000, height: 750, x: 40, y: 30 });
    expect(theWindow().maximize).toHaveBeenCalledOnce();
    expect(theWindow().setContentProtection).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('that was on a screen that is gone is put where the system wants it', async () => {
    fake.BrowserWindow.made.length = 0;
    fake.screen.getDisplayMatching.mockReturnValueOnce({
      workArea: { x: 4000, y: 0, width: 1920, height: 1040 },
    });
    await createElectronShell(dist, noMachinePolicy).openWindow(relay);
    expect(theWindow().options).toMatchObject({ width: 1000, height: 750 });
    expect(theWindow().options).not.toHaveProperty('x');
  });

  test('stays out of screenshots when the administrator of the computer says so', async () => {
    fake.BrowserWindow.made.length = 0;
    kept.contentProtection = false;
    const limits = { contentProtection: true } as const;
    await createElectronShell(dist, { ...noMachinePolicy, limits }).openWindow(relay);
    kept.contentProtection = true;
    expect(theWindow().setContentProtection).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('may be seen in screenshots when the owner of the vault says so', () => {
    const preferred = { ...usualPreferences, contentProtection: false };
    shell.prefer(preferred);
    expect(shell.canProtect).toBe(true);
    expect(theWindow().setContentProtection).toHaveBeenLastCalledWith(false);
    expect(kept.remember).toHaveBeenCalledExactlyOnceWith(preferred);
  });

  test('keeps its place for the next time', () => {
    theWindow().emit('close');
    expect(kept.rememberWindow).toHaveBeenCalledExactlyOnceWith({
      width: 900,
      height: 700,
      at: { x: 0, y: 0 },
      isMaximised: false,
    });
  });

  test('shows the desk and nothing but the desk', () => {
    expect(theWindow().loadURL).toHaveBeenCalledExactlyOnceWith('luwte://desk/');
    expect(theWindow().show).toHaveBeenCalledOnce();
  });

  test('offers a menu of edits only', () => {
    const template = only(fake.Menu.setApplicationMenu.mock.calls)[0];
    expect(template).toEqual([{ role: 'editMenu' }]);
  });

  test('ends the program when its page is gone', () => {
    theWindow().webContents.emit('render-process-gone');
    expect(fake.app.quit).toHaveBeenCalledOnce();
  });
});

describe('what the window may ask', () => {
  const asked = fake.deskSession;

  test.each([
    ['clipboard-sanitized-write', false],
    ['clipboard-read', false],
    ['media', false],
    ['notifications', false],
    ['usb', false],
  ])('the permission %s: %s', (permission, isGiven) => {
    const decide = vi.fn();
    only(asked.setPermissionRequestHandler.mock.calls)[0](null, permission, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(isGiven);
    expect(only(asked.setPermissionCheckHandler.mock.calls)[0](null, permission)).toBe(isGiven);
  });

  test.each([
    ['luwte://desk/main.js', false],
    ['luwte://elsewhere/main.js', true],
    ['luwte://desk.example.com/', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    const decide = vi.fn();
    only(asked.onBeforeRequest.mock.calls)[0]({ url }, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  test('its scheme is a secure origin without further powers', () => {
    declareScheme();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: 'luwte', privileges: { standard: true, secure: true } },
    ]);
  });

  test('its files come under the policy; other hosts and methods get nothing', async () => {
    const [scheme, serve] = only(asked.handle.mock.calls);
    expect(scheme).toBe('luwte');
    const page: Response = await serve({ method: 'GET', url: 'luwte://desk/cases' });
    expect(await page.text()).toBe('<p>desk</p>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const elsewhere: Response = await serve({ method: 'GET', url: 'luwte://other/' });
    expect(elsewhere.type).toBe('error');
    const posted: Response = await serve({ method: 'POST', url: 'luwte://desk/' });
    expect(posted.type).toBe('error');
  });
});

describe('pages', () => {
  const contents = new fake.FakeContents();
  // Safe: the fake has every member that is used.
  confine(contents as unknown as Parameters<typeof confine>[0]);

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is refused',
    (kind) => {
      const event = { preventDefault: vi.fn() };
      contents.emit(kind, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  test('no other window opens', () => {
    expect(contents.windowOpenHandler?.()).toEqual({ action: 'deny' });
  });
});

describe('the channel', () => {
  const message = { command: 'vault.describe', input: {} };
  const send = (senderFrame: unknown) =>
    only(fake.ipcMain.handle.mock.calls)[1]({ senderFrame }, message);

  test('answers the page of the window', async () => {
    expect(only(fake.ipcMain.handle.mock.calls)[0]).toBe('luwte:call');
    expect(await send(theWindow().webContents.mainFrame)).toEqual({
      ok: true,
      output: 'answered',
    });
    expect(relay).toHaveBeenCalledExactlyOnceWith(message);
  });

  test('answers no other frame, and not the page once it is another', async () => {
    const refused = { ok: false, error: { code: 'command.unknown' } };
    expect(await send({ url: 'luwte://desk/' })).toMatchObject(refused);
    expect(await send(null)).toMatchObject(refused);
    const { mainFrame } = theWindow().webContents;
    mainFrame.url = 'https://example.com/';
    expect(await send(mainFrame)).toMatchObject(refused);
    expect(relay).not.toHaveBeenCalled();
  });
});

describe('the shell', () => {
  test('tells the window that it was locked', () => {
    shell.tellLocked();
    expect(theWindow().webContents.send).toHaveBeenCalledExactlyOnceWith('luwte:locked');
  });

  test('tells the window in how many seconds it will be locked', () => {
    shell.tellIdle(30);
    expect(theWindow().webContents.send).toHaveBeenCalledExactlyOnceWith('luwte:idle', 30);
  });

  test('puts a text on the clipboard with a mark, and takes it away as long as the mark is there', async () => {
    await shell.copy('A-2026-0001');
    expect(fake.clipboard.held).toMatchObject({ 'text/plain': 'A-2026-0001' });
    await shell.clearCopied();
    expect(fake.clipboard.held).toEqual({});
  });

  test('leaves what another program put on the clipboard, and never reads it', async () => {
    await shell.copy('A-2026-0001');
    fake.clipboard.held = { 'text/plain': 'of another program' };
    await shell.clearCopied();
    expect(fake.clipboard.held).toEqual({ 'text/plain': 'of another program' });
    expect(fake.clipboard).not.toHaveProperty('read');
    expect(fake.clipboard).not.toHaveProperty('readText');
  });

  test('has nothing to tell or to ask once its window is closed', async () => {
    const window = theWindow();
    window.emit('closed');
    shell.tellLocked();
    shell.focus();
    expect(await shell.chooseFolder()).toBeNull();
    expect(window.webContents.send).not.toHaveBeenCalled();
    expect(window.focus).not.toHaveBeenCalled();
  });

  test('lets a folder be chosen, or none, and has the system not remember it', async () => {
    expect(shell.folderDialog).toBe(true);
    expect(await shell.chooseFolder()).toBe('/chosen');
    expect(fake.dialog.showOpenDialog).toHaveBeenCalledExactlyOnceWith(theWindow(), {
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await shell.chooseFolder()).toBeNull();
  });

  test('comes forward when it is started twice', () => {
    shell.focus();
    expect(theWindow().restore).toHaveBeenCalledOnce();
    expect(theWindow().focus).toHaveBeenCalledOnce();
  });
});
