/**
 * Protect, then attack, then publish: the only way to a release. What it gives back was attacked
 * together with everything published before, and withstood it.
 */
import { type Attack, attackUntangled, type Finding } from './attack/attack.ts';
import { contradictionsIn, standingIn, type Untangled, untangle } from './attack/strands.ts';
import type { AttackedTruth } from './attack/truth.ts';
import { earlierNumbers, frameOf } from './earlier-releases.ts';
import { foundOut } from './found-out.ts';
import { CannotHide } from './guard/hiding.ts';
import { makePlan, type Plan, type Planning } from './guard/plan.ts';
import { sensitiveCells } from './guard/sensitive.ts';
import { refuseContradictingCounts, refuseContradiction } from './ledger-contradicts.ts';
import type { CountedRow } from './linked/counts.ts';
import { InputError } from './linked/input-error.ts';
import { codeTrees } from './linked/layout.ts';
import type { LinkedPolicy } from './linked/policy.ts';
import type {
  CellStatus,
  PublishedRelease,
  PublishedTable,
  ReleaseFile,
} from './linked/published.ts';
import { groupsToMerge, type Merged, mergeRows, withoutCodes } from './linked/roll-up.ts';
import { buildSystem, type System } from './linked/system.ts';
import { nextToHide } from './next-to-hide.ts';
import type { Solver } from './solver/programme.ts';

/** What is to be protected. */
export interface ProtectionTask {
  readonly policy: LinkedPolicy;
  readonly rows: readonly CountedRow[];
  /** Decides between equally good answers and moves roundings; at least 16 bytes, kept secret. */
  readonly secret: Uint8Array;
  /** Everything published before that is about the same, the oldest first. */
  readonly earlier: readonly PublishedRelease[];
  /**
   * What is true of other things that the releases together tell of, as the last quarter of a year:
   * that must withstand the attack as well.
   */
  readonly related?: readonly AttackedTruth[];
  /** Numbers that somebody knows anyway, by the name of the cell: nothing hides behind them. */
  readonly assumed?: ReadonlyMap<string, number>;
  /** Cells that are hidden whatever they are, by the key of their codes. */
  readonly withheld?: ReadonlySet<string>;
  /** Version of Luwte. */
  readonly version: string;
  /** SHA-256 of the release file before this one. */
  readonly previous: string | null;
}

/** A release that withstood the attack, with what only the desk may see of how it came about. */
export interface ProtectedRelease {
  readonly release: PublishedRelease;
  readonly attack: Attack;
  readonly plan: Plan;
  readonly system: System;
}

/** How often a plan may be made again after an attack on it succeeded. */
const mostAttempts = 25;

function rolledUp({ policy, rows }: ProtectionTask) {
  let current = { policy, rows: [...rows], system: buildSystem(policy, rows) };
  const merged: Record<string, string[]> = {};
  while (policy.rollUp && policy.method === 'hiding') {
    const sensitive = sensitiveCells(current.policy, current.system);
    const more = groupsToMerge(current.policy, current.system, (at) => sensitive.has(at));
    if (Object.keys(more).length === 0) break;
    for (const [name, codes] of Object.entries(more))
      merged[name] = [...(merged[name] ?? []), ...codes];
    const fewer = mergeRows(current.policy, current.rows, more);
    const coarser = withoutCodes(current.policy, more);
    current = { policy: coarser, rows: fewer, system: buildSystem(coarser, fewer) };
  }
  return { ...current, merged: merged as Merged };
}

/** The hierarchies as a release declares them: with every code of a table in it. */
function declaredHierarchies(policy: LinkedPolicy, rows: readonly CountedRow[]) {
  const own = [...codeTrees(policy, rows)].map(([dimension, { codes }]) => {
    const broader = policy.hierarchies[dimension] ?? {};
    return [dimension, Object.fromEntries(codes.map((code) => [code, broader[code] ?? null]))];
  });
  const others = Object.entries(policy.hierarchies).filter(
    ([dimension]) => !policy.dimensions.includes(dimension),
  );
  return Object.fromEntries([...others, ...own]);
}

/** Every digest is filled in when the files are written. */
const noDigest = '0'.repeat(64);

function releaseFile(
  task: ProtectionTask,
  merged: Merged,
  solver: Solver,
  reach: number,
): ReleaseFile {
  const { policy, rows, version, previous } = task;
  const { compartment, scope, dimensions, method, base, threshold, sensitiveThreshold } = policy;
  return {
    format: 'luwte-release',
    version: 1,
    producer: { application: 'Luwte', version, solver: solver.name },
    compartment,
    scope,
    dimensions,
    hierarchies: declaredHierarchies(policy, rows),
    method,
    base,
    reach,
    threshold,
    sensitiveThreshold,
    sensitive: policy.sensitive,
    dominance: policy.dominance,
    zeros: policy.zeros,
    population: policy.population,
    tables: policy.tables.map((names) => {
      const id = names.length === 0 ? 'total' : names.join('_by_');
      return { id, dimensions: names, file: `${id}.csv`, sha256: noDigest };
    }),
    merged: Object.fromEntries(Object.entries(merged).map(([name, codes]) => [name, [...codes]])),
    previous,
  };
}

function tablesOf(system: System, plan: Plan, method: LinkedPolicy['method']): PublishedTable[] {
  const statusOf = (at: number): CellStatus => {
    if (plan.sensitive.get(at)?.startsWith('group')) return 'not_published';
    if (plan.values[at] === null) return 'hidden';
    return method === 'rounding' ? 'rounded' : 'shown';
  };
  return system.tables.map(({ id, dimensions, cells }) => ({
    id,
    dimensions,
    cells: cells.map((at) => ({
      codes: system.cells[at]?.codes ?? {},
      value: plan.values[at] ?? null,
      status: statusOf(at),
    })),
  }));
}

