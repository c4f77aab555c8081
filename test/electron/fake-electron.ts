import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** What code under test asked of the windows, sessions and contents it made. */
export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'luwte://desk/' };
  readonly send = vi.fn();
  readonly printToPDF = vi.fn(async (_options: unknown) => Buffer.from('%PDF-'));
  windowOpenHandler: (() => { action: string }) | null = null;
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

/** A window that is never shown. */
export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = [];
  readonly options: Record<string, unknown>;
  readonly webContents = new FakeContents();
  readonly setContentProtection = vi.fn();
  readonly loadURL = vi.fn(async () => undefined);
  readonly show = vi.fn();
  readonly destroy = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly isMinimized = vi.fn(() => true);
  readonly maximize = vi.fn();
  readonly isMaximized = vi.fn(() => false);
  readonly getNormalBounds = vi.fn(() => ({ x: 0, y: 0, width: 900, height: 700 }));

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

/** A session that keeps what it was given. */
export class FakeSession extends EventEmitter {
  readonly handle = vi.fn();
  readonly protocol = { handle: this.handle };
  readonly onBeforeRequest = vi.fn();
  readonly webRequest = { onBeforeRequest: this.onBeforeRequest };
  readonly setPermissionRequestHandler = vi.fn();
  readonly setPermissionCheckHandler = vi.fn();
  readonly setDevicePermissionHandler = vi.fn();
  readonly setDisplayMediaRequestHandler = vi.fn();
  readonly setSpellCheckerEnabled = vi.fn();
  readonly setProxy = vi.fn(async () => undefined);
  readonly clearStorageData = vi.fn(async () => undefined);
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  readonly paths = new Map([['documents', '/home/documents']]);
  readonly appendSwitch = vi.fn();
  readonly hasSwitch = vi.fn((_name: string) => false);
  readonly commandLine = { appendSwitch: this.appendSwitch, hasSwitch: this.hasSwitch };
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly whenReady = vi.fn(async () => undefined);
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  getPath(name: string): string {
    return this.paths.get(name) ?? '';
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
}

/** What is put on the clipboard together. */
export class ClipboardItem {
  readonly kept: Record<string, string>;
  constructor(kept: Record<string, string>) {
    this.kept = kept;
  }
}

/** A clipboard that whoever reads it fails on. */
class FakeClipboard {
  held: Record<string, string> = {};
  readonly write = vi.fn(async ([one]: readonly ClipboardItem[]) => {
    this.held = one?.kept ?? {};
  });
  readonly has = vi.fn(async (type: string) => type in this.held);
  clear(): void {
    this.held = {};
  }
}

/** One screen. */
export const screen = {
  getDisplayMatching: vi.fn(() => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } })),
};
export const clipboard = new FakeClipboard();
export const app = new FakeApp();
export const powerMonitor = new EventEmitter();
export const dialog = {
  showOpenDialog: vi.fn(async (_window: unknown, _options: unknown) => ({
    canceled: false,
    filePaths: ['/chosen'],
  })),
};
export const ipcMain = { handle: vi.fn() };
export const Menu = {
  buildFromTemplate: vi.fn((template: readonly { role: string }[]) => template),
  setApplicationMenu: vi.fn(),
};
export const protocol = { registerSchemesAsPrivileged: vi.fn() };
export const deskSession = new FakeSession();
export const session = { fromPartition: vi.fn(() => deskSession) };
