import type { VaultRole } from '../api/contract/command.ts';
import type { LuwteErrorValue } from '../api/contract/errors.ts';
import type { CommandName, Input, Output } from '../api/contract/index.ts';
import { type Desk, openDesk } from '../api/desk.ts';
import type { DeskOptions } from '../api/desk-options.ts';
import { keepsCases } from '../domain/compartment.ts';
import { addDays, type DateString, type InstantString } from '../domain/time.ts';
import { clerkCases, clerkPlan } from './clerk.ts';
import { municipality } from './municipality.ts';
import { demoPassphrases } from './passphrases.ts';
import { type Compartment, type DemoPlan, type DemoStep, demoPlan, type Memory } from './plan.ts';
import { policyPlan } from './policy/plan.ts';

/** A compartment that a demonstration can have: of a counsellor, the clerk, or the coordinator. */
export type DemoCompartmentName = Compartment | 'council' | 'policy';

/** What a demonstration vault is made from. The same options give the same records. */
export interface DemoVaultOptions {
  /** An empty folder, or one that does not exist yet. */
  readonly folder: string;
  readonly seed: number;
  /** Cases in all compartments together. */
  readonly cases: number;
  readonly today: DateString;
  /** Version of Luwte. */
  readonly version: string;
  /** Those with cases; both when left out, and that of the coordinator with them. */
  readonly compartments?: readonly Compartment[];
  /** What a guess of its passphrases costs; the recommended strength when left out. */
  readonly strength?: DeskOptions['strength'];
  /**
   * Whether it is to practise with, as it is when left out. A test that looks at every screen fills one
   * in with what nobody may do in a vault to practise with.
   */
  readonly practice?: boolean;
  /** Hears how far it is, in per cent. */
  readonly onShare?: (share: number) => void;
}

/** A compartment that was made, and how it opens. */
export interface DemoCompartment {
  readonly compartment: DemoCompartmentName;
  readonly cases: number;
  readonly passphrase: string;
}

/** Of all reports, the part that comes from politicians: 32 of them stand beside 420 staff. */
const politicalPart = 0.18;

/** How a number of cases falls apart over compartments; each gets at least one. */
export function casesPerCompartment(
  cases: number,
  compartments: readonly Compartment[],
): ReadonlyMap<Compartment, number> {
  const [only, second] = compartments;
  if (only !== undefined && second === undefined) return new Map([[only, cases]]);
  const political = Math.max(1, Math.round(cases * politicalPart));
  const numbers = { staff: Math.max(1, cases - political), political };
  return new Map(compartments.map((compartment) => [compartment, numbers[compartment]]));
}

/**
 * Writes a vault to practise with. Everything in it is typed through the contract, as a user would,
 * on a clock that runs from the beginning of the last full year until this morning.
 *
 * @throws DeskRefusal when the desk refuses something, such as a folder it cannot write to.
 */
export async function writeDemoVault(options: DemoVaultOptions): Promise<DemoCompartment[]> {
  const { compartments = ['staff', 'political'], cases } = options;
  const made: DemoCompartment[] = [];
  for (const [compartment, number] of casesPerCompartment(cases, compartments)) {
    await writeCompartment(options, compartment, number);
    made.push({ compartment, cases: number, passphrase: demoPassphrases[compartment] });
  }
  if (options.compartments === undefined) {
    await writeClerk(options);
    made.push({ compartment: 'council', cases: clerkCases, passphrase: demoPassphrases.council });
    await writePolicy(options);
    made.push({ compartment: 'policy', cases: 0, passphrase: demoPassphrases.policy });
  }
  return made;
}

async function writeCompartment(
  options: DemoVaultOptions,
  compartment: Compartment,
  cases: number,
): Promise<void> {
  const { seed, today } = options;
  const plan = demoPlan({ seed, cases, today, compartment });
  await writePlan(options, `counsellor_${compartment}`, demoPassphrases[compartment], plan);
}

async function writeClerk(options: DemoVaultOptions): Promise<void> {
  await writePlan(options, 'griffier', demoPassphrases.council, clerkPlan(options.today));
}

async function writePolicy(options: DemoVaultOptions): Promise<void> {
  await writePlan(options, 'coordinator', demoPassphrases.policy, policyPlan(options.today));
}