/** What is true of a policy, as an attack is told it. @throws InputError as the counts do. */
export function truthUnder(
  solver: Solver,
  policy: LinkedPolicy,
  rows: readonly CountedRow[],
): AttackedTruth {
  const task = { policy, rows, secret: new Uint8Array(), earlier: [], version: '', previous: null };
  return { release: releaseFile(task, {}, solver, 1), system: buildSystem(policy, rows) };
}

/** How far it is. A round is a plan and the attack on it; there are more when it is found out. */
export interface Progress {
  readonly round: number;
  readonly step: 'protecting' | 'attacking';
  /** Of this step, from 0 to 1. */
  readonly share: number;
}

/** Says how far the protection is. Called between two programmes, so keep it short. */
export type OnProgress = (progress: Progress) => void;

/** Whole systems of more cells are not solved within minutes on a laptop. */
const mostProtected = 10_000;

/**
 * Protects a release and attacks it, again and again until it withstands.
 *
 * @throws InputError `correctionExposes` and `correctionTells` when a change since an earlier release
 *   shows somebody, `ledgerContradicts` when it cannot be true beside what was published, `cannotProtect`
 *   when what is public already leaves no safe release, `baseUnproven`, `circleUnproven`, `tooManyCells`,
 *   and those of the counts.
 */
export async function protectRelease(
  solver: Solver,
  task: ProtectionTask,
  onProgress: OnProgress = () => {},
): Promise<ProtectedRelease> {
  const { policy, rows, system, merged } = rolledUp(task);
  const { length: cells } = system.cells;
  if (cells > mostProtected) throw new InputError('tooManyCells', { cells, most: mostProtected });
  const rolled = { ...task, policy, rows };
  const file = releaseFile(rolled, merged, solver, 1);
  const { earlier, related = [], assumed = new Map() } = task;
  const ledger = untangle(solver, earlier, assumed);
  const before =
    earlier.length === 0 ? null : attackUntangled(solver, ledger, { truths: related, assumed });
  const frame = frameOf(file, system, standingIn(ledger), before);
  const known = new Set(before?.findings.map(({ key }) => key));
  const withheld = system.cells.filter(({ key }) => task.withheld?.has(key)).map(({ at }) => at);
  let alsoHide = new Set(withheld);
  let hasCompanions = false;
  const numbers = earlierNumbers(rolled, system);
  for (let round = 1; round <= mostAttempts; round += 1) {
    const tell = (step: Progress['step']) => (share: number) => onProgress({ round, step, share });
    const planning = {
      policy,
      system,
      frame,
      secret: task.secret,
      earlierNumbers: numbers,
      alsoHide,
      hasCompanions,
      onShare: tell('protecting'),
    };
    const plan = await planOrRefuse(solver, planning, { earlier, file });
    const release: PublishedRelease = {
      file: { ...file, reach: plan.reach },
      tables: tablesOf(system, plan, policy.method),
    };
    const truth: AttackedTruth = { release: release.file, system };
    const untangled = untangle(solver, [...earlier, release], assumed);
    refuseContradiction(untangled);
    const { standing, contradictions } = besideOf(untangled);
    const trial = {
      ...{ release, assumed, truths: [truth, ...related], untangled, known },
      earlier: standing,
    };
    const { attack: found, findings } = foundOut(solver, trial, tell('attacking'));
    refuseTelling(found, findings, untangled);
    if (findings.length === 0)
      return { release, attack: { ...found, contradictions }, plan, system };
    const more = nextToHide(findings, plan, { system, file, frame });
    if (more.size > 0) {
      for (const at of more) alsoHide.add(at);
      continue;
    }
    if (hasCompanions || policy.method === 'hiding') break;
    // One by one did not do: begin anew with companions that are chosen together.
    hasCompanions = true;
    alsoHide = new Set(withheld);
  }
  throw new InputError('cannotProtect');
}

/**
 * What stands beside the last of these releases: not what it contradicts. Of releases that have nothing
 * to do with it its certificate has nothing to say.
 */
function besideOf(untangled: Untangled) {
  const { releases } = untangled;
  const last = releases.length - 1;
  const conflicts = untangled.conflicts.filter(({ group }) => group.includes(last));
  return {
    standing: standingIn(untangled).filter((one) => one !== releases[last]),
    contradictions: contradictionsIn({ releases, conflicts }),
  };
}

/**
 * Refuses a release that tells of a few who came in or went out. What would be withheld of it instead was
 * public before, and that it is not any more tells as much.
 * @throws InputError `correctionTells`
 */
function refuseTelling(
  { unjudgedChanges }: Attack,
  findings: readonly Finding[],
  { releases, whole }: Untangled,
): void {
  const told = findings.find(({ kind }) => kind === 'change');
  if (told === undefined && !unjudgedChanges.includes(releases.length)) return;
  const unproven = whole.changes.find(({ release }) => release === releases.length - 1);
  throw new InputError('correctionTells', { cell: (told ?? unproven)?.key || 'total' });
}

async function planOrRefuse(
  solver: Solver,
  planning: Planning,
  { earlier, file }: { readonly earlier: readonly PublishedRelease[]; readonly file: ReleaseFile },
) {
  try {
    return await makePlan(solver, planning);
  } catch (error) {
    if (!(error instanceof CannotHide)) throw error;
    refuseContradictingCounts(solver, earlier, { file, system: planning.system });
    throw new InputError('cannotProtect');
  }
}
