/** How what goes wrong crosses the border: as a code, never with content. */
import { faultBehind, VaultFault } from '../db/fault.ts';
import { type Issue, LuwteError, type LuwteErrorValue, problemOf } from './contract/errors.ts';
import type { Response } from './contract/messages.ts';

/** The fields that a schema refused, and why. */
export function issuesOf(error: { readonly issues: readonly ZodIssue[] }): Issue[] {
  return error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    problem: problemOf(message),
  }));
}

interface ZodIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * The error value of anything that was thrown. What is not a user's error is a bug.
 * @param onBug hears of a bug where it arose, without its message.
 */
function errorValueOf(
  error: unknown,
  onBug: ((trace: string) => void) | undefined,
): LuwteErrorValue {
  if (error instanceof LuwteError) return error.value;
  const fault = faultBehind(error);
  if (fault instanceof VaultFault) return { code: fault.code, params: fault.params, issues: [] };
  onBug?.(traceOf(error));
  return { code: 'bug', params: {}, issues: [] };
}

/** Answers with what work gives, or with what went wrong. */
export const responder =
  (onBug: ((trace: string) => void) | undefined) =>
  async (work: () => Promise<unknown>): Promise<Response> => {
    try {
      return { ok: true, output: await work() };
    } catch (error) {
      return { ok: false, error: errorValueOf(error, onBug) };
    }
  };

/** Where an error arose, without what it says: a line of its message may look like a place. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const { name, message, stack = '' } = error;
  const places = stack.replace(message, () => '').split('\n');
  return [name, ...places.filter((line) => /^\s+at /.test(line))].join('\n');
}
