/** Where the clipboard of a driven window is found, by its shell alone. */
export const clipboardName = 'luwte:clipboard';

/** What a shell asks of the window's clipboard. */
export interface WindowClipboard {
  copy(text: string): Promise<void>;
  clearCopied(): Promise<void>;
}

/**
 * Runs in the window before its own scripts: puts texts on the clipboard and tells by the events of the
 * browser whether somebody else put something there since. Nothing is ever read, and no permission to
 * read is given. It is sent to the window as text, so it may use nothing from outside.
 *
 * What stands there stays when the window is closed without a lock: a page that goes away may not write.
 * A browser too old to tell of changes empties the clipboard whatever stands there.
 */
export function installClipboard(name: string): void {
  const { clipboard } = navigator;
  let state: 'none' | 'writing' | 'ours' = 'none';
  const tells = 'onclipboardchange' in clipboard;
  clipboard.addEventListener('clipboardchange', () => {
    // The first change after a writing is the writing itself; any other is somebody else's.
    state = state === 'writing' ? 'ours' : 'none';
  });
  const copying: WindowClipboard = {
    copy: async (text) => {
      state = tells ? 'writing' : 'ours';
      await clipboard.writeText(text);
    },
    clearCopied: async () => {
      if (state === 'none') return;
      state = 'none';
      await clipboard.writeText('');
    },
  };
  Object.defineProperty(globalThis, name, { value: Object.freeze(copying) });
}
