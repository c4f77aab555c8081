import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { printWithElectron } from '../../electron/electron-printer.ts';
import { paperAnswer } from '../../electron/paper-answer.ts';
import * as fake from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'luwte-printer-'));
beforeAll(() => {
  mkdirSync(join(folder, 'paper'));
  writeFileSync(join(folder, 'paper/letters-400.woff2'), 'letters');
  writeFileSync(join(folder, 'index.html'), 'the desk');
});
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = async (path: string) => {
  const { status, body } = await paperAnswer(folder, '<p>page</p>', path);
  return status === 200 ? body.toString() : status;
};

describe('what a page that is printed can reach', () => {
  test.each([
    ['/paper', '<p>page</p>'],
    ['/paper/letters-400.woff2', 'letters'],
    ['/', 404],
    ['/index.html', 404],
    ['/paper/../index.html', 404],
    ['/paper/%2e%2e/index.html', 404],
    ['/paper/none.woff2', 404],
  ])('%s: %s', async (path, found) => {
    expect(await textOf(path)).toBe(found);
  });

  test('is under a policy that runs nothing', async () => {
    const { headers } = await paperAnswer(folder, '', '/paper');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script');
  });
});

describe('printing with Electron', () => {
  beforeEach(() => {
    fake.BrowserWindow.made.length = 0;
    vi.clearAllMocks();
  });

  test('takes a window that is never shown, runs nothing and is gone afterwards', async () => {
    const pdf = await printWithElectron(folder, '<p>page</p>');
    expect(Buffer.from(pdf).toString()).toBe('%PDF-');
    const [window] = fake.BrowserWindow.made;
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: {
        partition: expect.stringMatching(/^paper-\d+$/),
        javascript: false,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        devTools: false,
      },
    });
    expect(window?.options.webPreferences).not.toHaveProperty('preload');
    expect(window?.webContents.printToPDF).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ generateTaggedPDF: true, preferCSSPageSize: true }),
    );
    expect(window?.show).not.toHaveBeenCalled();
    expect(window?.destroy).toHaveBeenCalledOnce();
    expect(fake.deskSession.clearStorageData).toHaveBeenCalledOnce();
  });

  test('lets nothing leave, and grants nothing', async () => {
    await printWithElectron(folder, '<p>page</p>');
    const asked = fake.deskSession;
    const [decideOn] = asked.onBeforeRequest.mock.calls[0] ?? [];
    const decide = vi.fn();
    for (const url of ['https://example.org/', 'luwte://desk/', 'luwte://paper/paper'])
      decideOn({ url }, decide);
    expect(decide.mock.calls.map(([{ cancel }]) => cancel)).toEqual([true, true, false]);
    expect(asked.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);

    const [, serve] = asked.handle.mock.calls[0] ?? [];
    const served = await serve(new Request('luwte://paper/paper'));
    expect(await served.text()).toBe('<p>page</p>');
    expect((await serve(new Request('luwte://desk/paper'))).type).toBe('error');
  });

  test('leaves no window when the page cannot be printed', async () => {
    fake.app.once('web-contents-created', (_event, contents: fake.FakeContents) =>
      contents.printToPDF.mockRejectedValueOnce(new Error('no page')),
    );
    await expect(printWithElectron(folder, '')).rejects.toThrow('no page');
    expect(fake.BrowserWindow.made[0]?.destroy).toHaveBeenCalledOnce();
  });
});
