/** Everything that may be found out of a release that is being made, before it is one. */
import { type Attack, attackUntangled, type Finding } from './attack/attack.ts';
import { type RoomTask, roomLost } from './attack/room.ts';
import type { Untangled } from './attack/strands.ts';
import { InputError } from './linked/input-error.ts';
import { isFinerThanThreshold } from './policy.ts';
import type { Solver } from './solver/programme.ts';

/** A release among those before it, and what was found out of them without it. */
export interface Trial extends RoomTask {
  /** Names of cells that earlier releases give away already. */
  readonly known: ReadonlySet<string>;
  /** It comes last, after everything published before, also what it contradicts. */
  readonly untangled: Untangled;
}

/**
 * What the files give away to who has nothing else. Numbers of a base under the threshold say of
 * themselves that they are small, so of those it is asked before they leave, not only by who reads them.
 *
 * @throws InputError `baseUnproven` when there are too many to work through.
 */
function toldByFiles(solver: Solver, { untangled, release, assumed }: Trial): readonly Finding[] {
  const { file } = release;
  if (!isFinerThanThreshold(file)) return [];
  const { findings, checked } = attackUntangled(solver, untangled, { assumed });
  const { base, threshold } = file;
  if (!checked.exact) throw new InputError('baseUnproven', { base, threshold });
  return findings;
}

/**
 * Attacks with the truth, then by the room that earlier releases had, then by the files alone: the
 * first that finds something new says what has to be withheld.
 *
 * @throws InputError `baseUnproven`
 */
export function foundOut(
  solver: Solver,
  trial: Trial,
  onShare: (share: number) => void,
): { readonly attack: Attack; readonly findings: readonly Finding[] } {
  const { untangled, truths, assumed, known } = trial;
  const found = attackUntangled(solver, untangled, { truths, onShare, assumed });
  const isNews = ({ kind, key, release }: Finding) =>
    kind === 'change' ? release === untangled.releases.length : !known.has(key);
  const ways = [
    () => found.findings,
    // A ledger has no truth of what was published before: it keeps the room that it had.
    () => roomLost(solver, trial),
    () => toldByFiles(solver, trial),
  ];
  for (const findingsOf of ways) {
    const findings = findingsOf().filter(isNews);
    if (findings.length > 0) return { attack: found, findings };
  }
  return { attack: found, findings: [] };
}
