import { z } from 'zod';
import type { LuwteErrorValue } from './errors.ts';

/** A request as it crosses from the window. The input is parsed by the command's own schema. */
export const requestSchema = z.strictObject({
  command: z.string().max(60),
  input: z.unknown(),
});
/** A request as it crosses from the window. */
export type Request = z.infer<typeof requestSchema>;

/** The answer to a request. Errors are values; nothing is thrown across a process border. */
export type Response =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly error: LuwteErrorValue };

/** What a shell puts into the window as `window.luwte`, whichever shell it is. */
export interface Bridge {
  /** Sends one request and resolves with its answer; never rejects for a user's error. */
  call(request: Request): Promise<Response>;
  /** Calls back when the shell locked the vault by itself (idle, suspend, screen lock). */
  onLocked(listener: () => void): void;
  /** Calls back when the vault will be locked after so many seconds; null when it will not after all. */
  onIdle(listener: (seconds: number | null) => void): void;
}
