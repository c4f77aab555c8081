import type { InstantString } from '../domain/time.ts';
import type { Response } from './contract/messages.ts';

/** What the vault worker holds: one folder, at most one open compartment, one clock. */
export interface Desk {
  /** Answers one request from the window. Never throws; what is not a user's error is `bug`. */
  handle(request: unknown): Promise<Response>;
  /** Closes the compartment and forgets the keys. */
  close(): void;
}

/** Where the vault stands and what time it is; both are boundaries, so both are arguments. */
export interface DeskOptions {
  readonly folder: string;
  readonly version: string;
  readonly now: () => InstantString;
}
