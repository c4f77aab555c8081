import { expect, test } from 'vitest';
import { aloneFrame } from '../../../statistics/guard/frame.ts';
import { type HidingTask, hide, hidingEffort } from '../../../statistics/guard/hiding.ts';
import { sensitiveCells } from '../../../statistics/guard/sensitive.ts';
import { Separation } from '../../../statistics/guard/separation.ts';
import { hidingTargets } from '../../../statistics/guard/targets.ts';
import { buildSystem } from '../../../statistics/linked/system.ts';
import { instanceOf } from '../../bench/anonymity/instances.ts';
import { solver } from './support.ts';

function taskOf(seed: number): HidingTask {
  const shape = { sizes: [5, 3, 2], incidents: 60, seed, method: 'hiding', groups: 0 } as const;
  const { policy, rows } = instanceOf(shape);
  const system = buildSystem(policy, rows);
  const frame = aloneFrame(system);
  const forced = new Set(sensitiveCells(policy, system).keys());
  return {
    ...{ frame, forced, public: new Set<number>(), onShare: () => {} },
    targets: hidingTargets(policy, frame, forced),
    weights: system.cells.map(({ incidents }) => 100 + incidents),
  };
}

// A table of three dimensions may take minutes to be hidden at best: what is found by then is finished.
test.each([1, 2, 3])('a choice that is stopped is safe and has no cell too many: %i', (seed) => {
  const task = taskOf(seed);
  const effort = hidingEffort(task.frame);
  const best = hide(solver, task, effort);
  const { cells, loss, bound, rounds } = hide(solver, task, { ...effort, work: 1 });
  expect(rounds).toBe(1);
  expect(bound).toBeLessThanOrEqual(best.loss);
  expect(loss).toBeGreaterThanOrEqual(best.bound);
  const isSafe = (hidden: ReadonlySet<number>) => {
    const separation = new Separation(solver, task.frame, task.forced);
    const cuts = separation.violated(task.targets, hidden, 1);
    separation.close();
    return cuts.length === 0;
  };
  expect(isSafe(cells)).toBe(true);
  const added = [...cells].filter((at) => !task.forced.has(at));
  expect(added.length).toBeGreaterThan(0);
  for (const at of added) {
    expect(isSafe(new Set([...cells].filter((other) => other !== at)))).toBe(false);
  }
});
