/** Decides what of each cell leaves: its number, a rounded one, or nothing. */
import { scopedKey } from '../linked/counts.ts';
import { InputError } from '../linked/input-error.ts';
import type { LinkedPolicy } from '../linked/policy.ts';
import type { System, TrueCell } from '../linked/system.ts';
import { isFinerThanThreshold } from '../policy.ts';
import type { Solver } from '../solver/programme.ts';
import { decoysFor } from './decoys.ts';
import type { Frame } from './frame.ts';
import { type Hidden, hide } from './hiding.ts';
import { drawsFor, wholeDraw } from './keyed.ts';
import { type EarlierNumbers, type Roundable, type Rounded, round } from './rounding.ts';
import { type Sensitive, sensitiveCells } from './sensitive.ts';
import { hidingTargets } from './targets.ts';

/** What leaves of a system. */
export interface Plan {
  /** Per cell; null is hidden. */
  readonly values: readonly (number | null)[];
  readonly sensitive: Sensitive;
  readonly reach: number;
  readonly hidden: Hidden | null;
  readonly rounded: Rounded | null;
}

/** What a plan is made from. */
export interface Planning {
  readonly policy: LinkedPolicy;
  readonly system: System;
  readonly frame: Frame;
  readonly secret: Uint8Array;
  readonly earlierNumbers: EarlierNumbers;
  /** Cells to hide besides, because an attack on the plan before this one succeeded. */
  readonly alsoHide: ReadonlySet<number>;
  /** Rounding: whether withheld numbers get companions as in hiding; tried when nothing else holds. */
  readonly hasCompanions: boolean;
  /** How far it is, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** What hiding a cell loses: a cell first of all, more for a margin, a little more for a large one. */
const cellWeight = 10_000;
const marginWeight = 2500;
const doublingWeight = 100;

/** What the draws of a cell belong to: the same in every release that holds it. */
const namesOf = ({ system, policy }: Planning): string[] =>
  system.cells.map(({ codes }) => scopedKey(codes, policy.scope));

async function weightsOf(planning: Planning): Promise<number[]> {
  const { system, secret } = planning;
  const names = namesOf(planning);
  const draws = await drawsFor(secret, 'hiding', names);
  return system.cells.map(
    ({ at, depth, incidents }) =>
      cellWeight +
      marginWeight * depth +
      Math.round(doublingWeight * Math.log2(1 + incidents)) +
      wholeDraw(draws.uniform(names[at] ?? ''), 10),
  );
}

async function hideSome(solver: Solver, planning: Planning, sensitive: Sensitive): Promise<Hidden> {
  const { policy, frame, alsoHide } = planning;
  const { kept } = planning.earlierNumbers;
  const forced = new Set([...sensitive.keys(), ...alsoHide].filter((at) => !kept.has(at)));
  return hide(solver, {
    frame,
    forced,
    public: new Set(kept.keys()),
    targets: hidingTargets(
      policy,
      frame,
      [...sensitive.keys()].filter((at) => forced.has(at)),
    ),
    weights: await weightsOf(planning),
    onShare: planning.onShare,
  });
}

/**
 * How a sensitive number may be rounded, so that it could still be nothing, and so that its own
 * largest reporter still has room for others: 0 down, 1 up, null freely, 'never' not at all.
 */
function directionOf({ incidents, largest }: TrueCell, base: number): 0 | 1 | null | 'never' {
  const room = Math.floor((base - 1) / 2);
  const fitsUnder = (top: number) => largest + room <= top;
  if (incidents < base) return fitsUnder(base - 1) ? null : 1;
  return incidents < 2 * base && fitsUnder(2 * base - 1) ? 0 : 'never';
}

/** @throws InputError `correctionTells` when a number that was public is not true any more. */
function refuseMoved({ system, earlierNumbers: { moved } }: Planning): void {
  const [first] = moved.keys();
  if (first === undefined) return;
  throw new InputError('correctionTells', { cell: system.cells[first]?.key || 'total' });
}

async function roundAll(solver: Solver, planning: Planning, sensitive: Sensitive): Promise<Plan> {
  const { policy, system, secret, alsoHide } = planning;
  const { kept, moved } = planning.earlierNumbers;
  const { base, draw } = policy;
  const isFine = isFinerThanThreshold(policy);
  const isGroup = (at: number) => sensitive.get(at)?.startsWith('group') ?? false;
  const heavy = [...sensitive].filter(([at, why]) => {
    const cell = system.cells[at];
    if (cell === undefined || why === 'attribute') return false;
    return isFine || isGroup(at) || directionOf(cell, base) === 'never';
  });
  // Without companions at first, unless all that is thin is withheld anyway: what is rounded around a
  // withheld number mostly leaves it room enough, and the attack says which it needs where it does not.
  const names = namesOf(planning);
  const decoys = isFine
    ? []
    : decoysFor({
        ...{ system, isGroup, heavy: new Set(heavy.map(([at]) => at)) },
        isPublic: (at) => kept.has(at),
        nameOf: (at) => names[at] ?? '',
        draws: await drawsFor(secret, 'decoy', names),
      });
  const companions =
    planning.hasCompanions || isFine
      ? (await hideSome(solver, planning, new Map(heavy))).cells
      : [];
  const withheld = new Set([...heavy.map(([at]) => at), ...companions, ...decoys, ...alsoHide]);
  const draws = await drawsFor(secret, 'rounding', names);
  const roundable = (keepsEarlier: boolean): Roundable[] =>
    system.cells.map((cell) => {
      const why = sensitive.get(cell.at);
      const isSensitive = why === 'few' || why === 'dominated' || why === 'empty';
      const direction = isSensitive ? directionOf(cell, base) : null;
      return {
        key: names[cell.at] ?? '',
        truth: cell.incidents,
        only: direction === 'never' ? null : direction,
        fixed: keepsEarlier ? (kept.get(cell.at) ?? null) : null,
        clear: keepsEarlier ? (moved.get(cell.at) ?? null) : null,
        isWithheld: withheld.has(cell.at),
        depth: cell.depth,
      };
    });
  const task = { base, equations: system.equations, draw, draws };
  // Where something moved that was public, fresh draws would move what did not as well.
  const fresh = () => {
    refuseMoved(planning);
    return round(solver, { ...task, cells: roundable(false) });
  };
  const rounded = round(solver, { ...task, cells: roundable(true) }) ?? fresh();
  const isShown = (at: number) => rounded !== null && !withheld.has(at);
  return {
    values: system.cells.map(({ at }) => (isShown(at) ? (rounded?.values[at] ?? null) : null)),
    sensitive,
    reach: rounded?.reach ?? 1,
    hidden: null,
    rounded,
  };
}

/**
 * Makes a plan.
 * @throws CannotHide when what is public already gives too much away.
 */
export async function makePlan(solver: Solver, planning: Planning): Promise<Plan> {
  const sensitive = sensitiveCells(planning.policy, planning.system);
  planning.onShare(0);
  const plan = await planned(solver, planning, sensitive);
  planning.onShare(1);
  return plan;
}

async function planned(solver: Solver, planning: Planning, sensitive: Sensitive): Promise<Plan> {
  if (planning.policy.method === 'rounding') return roundAll(solver, planning, sensitive);
  const hidden = await hideSome(solver, planning, sensitive);
  return {
    values: planning.system.cells.map(({ at, incidents }) =>
      hidden.cells.has(at) ? null : incidents,
    ),
    sensitive,
    reach: 1,
    hidden,
    rounded: null,
  };
}
