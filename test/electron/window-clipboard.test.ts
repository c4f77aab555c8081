import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installClipboard, type WindowClipboard } from '../../electron/window-clipboard.ts';

/** A clipboard that tells of changes, and that nobody can read. */
class FakeClipboard extends EventTarget {
  held = '';
  readonly onclipboardchange = null;
  readonly writeText = async (text: string) => this.put(text);
  put(text: string): void {
    this.held = text;
    this.dispatchEvent(new Event('clipboardchange'));
  }
}

let clipboard = new FakeClipboard();
let page = new EventTarget();
const hasFocus = vi.fn(() => false);

/** The clipboard as its shell finds it in the window. */
function installed(): WindowClipboard {
  installClipboard('ours');
  // Safe: it was put there just now.
  return Reflect.get(globalThis, 'ours') as WindowClipboard;
}

async function cleared(ours: WindowClipboard): Promise<void> {
  const done = ours.clearCopied();
  vi.runAllTimers();
  await done;
}

beforeEach(() => {
  clipboard = new FakeClipboard();
  page = new EventTarget();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('navigator', { clipboard });
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { hasFocus });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal('ours', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what the desk copied is taken away, once', async () => {
  const ours = installed();
  await ours.copy('A-2026-0001');
  expect(clipboard.held).toBe('A-2026-0001');
  await cleared(ours);
  expect(clipboard.held).toBe('');
  clipboard.put('of another program');
  await cleared(ours);
  expect(clipboard.held).toBe('of another program');
});

test('what another program put there since stays, also when the window hears of it late', async () => {
  const ours = installed();
  await ours.copy('A-2026-0001');
  clipboard.held = 'of another program';
  const done = ours.clearCopied();
  clipboard.put('of another program');
  vi.runAllTimers();
  await done;
  expect(clipboard.held).toBe('of another program');
});

test('a browser that tells of no changes empties it in any case', async () => {
  Reflect.deleteProperty(clipboard, 'onclipboardchange');
  clipboard.dispatchEvent = () => true;
  const ours = installed();
  await ours.copy('A-2026-0001');
  clipboard.put('of another program');
  await cleared(ours);
  expect(clipboard.held).toBe('');
});

test('that the window only seems to be used is nothing to see; that somebody came back is', () => {
  const ours = installed();
  const seen = vi.fn();
  page.addEventListener('focus', seen);
  ours.pretend(true);
  page.dispatchEvent(new Event('focus'));
  expect(seen).not.toHaveBeenCalled();
  ours.pretend(false);
  expect(seen).not.toHaveBeenCalled();
  hasFocus.mockReturnValueOnce(true);
  ours.pretend(false);
  expect(seen).toHaveBeenCalledOnce();
});
