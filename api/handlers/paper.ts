import { readRecoveryCode } from '../../db/recovery/code.ts';
import { combineShares, readShare } from '../../db/recovery/shares.ts';
import { type Issue, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';

/**
 * What the words mean that were typed from paper.
 * @throws LuwteError that says which words cannot be right.
 */
export async function secretOnPaper(from: Parsed<'vault.recover'>['from']): Promise<Buffer> {
  return from.kind === 'recovery' ? codeIn(from.words) : secretIn(from, ['from']);
}

/** @throws LuwteError that says which words cannot be right. */
export function codeIn(typed: string): Buffer {
  const reading = readRecoveryCode(typed);
  if (reading.kind !== 'read') throw unreadable(reading);
  return reading.secret;
}

/** Two shares as they were typed. */
export interface TypedShares {
  readonly first: string;
  readonly second: string;
}

/**
 * @param path where the shares stand in the input of the command.
 * @throws LuwteError that says which words of which share cannot be right, or that the shares do not
 * go together.
 */
export async function secretIn(typed: TypedShares, path: readonly string[]): Promise<Buffer> {
  const shareAt = (field: keyof TypedShares) => {
    const reading = readShare(typed[field]);
    if (reading.kind === 'read') return reading.share;
    throw unreadable(reading, [{ path: [...path, field], problem: 'field.invalid' }]);
  };
  const combined = await combineShares(shareAt('first'), shareAt('second'));
  if (combined.kind !== 'combined') throw new LuwteError('recovery.sharesDiffer');
  return combined.secret;
}

type Unreadable = Exclude<ReturnType<typeof readRecoveryCode>, { readonly kind: 'read' }>;

function unreadable(problem: Unreadable, issues: readonly Issue[] = []): LuwteError {
  switch (problem.kind) {
    case 'unknownWords': {
      const words = problem.positions.join(', ');
      return new LuwteError('recovery.unknownWords', { words }, issues);
    }
    case 'wrongCount': {
      const { found, expected } = problem;
      return new LuwteError('recovery.wrongCount', { found, expected }, issues);
    }
    case 'checkFails':
      return new LuwteError('recovery.checkFails', {}, issues);
  }
}
