import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import { type Desk, openDesk } from '../../api/desk.ts';
import type { Printer } from '../../api/desk-options.ts';
import { leastStrength } from '../../db/slots.ts';
import type { ReadMachinePolicy } from '../../domain/machine-policy.ts';
import { readyVault } from '../ready-vaults.ts';
import { passphrase } from './passphrase.ts';

export { passphrase };

/** A desk whose clock the test moves, and whose errors are thrown as their codes. */
export interface TestDesk {
  readonly folder: string;
  readonly desk: Desk;
  /** The moment the desk believes it is. */
  clock: string;
  /** Asks, and gives the answer; throws the error's code otherwise. */
  ask<N extends CommandName>(command: N, input: Input<N>): Promise<Output<N>>;
  /** A desk on the same folder, as after a restart. */
  restart(): TestDesk;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A printer that leaves the page as it is behind what a PDF begins with. */
const anyPrinter: Printer = async (page) => Buffer.from(`%PDF-1.4\n${page}`);

/** A desk on a folder with a clock that stands still. */
export function startDesk(
  clock: string,
  folder = temporaryFolder(),
  printer = anyPrinter,
  policy?: ReadMachinePolicy,
): TestDesk {
  const bugs: string[] = [];
  const desk = openDesk({
    folder,
    version: '0.0.0',
    guessMs: 0,
    // Others are heard at every step of long work, however short it is.
    breathMs: 0,
    strength: leastStrength,
    printer,
    policy,
    now: () => testDesk.clock,
    onBug: (trace) => bugs.push(trace),
  });
  onTestFinished(() => desk.close());
  const testDesk: TestDesk = {
    folder,
    desk,
    clock,
    ask: async <N extends CommandName>(command: N, input: Input<N>) => {
      const response = await desk.handle({ command, input });
      // Safe: the desk parses what it answers with the schema of the command.
      if (response.ok) return response.output as Output<N>;
      throw new Error(bugs.pop() ?? response.error.code, { cause: response.error });
    },
    restart: () => {
      desk.close();
      return startDesk(testDesk.clock, folder, printer, policy);
    },
  };
  return testDesk;
}

/** A desk with an open vault in which nothing was done since it was made. */
export async function startOpenDesk(
  clock: string,
  role: VaultRole = 'counsellor_staff',
  printer?: Printer,
): Promise<TestDesk> {
  const folder = temporaryFolder();
  await readyVault(`${role} ${clock}`, folder, async () => {
    (await startNewDesk(clock, role, folder)).desk.close();
  });
  const desk = startDesk(clock, folder, printer);
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  await desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return desk;
}

/** A desk with a vault that is made here and now, for tests of the making itself. */
export async function startNewDesk(
  clock: string,
  role: VaultRole = 'counsellor_staff',
  folder = temporaryFolder(),
): Promise<TestDesk> {
  const desk = startDesk(clock, folder);
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  await desk.ask('vault.create', { role, passphrase, municipality });
  return desk;
}

/** Story S-01: what Linde told on Monday 4 May 2026. */
export const counterThreat: Input<'reports.record'> = {
  rulesDiscussed: true,
  receivedOn: '2026-05-04',
  receivedAt: '10:30',
  receivedVia: 'conversation',
  reporter: {
    kind: 'new',
    alias: 'Linde',
    name: '',
    contact: '',
    position: {
      regime: 'staff',
      department: 'work_income',
      functionGroup: 'consultant_client_manager',
    },
  },
  reporterKind: 'victim',
  wish: 'advice',
  incident: {
    occurred: { kind: 'on', on: '2026-05-01' },
    nature: 'threat_violence',
    extraNatures: ['shouting_swearing'],
    channel: 'counter',
    workProcess: 'benefit_decision',
    severity: 's4',
    perceivedSeverity: null,
    corrected: 'no',
    perpetratorKind: 'client',
    perpetratorKnown: 'known_not_named',
    bribe: null,
    narrative: 'Een cliënt schreeuwde aan de balie en zei dat hij buiten zou wachten.',
  },
};
