/** Whether anything is exposed: judged by the attack, and on small tables by every world there is. */
import { performance } from 'node:perf_hooks';
import { attack } from '../../../statistics/attack/attack.ts';
import { gather } from '../../../statistics/attack/knowledge.ts';
import { InputError } from '../../../statistics/linked/input-error.ts';
import { type ProtectedRelease, protectRelease } from '../../../statistics/protected-release.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { everyWorld } from '../../statistics/anonymity/brute-force.ts';
import { type Instance, policyOf, randomOf, rowsOf, type Shape, tell } from './instances.ts';

const secret = new Uint8Array(32).fill(7);

/** Protects one after another, each knowing those before. */
async function inTurn(solver: Solver, instances: readonly Instance[]): Promise<ProtectedRelease[]> {
  const made: ProtectedRelease[] = [];
  for (const { policy, rows } of instances) {
    const earlier = made.map(({ release }) => release);
    const task = { policy, rows, secret, earlier, version: '0.0.0', previous: null };
    made.push(await protectRelease(solver, task));
  }
  return made;
}

/** What the attack finds, and whether it judged all of it. */
function attackedIn(solver: Solver, made: readonly ProtectedRelease[]) {
  const { findings, circles, contradictions, unjudgedChanges } = attack(
    solver,
    made.map(({ release }) => release),
    { truths: made.map(({ release, system }) => ({ release: release.file, system })) },
  );
  const leftOpen = [circles, contradictions, unjudgedChanges];
  return { findings, isProven: leftOpen.every(({ length }) => length === 0) };
}

/** Sizes up to 24×8×5, small ones most often; half with groups, half with a quarter before the year. */
function drawn(index: number): { shape: Shape; isLinked: boolean } {
  const random = randomOf(index * 7919 + 1);
  const upTo = (most: number) => 2 + Math.floor((most - 1) * random() ** 2);
  const sizes = [upTo(24), upTo(8), upTo(5)].slice(0, random() < 0.7 ? 2 : 3);
  const cells = sizes.reduce((product, one) => product * one, 1);
  return {
    isLinked: random() < 0.5,
    shape: {
      sizes,
      incidents: 5 + Math.floor(cells * (0.2 + 4 * random())),
      seed: index,
      method: random() < 0.5 ? 'rounding' : 'hiding',
      groups: random() < 0.5 ? 0 : Math.max(2, Math.floor((sizes[0] ?? 2) / 3)),
    },
  };
}

function instancesOf(index: number): { instances: Instance[]; method: Shape['method'] } {
  const { shape, isLinked } = drawn(index);
  const year = tell(shape);
  const { method } = shape;
  if (!isLinked) return { instances: [{ policy: policyOf(shape), rows: rowsOf(year) }], method };
  const quarter = tell({ ...shape, incidents: Math.ceil(shape.incidents / 3) });
  return {
    method,
    instances: [
      { policy: policyOf({ ...shape, period: '2026-Q1' }), rows: rowsOf(quarter) },
      { policy: policyOf({ ...shape, period: '2026' }), rows: rowsOf(quarter, year) },
    ],
  };
}

/** Which instances are judged, and for how long at most. */
export interface SafePart {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
}

interface Judged {
  judged: number;
  linked: number;
  refused: number;
  exposed: number;
  /** Of which the attack did not judge everything. */
  unproven: number;
  cells: number;
}

async function judge(solver: Solver, index: number, counts: Judged): Promise<void> {
  const { instances } = instancesOf(index);
  try {
    const made = await inTurn(solver, instances);
    const { findings, isProven } = attackedIn(solver, made);
    counts.judged += 1;
    counts.unproven += isProven ? 0 : 1;
    counts.linked += instances.length - 1;
    counts.cells += made.reduce((sum, { system }) => sum + system.cells.length, 0);
    if (findings.length === 0) return;
    counts.exposed += 1;
    console.log(`exposed in instance ${index}:`, JSON.stringify(findings.slice(0, 2)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    counts.refused += 1;
  }
}

const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Random instances of one or two releases, attacked with the truth. Says where to go on. */
export async function safe(solver: Solver, { from, to, seconds }: SafePart): Promise<void> {
  if (from > to) throw new Error(`There is no instance from ${from} to ${to}.`);
  const counts: Judged = { judged: 0, linked: 0, refused: 0, exposed: 0, unproven: 0, cells: 0 };
  const start = performance.now();
  let index = from;
  const tell = () => {
    const { judged, linked, refused, exposed, unproven, cells } = counts;
    console.log(
      `instances ${from} to ${index - 1} of ${to}: judged ${judged} (${linked} of two releases, ` +
        `${cells} cells), refused ${refused}, exposed ${exposed}, unproven ${unproven}, ` +
        `${processorSeconds().toFixed(0)} s of processor; go on with --from ${index}`,
    );
  };
  while (index <= to && performance.now() - start < seconds * 1000) {
    await judge(solver, index, counts);
    index += 1;
    if ((index - from) % 20 === 0) tell();
  }
  tell();
  if (counts.exposed + counts.unproven > 0) process.exitCode = 1;
}

interface Tally {
  judged: number;
  intervals: number;
  different: number;
  uncovered: number;
  endless: number;
}

function compare({ release, attack: found, system }: ProtectedRelease, tally: Tally): void {
  const knowledge = gather([release]);
  if (knowledge.cells.every(({ upper }) => upper === Number.POSITIVE_INFINITY)) {
    tally.endless += 1;
    return;
  }
  const worlds = everyWorld(knowledge, 40);
  tally.judged += 1;
  for (const { key, least, most } of found.intervals) {
    const ends = worlds?.[knowledge.at.get(key) ?? -1];
    tally.intervals += 1;
    if (most !== null && (ends?.least !== least || ends.most !== most)) tally.different += 1;
    const cell = system.cells.find((one) => one.key === key);
    const isThin = cell !== undefined && cell.reporters > 0 && cell.reporters < 5;
    const needed = release.file.method === 'hiding' ? 5 : 4;
    if (isThin && (ends?.least !== 0 || ends.most < needed)) tally.uncovered += 1;
  }
}

/** Small tables: the intervals of the attack against every consistent table, and what they cover. */
export async function small(solver: Solver, instances: number): Promise<void> {
  const tally = { judged: 0, intervals: 0, different: 0, uncovered: 0, endless: 0 };
  for (let index = 1; index <= instances; index += 1) {
    const method = index % 2 === 0 ? 'rounding' : 'hiding';
    const shape: Shape = {
      sizes: [2, 2],
      incidents: 6 + (index % 25),
      seed: index,
      method,
      groups: 0,
    };
    const [made] = await inTurn(solver, [{ policy: policyOf(shape), rows: rowsOf(tell(shape)) }]);
    if (made !== undefined) compare(made, tally);
  }
  console.log(
    `tables judged ${tally.judged} of ${instances} (of ${tally.endless} nothing at all is shown), ` +
      `intervals ${tally.intervals}, unlike brute force ${tally.different}, ` +
      `thin cells not covered ${tally.uncovered}`,
  );
  if (tally.different + tally.uncovered > 0) process.exitCode = 1;
}
