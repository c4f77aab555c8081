import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  protocol,
  type Rectangle,
  screen,
  session,
  type WebContents,
} from 'electron';
import type { MachinePolicy } from '../api/contract/machine-policy.ts';
import { channels } from './channels.ts';
import { printWithElectron } from './electron-printer.ts';
import { closeOff, scheme } from './electron-session.ts';
import {
  lookWhenClosed,
  readPreferences,
  rememberPreferred,
  rememberWindow,
  type WindowPlace,
} from './preferences.ts';
import type { Relay, Shell } from './shell.ts';
import { failure } from './vault-process.ts';
import { windowFile } from './window-files.ts';

/** The name, within our own scheme, of the window's pages. */
const host = 'desk';
/** Where the window's pages come from. */
export const origin = `${scheme}://${host}`;

/** Keeps everything of the window in memory: a partition without `persist:` has no folder. */
const partition = 'desk';

/** Stands beside every text that this program puts on the clipboard, so that it can be told without reading. */
const mark = 'electron application/osclipboard;format="nl.luwte.copied"';

/** Pixels of a window that must be on a screen for somebody to get hold of it. */
const reach = 100;

/** Declares the scheme; it must happen before Electron is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** A shell whose window is Electron's. */
export interface ElectronShell extends Shell {
  /** Brings the window before all others. */
  focus(): void;
}

/** Makes the shell; Electron must be ready when its window is opened. */
export function createElectronShell(
  dist: string,
  { defaults, limits }: MachinePolicy,
): ElectronShell {
  const windowFolder = join(dist, 'window');
  let window: BrowserWindow | null = null;

  return {
    kind: 'electron',
    folderDialog: true,
    documents: app.getPath('documents'),
    openWindow: async (relay) => {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menu()));
      await closeOff(session.fromPartition(partition), {
        host,
        answer: (path) => windowFile(windowFolder, path, lookWhenClosed(defaults)),
        permitted: null,
      });
      const opened = makeWindow(join(dist, 'preload.cjs'), limits);
      window = opened;
      // A window that is gone throws at whatever is told it or asked of it.
      opened.once('closed', () => {
        window = null;
      });
      answer(relay, opened);
      await opened.loadURL(`${origin}/`);
      opened.show();
    },
    tellLocked: () => window?.webContents.send(channels.locked),
    tellIdle: (seconds) => window?.webContents.send(channels.idle, seconds),
    chooseFolder: async () => {
      if (window === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    printPdf: (page) => printWithElectron(windowFolder, page),
    copy: (text) => clipboard.write([new ClipboardItem({ 'text/plain': text, [mark]: '1' })]),
    clearCopied: async () => {
      if (await clipboard.has(mark)) clipboard.clear();
    },
    canProtect: true,
    prefer: (preferred) => {
      window?.setContentProtection(preferred.contentProtection);
      rememberPreferred(preferred);
    },
    quit: async () => app.quit(),
    focus: () => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  };
}

function makeWindow(preload: string, limits: MachinePolicy['limits']): BrowserWindow {
  const { window: last, contentProtection } = readPreferences();
  const window = new BrowserWindow({
    ...placeOf(last),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Luwte',
    webPreferences: {
      partition,
      preload,
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
      // A press of the middle button asks for another window; none is to be asked for.
      disableBlinkFeatures: 'Auxclick',
    },
  });
  window.setContentProtection(limits.contentProtection ?? contentProtection);
  if (last.isMaximised) window.maximize();
  window.on('close', () => keepPlace(window));
  // What a window shows when its page is gone may not be what the vault's state is.
  window.webContents.on('render-process-gone', () => app.quit());
  return window;
}

/** Remembers where a window is and how large, for the next one. */
function keepPlace(window: BrowserWindow): void {
  const { x, y, width, height } = window.getNormalBounds();
  rememberWindow({ width, height, at: { x, y }, isMaximised: window.isMaximized() });
}

/** The place of last time, when a screen is still there to show it on. */
function placeOf({ width, height, at }: WindowPlace): Partial<Rectangle> {
  if (at === null) return { width, height };
  const wanted = { ...at, width, height };
  const { workArea: screenArea } = screen.getDisplayMatching(wanted);
  const isSeen =
    at.x < screenArea.x + screenArea.width - reach &&
    at.x + width > screenArea.x + reach &&
    at.y >= screenArea.y &&
    at.y < screenArea.y + screenArea.height - reach;
  return isSeen ? wanted : { width, height };
}

/** Keeps any page that ever exists here from going elsewhere or opening another one. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Answers the one channel, for the page of the window only. */
function answer(relay: Relay, window: BrowserWindow): void {
  ipcMain.handle(channels.call, (event, message: unknown) => {
    const { senderFrame } = event;
    const isOurs =
      senderFrame !== null &&
      senderFrame === window.webContents.mainFrame &&
      senderFrame.url.startsWith(`${origin}/`);
    return isOurs ? relay(message) : failure('command.unknown');
  });
}

/** Keys to edit with, and on a Mac the one to quit with; no menu is shown elsewhere. */
function menu(): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = { role: 'editMenu' };
  return process.platform === 'darwin' ? [{ role: 'appMenu' }, edit] : [edit];
}