/** What part of all is done when a compartment is begun: they are made in this order. */
const partsDone: Readonly<Record<VaultRole, number>> = {
  counsellor_staff: 0,
  counsellor_political: 0.25,
  griffier: 0.5,
  coordinator: 0.75,
};

/** Makes a compartment, and does in it what a plan says. */
async function writePlan(
  { folder, version, strength, practice = true, onShare }: DemoVaultOptions,
  role: VaultRole,
  passphrase: string,
  { madeAt, steps }: DemoPlan,
): Promise<void> {
  let now = madeAt;
  const desk = openDesk({ folder, version, strength, now: () => now, practice });
  try {
    await ask(desk, 'vault.create', { role, passphrase, municipality });
    await play(desk, steps, (moment, done) => {
      now = moment;
      onShare?.(100 * (partsDone[role] + done / steps.length / 4));
    });
    if (!keepsCases(role)) return;
    await reportInTime(desk);
    await keepUp(desk);
  } finally {
    desk.close();
  }
}

/** Overviews that were due before this morning were made on their day. */
async function reportInTime(desk: Desk): Promise<void> {
  const { office, today } = await ask(desk, 'today.get', {});
  const late = office.filter(({ due }) => due < today);
  for (const { id, target } of late) await ask(desk, 'tasks.complete', { task: id, on: target });
}

/** So many days a task may be late: it was a busy week, and no longer than that. */
const mostDaysLate = 6;

/**
 * What was due longer ago was done on its day, as news of a claim every month. Each time it is done, the
 * next may be due later.
 */
async function keepUp(desk: Desk): Promise<void> {
  for (;;) {
    const { late, today } = await ask(desk, 'today.get', {});
    const since = addDays(today, -mostDaysLate);
    const forgotten = late.filter(({ code, due }) => code === 'T17' || due < since);
    if (forgotten.length === 0) return;
    for (const { id, target } of forgotten)
      await ask(desk, 'tasks.complete', { task: id, on: target });
  }
}

/** Does what a plan says, step by step, each at its own time. */
async function play(
  desk: Desk,
  steps: readonly DemoStep[],
  setClock: (now: InstantString, done: number) => void,
): Promise<void> {
  const { memory, remember } = remembering(desk);
  for (const [done, { at, command, input, key }] of steps.entries()) {
    setClock(at, done);
    const typed = await input(memory);
    if (typed === null) continue;
    const output = await ask(desk, command, typed);
    if (key !== undefined && 'caseId' in output) remember(key, String(output.caseId));
  }
}

function remembering(desk: Desk) {
  const cases = new Map<string, string>();
  const reporters = new Map<string, string>();

  const caseOf = (key: string) => {
    const caseId = cases.get(key);
    if (caseId === undefined) throw new RangeError(`The plan has not recorded ${key} yet.`);
    return caseId;
  };
  const memory: Memory = {
    caseOf,
    reporterOf: async (alias) => {
      const known = reporters.get(alias);
      if (known !== undefined) return known;
      const { reporters: found } = await ask(desk, 'reporters.find', { alias });
      const id = found.find((reporter) => reporter.alias === alias)?.id;
      if (id === undefined) throw new RangeError(`Nobody is known as ${alias}.`);
      reporters.set(alias, id);
      return id;
    },
    openTask: async (key, code) => {
      const { tasks } = await ask(desk, 'cases.get', { caseId: caseOf(key) });
      return tasks.find((task) => task.code === code && task.status === 'open')?.id ?? null;
    },
  };
  return { memory, remember: (key: string, caseId: string) => cases.set(key, caseId) };
}

/** The desk refused what a demonstration asked of it. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';
  readonly refusal: LuwteErrorValue;

  constructor(command: CommandName, refusal: LuwteErrorValue) {
    const fields = refusal.issues.map(({ path, problem }) => `${path.join('.')}: ${problem}`);
    super([`${command}: ${refusal.code}`, ...fields].join(' '));
    this.refusal = refusal;
  }
}

/** Asks the desk something that it is sure to answer. */
async function ask<N extends CommandName>(
  desk: Desk,
  command: N,
  input: Input<N>,
): Promise<Output<N>> {
  const response = await desk.handle({ command, input });
  if (!response.ok) throw new DeskRefusal(command, response.error);
  // Safe: the desk parses every answer with the schema of its command.
  return response.output as Output<N>;
}
