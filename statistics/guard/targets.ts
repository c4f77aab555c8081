import type { LinkedPolicy } from '../linked/policy.ts';
import { thresholdFor } from '../linked/policy.ts';
import type { Frame } from './frame.ts';

/** What an outsider must keep believing possible of a hidden cell. */
export interface Target {
  /** Place in the frame. */
  readonly at: number;
  /** It may be as little as nothing, and as much as this. */
  readonly most: number;
  /** Incidents of its largest reporter; he has to believe in `most` besides his own. */
  readonly own: number;
}

/** The targets of hiding: every sensitive cell, and every earlier hidden one that is still safe. */
export function hidingTargets(
  policy: LinkedPolicy,
  frame: Frame,
  sensitive: Iterable<number>,
): Target[] {
  const own = [...sensitive].flatMap((at): Target[] => {
    const cell = frame.cells[at];
    return cell ? [{ at, most: thresholdFor(policy, cell.codes), own: cell.largest }] : [];
  });
  const earlier = frame.earlier.flatMap(({ kept }, index): Target[] =>
    kept === null ? [] : [{ at: frame.cells.length + index, most: kept, own: 0 }],
  );
  return [...own, ...earlier];
}
