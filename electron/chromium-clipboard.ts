import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Copying } from './copied.ts';
import { clipboardName, installClipboard, type WindowClipboard } from './window-clipboard.ts';

/** The clipboard of a driven window, and whether that window knows when it is used. */
export interface DrivenClipboard extends Copying {
  /** Before the window has the desk. */
  install(): Promise<void>;
  /** Once it has: a page of another origin starts anew. */
  letKnowUse(): Promise<void>;
}

/**
 * The clipboard of a driven window. A driver lets every page believe that its window is used, so that a
 * desk would never know when to hide; that is undone here, except for the moment in which the clipboard
 * is emptied: a page whose window is not used may not write to it.
 */
export function drivenClipboard(context: BrowserContext, page: Page): DrivenClipboard {
  let driver: CDPSession | null = null;
  const emulateUse = (enabled: boolean) =>
    driver?.send('Emulation.setFocusEmulationEnabled', { enabled });
  const pretend = (isPretended: boolean) =>
    page.evaluate(pretendIn, { name: clipboardName, isPretended });

  return {
    install: async () => {
      await context.addInitScript(installClipboard, clipboardName);
    },
    letKnowUse: async () => {
      driver = await context.newCDPSession(page);
      await emulateUse(false);
    },
    copy: (text) => page.evaluate(copyIn, { name: clipboardName, text }),
    clearCopied: async () => {
      await pretend(true);
      await emulateUse(true);
      try {
        await page.evaluate(clearIn, clipboardName);
      } finally {
        await emulateUse(false);
        await pretend(false);
      }
    },
  };
}

// These run in the window, where the script put the clipboard under this name; that is why they are safe.
const copyIn = ({ name, text }: { name: string; text: string }) =>
  (Reflect.get(globalThis, name) as WindowClipboard).copy(text);
const clearIn = (name: string) => (Reflect.get(globalThis, name) as WindowClipboard).clearCopied();
const pretendIn = ({ name, isPretended }: { name: string; isPretended: boolean }) =>
  (Reflect.get(globalThis, name) as WindowClipboard).pretend(isPretended);
