/** Where the clipboard of a driven window is found, by its shell alone. */
export const clipboardName = 'luwte:clipboard';

/** What a shell asks of the window's clipboard. */
export interface WindowClipboard {
  copy(text: string): Promise<void>;
  clearCopied(): Promise<void>;
  /** Says whether the window only seems to be the one that is used, so that nobody is shown anything for it. */
  pretend(isPretended: boolean): void;
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
  /** Milliseconds in which a browser tells of a change that it kept to itself while its window was not used. */
  const late = 300;
  const { clipboard } = navigator;
  const tells = 'onclipboardchange' in clipboard;
  let state: 'none' | 'writing' | 'ours' = 'none';
  let isPretended = false;

  clipboard.addEventListener('clipboardchange', () => {
    // The first change after a writing is the writing itself; any other is somebody else's.
    state = state === 'writing' ? 'ours' : 'none';
  });
  const hush = (event: Event) => {
    if (isPretended && event.target === window) event.stopImmediatePropagation();
  };
  for (const kind of ['focus', 'blur']) addEventListener(kind, hush, { capture: true });

  const copying: WindowClipboard = {
    copy: async (text) => {
      state = tells ? 'writing' : 'ours';
      await clipboard.writeText(text);
    },
    clearCopied: async () => {
      await new Promise((resolve) => setTimeout(resolve, late));
      if (state === 'none') return;
      state = 'none';
      await clipboard.writeText('');
    },
    pretend: (wanted) => {
      isPretended = wanted;
      // Somebody may have come back meanwhile.
      if (!wanted && document.hasFocus()) dispatchEvent(new Event('focus'));
    },
  };
  Object.defineProperty(globalThis, name, { value: Object.freeze(copying) });
}
