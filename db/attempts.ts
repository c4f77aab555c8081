import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeInVault } from './header.ts';

const attemptsSchema = z.record(
  z.uuid(),
  z.object({ failures: z.int().min(0), lastAt: z.iso.datetime() }),
);

/** Failures that cost nothing: a slip of the finger is no attack. */
const FREE_FAILURES = 2;
const LONGEST_WAIT_SECONDS = 300;

const attemptsPath = (folder: string) => join(folder, 'attempts.json');

/** Seconds to wait after a number of failures: 2, 4, 8 … up to five minutes from the third on. */
export function waitAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_SECONDS);
}

/**
 * Seconds before the next passphrase may be tried on a slot. Kept on disk, so that a restart does
 * not reset it; a clock set back makes the whole wait start again, at the new time, rather than end.
 * It slows somebody at the keyboard; a thief of the files is slowed by Argon2id alone.
 */
export function secondsToWait(folder: string, slot: string, now: string): number {
  const attempt = readAttempts(folder)[slot];
  if (!attempt) return 0;
  const wait = waitAfter(attempt.failures);
  const elapsed = (Date.parse(now) - Date.parse(attempt.lastAt)) / 1000;
  if (elapsed >= 0) return Math.max(0, Math.ceil(wait - elapsed));
  if (wait > 0) keepAttempt(folder, slot, { ...attempt, lastAt: now });
  return wait;
}

/** How often a slot was tried in vain since it last opened. */
export const failuresOf = (folder: string, slot: string): number =>
  readAttempts(folder)[slot]?.failures ?? 0;

/** Counts a failure of a slot. */
export function countFailure(folder: string, slot: string, now: string): void {
  const failures = (readAttempts(folder)[slot]?.failures ?? 0) + 1;
  keepAttempt(folder, slot, { failures, lastAt: now });
}

/** Forgets the failures of a slot after it opened. */
export function forgetFailures(folder: string, slot: string): void {
  const { [slot]: forgotten, ...others } = readAttempts(folder);
  if (forgotten) writeAttempts(folder, others);
}

type Attempts = z.infer<typeof attemptsSchema>;

function keepAttempt(folder: string, slot: string, attempt: Attempts[string]): void {
  writeAttempts(folder, { ...readAttempts(folder), [slot]: attempt });
}

function writeAttempts(folder: string, attempts: Attempts): void {
  writeInVault(attemptsPath(folder), JSON.stringify(attempts));
}

/** A damaged file counts as none: it protects nothing that the passphrase does not. */
function readAttempts(folder: string): Attempts {
  try {
    return attemptsSchema.parse(JSON.parse(readIfThere(attemptsPath(folder)) ?? '{}'));
  } catch {
    return {};
  }
}
