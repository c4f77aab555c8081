import { expect, test, vi } from 'vitest';
import { openChromiumDesk } from '../../electron/chromium-desk.ts';

const seen = vi.hoisted(() => ({ order: [] as string[], launch: vi.fn(), terminate: vi.fn() }));
const begun = vi.hoisted(() => ({ worker: { terminate: seen.terminate } }));
const started = vi.hoisted(() => ({ startSession: vi.fn() }));
vi.mock('../../electron/chromium-shell.ts', () => ({ launchChromium: seen.launch }));
vi.mock('../../electron/session.ts', () => ({
  beginVault: () => {
    seen.order.push('thread');
    return begun;
  },
  startSession: started.startSession,
}));

const options = {
  browser: { path: 'chromium' },
  dist: 'dist',
  folder: 'vault',
  size: { width: 800, height: 600 },
  headless: true,
};

test('the thread of the vault is begun while the browser starts, and is the one that is asked', async () => {
  const shell = { closed: new Promise(() => undefined), openWindow: vi.fn(), quit: vi.fn() };
  seen.launch.mockImplementationOnce(async () => {
    seen.order.push('browser');
    return shell;
  });
  started.startSession.mockReturnValueOnce({ relay: vi.fn(), end: vi.fn() });
  await openChromiumDesk(options);
  expect(seen.order).toEqual(['thread', 'browser']);
  expect(started.startSession.mock.lastCall?.[2]).toBe(begun);
  expect(seen.terminate).not.toHaveBeenCalled();
});

test('the thread ends when there is no browser to start', async () => {
  seen.launch.mockRejectedValueOnce(new Error('no browser'));
  await expect(openChromiumDesk(options)).rejects.toThrow('no browser');
  expect(seen.terminate).toHaveBeenCalledOnce();
});
