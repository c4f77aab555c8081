import { useEffect } from 'react';
import { useUndo } from './design/Undo.tsx';
import { useText } from './locales/index.tsx';
import { call } from './vault/client.ts';

/** Happens in the window when the shell guards what the user copied. */
const copied = 'luwte:copied';

/** Puts a text on the clipboard, from which the shell takes it away again. Whether it is there. */
export const copyText = (text: string): Promise<boolean> =>
  call('shell.copy', { text }).then(
    () => true,
    () => false,
  );

/** What was chosen where somebody copies: in a field, or in the text of a screen. */
function chosenIn(target: EventTarget | null): string {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    const { value, selectionStart, selectionEnd } = target;
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  }
  return document.getSelection()?.toString() ?? '';
}

/**
 * Has the shell guard what the user copies: the browser puts it on the clipboard, and the shell puts the
 * words alone there once more, as its own.
 */
export function useGuardedClipboard() {
  useEffect(() => {
    const guard = ({ target }: Event) => {
      const text = chosenIn(target);
      if (text === '') return;
      // After the browser has put its own there.
      setTimeout(async () => {
        if (await copyText(text)) window.dispatchEvent(new Event(copied));
      });
    };
    window.addEventListener('copy', guard);
    window.addEventListener('cut', guard);
    return () => {
      window.removeEventListener('copy', guard);
      window.removeEventListener('cut', guard);
    };
  }, []);
}

/** Says what happens with what was copied, the first time that something is. */
export function useTellCopied() {
  const t = useText();
  const say = useUndo();
  const text = t('desk.copied');
  useEffect(() => {
    const tell = () => say({ text });
    window.addEventListener(copied, tell, { once: true });
    return () => window.removeEventListener(copied, tell);
  }, [say, text]);
}
