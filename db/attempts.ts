import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeInVault } from './header.ts';

const attemptsSchema = z.record(
  z.uuid(),
  z.object({
    /** Since the slot last opened: they make it wait. */
    failures: z.int().min(0),
    lastAt: z.iso.datetime(),
    /** Those that are in no log yet; all of them, when it is left out. */
    unlogged: z.int().min(0).optional(),
  }),
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

/** Counts a failure of a slot. */
export function countFailure(folder: string, slot: string, now: string): void {
  const attempt = readAttempts(folder)[slot] ?? { failures: 0, lastAt: now };
  keepAttempt(folder, slot, {
    failures: attempt.failures + 1,
    lastAt: now,
    unlogged: unloggedOf(attempt) + 1,
  });
}

/** Lets a slot wait no longer after it opened; what is in no log yet still has to be told there. */
export function forgetFailures(folder: string, slot: string): void {
  const attempt = readAttempts(folder)[slot];
  if (attempt && attempt.failures > 0)
    keepAttempt(folder, slot, { ...attempt, failures: 0, unlogged: unloggedOf(attempt) });
}

/** How often slots were tried in vain of which no log tells. */
export function unloggedFailures(folder: string, slots: readonly string[]): number {
  const attempts = readAttempts(folder);
  return slots.reduce((sum, slot) => sum + unloggedOf(attempts[slot]), 0);
}

/** The log tells of the failures of these slots now. Whoever has to wait waits on. */
export function markLogged(folder: string, slots: readonly string[]): void {
  const attempts = Object.entries(readAttempts(folder)).map(([slot, attempt]) => [
    slot,
    slots.includes(slot) ? { ...attempt, unlogged: 0 } : attempt,
  ]);
  writeAttempts(folder, Object.fromEntries(attempts));
}

type Attempts = z.infer<typeof attemptsSchema>;
type Attempt = Attempts[string];

const unloggedOf = (attempt: Attempt | undefined): number =>
  attempt?.unlogged ?? attempt?.failures ?? 0;

function keepAttempt(folder: string, slot: string, attempt: Attempt): void {
  writeAttempts(folder, { ...readAttempts(folder), [slot]: attempt });
}

/** Of a slot with nothing to tell nothing is kept. */
function writeAttempts(folder: string, attempts: Attempts): void {
  const kept = Object.entries(attempts).flatMap(([slot, attempt]) => {
    const { failures, lastAt } = attempt;
    const unlogged = unloggedOf(attempt);
    if (failures === 0 && unlogged === 0) return [];
    return [[slot, failures === unlogged ? { failures, lastAt } : { failures, lastAt, unlogged }]];
  });
  writeInVault(attemptsPath(folder), JSON.stringify(Object.fromEntries(kept)));
}

/** A damaged file counts as none: it protects nothing that the passphrase does not. */
function readAttempts(folder: string): Attempts {
  try {
    return attemptsSchema.parse(JSON.parse(readIfThere(attemptsPath(folder)) ?? '{}'));
  } catch {
    return {};
  }
}
