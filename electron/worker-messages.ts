import { z } from 'zod';
import { readMachinePolicy } from '../api/contract/machine-policy.ts';
import type { Response } from '../api/contract/messages.ts';

/** What a vault worker is started with. */
export const workerStart = z.strictObject({
  /** The folder of the vault. */
  folder: z.string().min(1),
  version: z.string(),
  /** A file outside of the vault in which the machine remembers what it saw of it. */
  witness: z.string().min(1).optional(),
  /** Milliseconds that a guess of the passphrase should cost; tests take none. */
  guessMs: z.int().min(0).optional(),
  /** What the administrator of the computer decided. */
  policy: readMachinePolicy.optional(),
  /** A clock that stands still, for tests; without it the worker reads the time. */
  now: z.iso.datetime().optional(),
});
/** What a vault worker is started with. */
export type WorkerStart = z.infer<typeof workerStart>;

/** What a shell sends to its worker. */
export type ToWorker =
  | { readonly kind: 'request'; readonly id: number; readonly request: unknown }
  /** What a page came out as; null when it could not be printed. */
  | { readonly kind: 'printed'; readonly id: number; readonly pdf: Uint8Array | null }
  | { readonly kind: 'close' };

/** What a worker answers, or asks of its shell. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly response: Response }
  | { readonly kind: 'print'; readonly id: number; readonly page: string }
  /** A file that leaves is in the making, or not any more: what is left of it may be in clear. */
  | { readonly kind: 'leaving'; readonly path: string; readonly state: 'begun' | 'ended' }
  | { readonly kind: 'closed' };
