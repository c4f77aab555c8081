/** What releases left open of each other, and one that comes later takes away. */
import type { PublishedRelease } from '../linked/published.ts';
import type { Solver } from '../solver/programme.ts';
import type { Finding } from './attack.ts';
import { Claims, type Exposure } from './claims.ts';
import { gather, type Knowledge, withAssumed } from './knowledge.ts';
import { Outsider } from './outsider.ts';
import { trueValues, trueWorld } from './true-world.ts';
import { type AttackedTruth, namesIn } from './truth.ts';

/** A release that is being made, among those before it. */
export interface RoomTask {
  readonly earlier: readonly PublishedRelease[];
  readonly release: PublishedRelease;
  /** What is true of this release, and of whatever else is known. */
  readonly truths: readonly AttackedTruth[];
  /** Numbers that somebody knows anyway, by the name of the cell. */
  readonly assumed: ReadonlyMap<string, number>;
}

/** Of these cells, what can no longer be: nothing, or as much as protects. */
function closedIn(
  solver: Solver,
  knowledge: Knowledge,
  cells: ReadonlySet<number>,
  needed: number,
  truths: readonly AttackedTruth[],
): Exposure[] {
  const values = trueValues(knowledge, truths);
  const outsider = new Outsider(solver, knowledge, new Set([...values.keys(), ...cells]));
  try {
    const world = values.size === 0 ? null : trueWorld(outsider, knowledge, values);
    const claims = new Claims(outsider, knowledge, [], () => new Set(), world);
    const open = { most: needed, mostToInsiders: needed, mostToOwn: needed, own: 0 };
    return claims.check(
      [...cells].map((at) => ({ at, ...open })),
      () => {},
    );
  } finally {
    outsider.close();
  }
}

/**
 * What a release takes away from the room that earlier ones left: a number that could have been
 * nothing, or as much as protects it, and can be so no longer. The true counts of earlier releases are
 * not in a ledger, so it may be a number that needs no protection; nobody here can know. Of what is in
 * the truths the attack itself says what is needed.
 */
export function roomLost(
  solver: Solver,
  { earlier, release, truths, assumed }: RoomTask,
): Finding[] {
  if (earlier.length === 0) return [];
  const before = withAssumed(gather(earlier), assumed);
  const after = withAssumed(gather([...earlier, release]), assumed);
  const judged = namesIn(truths);
  const open = before.cells.flatMap(({ key, lower, upper, isCross }) => {
    const at = after.at.get(key);
    return lower === upper || isCross || judged.has(key) || at === undefined ? [] : [at];
  });
  if (open.length === 0) return [];
  const { method, threshold, base } = release.file;
  const needed = method === 'hiding' ? threshold : base - 1;
  const closed = closedIn(solver, after, new Set(open), needed, truths);
  if (closed.length === 0) return [];
  const keyOf = ({ at }: Exposure) => after.cells[at]?.key ?? '';
  const places = closed.flatMap((one) => before.at.get(keyOf(one)) ?? []);
  const wasClosed = new Set(
    closedIn(solver, before, new Set(places), needed, []).map(
      ({ at, direction }) => `${before.cells[at]?.key} ${direction}`,
    ),
  );
  return closed
    .filter((one) => !wasClosed.has(`${keyOf(one)} ${one.direction}`))
    .map((one) => ({
      kind: 'narrow',
      key: keyOf(one),
      least: one.direction === 'down' ? one.reached : 0,
      most: one.direction === 'up' ? one.reached : null,
      insider: null,
    }));
}
