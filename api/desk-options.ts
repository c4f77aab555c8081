import type { Keystore } from '../db/keystore.ts';
import type { Strength } from '../db/slots.ts';
import type { ReadMachinePolicy } from '../domain/machine-policy.ts';
import type { InstantString } from '../domain/time.ts';
import type { Response } from './contract/messages.ts';
import type { Publisher } from './version/publisher.ts';

/** What the vault worker holds: one folder, at most one open compartment, one clock. */
export interface Desk {
  /** Answers one request from the window. Never rejects; what is not a user's error is `bug`. */
  handle(request: unknown): Promise<Response>;
  /**
   * Closes the compartment and forgets the keys: at once, or when what is half done has cleared itself
   * away, which it does at its next step.
   */
  close(): Promise<void>;
}

/** Prints a page to a PDF; null when that cannot be done. */
export type Printer = (page: string) => Promise<Uint8Array | null>;

/** Where the vault stands and what time it is; both are boundaries, so both are arguments. */
export interface DeskOptions {
  readonly folder: string;
  readonly version: string;
  readonly now: () => InstantString;
  /** A file outside of the vault in which this machine remembers what it saw. */
  readonly witness?: string | undefined;
  /** What the operating system keeps for its user; none when left out. */
  readonly keystore?: Keystore | undefined;
  /** Milliseconds that a guess of the passphrase should cost here; 0 leaves slots as they are. */
  readonly guessMs?: number | undefined;
  /** How much a guess of the passphrase of a new vault costs; the recommended strength when left out. */
  readonly strength?: Strength | undefined;
  /** Whether a vault made here is one to practise with, and says so on the screen. */
  readonly practice?: boolean;
  /** The program of the thread that takes documents apart; its source when it is not given. */
  readonly stripWorker?: string | URL;
  /** The program of the thread that reads spreadsheets; its source when it is not given. */
  readonly sheetWorker?: string | URL;
  /** The program of the thread that makes releases; its source when it is not given. */
  readonly statisticsWorker?: string | URL;
  /** Milliseconds of long work between two breaths, in which others are heard. */
  readonly breathMs?: number | undefined;
  /** What makes a PDF of a page: the shell. Without it nothing can be printed. */
  readonly printer?: Printer;
  /** What the administrator of the computer decided; nothing when left out. */
  readonly policy?: ReadMachinePolicy | undefined;
  /** Whose versions of Luwte are known; those that this build knows when left out. */
  readonly publisher?: Publisher | null | undefined;
  /** Hears of each file that leaves, while it is in the making: what is left of it may be in clear. */
  readonly onLeaving?: (path: string, state: 'begun' | 'ended') => void;
  /** Hears of bugs: the kind of error and where it arose, never its message, which may hold content. */
  readonly onBug?: (trace: string) => void;
}
