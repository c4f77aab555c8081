import type { Response } from '../api/contract/messages.ts';
import type { Preferences } from '../api/contract/preferences.ts';
import type { Copying } from './copied.ts';

/** Answers one message of the window, whatever it contains. Never rejects. */
export type Relay = (message: unknown) => Promise<Response>;

/**
 * What the desk asks of the program around its window. Two programs do this: Electron, and a
 * Chromium that is driven over a pipe. Everything else they share.
 */
export interface Shell extends Copying {
  readonly kind: 'electron' | 'chromium';
  /** Whether {@link chooseFolder} opens a dialog of the system. */
  readonly folderDialog: boolean;
  /** A folder the user can be offered for what leaves the desk. */
  readonly documents: string;
  /** Opens the one window, whose messages the relay answers. */
  openWindow(relay: Relay): Promise<void>;
  /** Tells the window that the vault was locked without its asking. */
  tellLocked(): void;
  /** Tells the window in how many seconds it will be locked; null when it will not after all. */
  tellIdle(seconds: number | null): void;
  /** Lets the user choose a folder; null when the dialog was closed. */
  chooseFolder(): Promise<string | null>;
  /**
   * Prints a page to a PDF, in memory only: tagged, fonts embedded, nothing in it run or fetched.
   * Rejects when it cannot be made.
   */
  printPdf(page: string): Promise<Uint8Array>;
  /** Whether it can keep its window out of screenshots and shared screens. */
  readonly canProtect: boolean;
  /** Does what the owner of the vault that is open prefers, and remembers the look for the next start. */
  prefer(preferred: Preferences): void;
  /** Closes the window and ends the program. */
  quit(): Promise<void>;
}
