import { countPhases } from '../../db/repositories/cases.ts';
import { compartmentIn } from '../../db/vault.ts';
import { type FirstRunStep, type firstRunCommands, firstRunSteps } from '../contract/first-run.ts';
import { hasBackup } from './backup-memory.ts';
import { recallFirstRun, rememberFirstRun } from './first-run-memory.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** Whether something on paper opens the vault. */
const hasPaper = ({ folder, compartment }: OpenVault): boolean =>
  compartmentIn(folder, compartment).contents.slots.some(({ kind }) => kind !== 'passphrase');

/** Whether it was filled in how many people there are, or, for prevention, where they work. */
const isCounted = ({ compartment, organisation }: OpenVault): boolean => {
  if (compartment === 'policy') return organisation.units.length > 0;
  const size = compartment === 'staff' ? organisation.staffSize : organisation.councilSeats;
  return size !== null;
};

/** How each step is seen to be done. */
const isDone: Readonly<Record<FirstRunStep, (vault: OpenVault) => boolean>> = {
  recovery: hasPaper,
  backup: ({ database }) => hasBackup(database),
  organisation: isCounted,
  report: ({ database }) => countPhases(database).length > 0,
  restore: ({ database }) => recallFirstRun(database).testedAt !== null,
};

/** Answers to the commands on the first run. */
export const firstRunHandlers: Handlers<keyof typeof firstRunCommands> = {
  'firstRun.describe': (vault) => {
    const { aside, testedAt } = recallFirstRun(vault.database);
    // The coordinator records no reports.
    const own = firstRunSteps.filter((step) => step !== 'report' || vault.role !== 'coordinator');
    const stateOf = (step: FirstRunStep) =>
      isDone[step](vault) ? 'done' : aside.includes(step) ? 'aside' : 'todo';
    return { steps: own.map((step) => ({ step, state: stateOf(step) })), testedAt };
  },

  'firstRun.putAside': ({ database }, { steps, isAside }) => {
    const others = recallFirstRun(database).aside.filter((step) => !steps.includes(step));
    rememberFirstRun(database, { aside: isAside ? [...others, ...steps] : others });
    return {};
  },
};
