import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Regime, regimes } from '../../domain/compartment.ts';
import type { Measured } from './campaign.ts';
import { deskOn, makeCompartment, monday } from './sample-vault.ts';

/** Tries of which the median is taken. */
const tries = 7;
/** How far the medians of two slots may lie apart. */
const apartAtMost = 0.2;
/** Series after which a difference is no longer put down to a busy machine. */
const seriesAtMost = 3;

/** Measures how long a wrong passphrase takes at each slot, in turn, so that a busy moment slows both. */
export async function measureSlots(folder: string): Promise<Measured> {
  const vault = join(folder, 'vault');
  for (const compartment of regimes) await makeCompartment(vault, compartment);
  let measured = await series(vault, 0);
  for (let number = 1; number < seriesAtMost && !measured.isReached; number += 1) {
    measured = await series(vault, number);
  }
  return measured;
}

async function series(vault: string, number: number): Promise<Measured> {
  const desk = deskOn(vault);
  const times: Record<Regime, number[]> = { staff: [], political: [] };
  for (let round = 0; round < tries; round += 1) {
    // Ten minutes later each time, when no slot has to wait any more.
    const minutes = (number * tries + round) * 10;
    desk.clock = new Date(Date.parse(monday) + minutes * 60_000).toISOString();
    for (const compartment of round % 2 === 0 ? regimes : regimes.toReversed()) {
      const began = performance.now();
      await desk.unlock(compartment, 'deze past niet');
      times[compartment].push(performance.now() - began);
    }
  }
  desk.desk.close();
  const [staff, political] = [median(times.staff), median(times.political)];
  const apart = Math.abs(staff - political) / Math.max(staff, political);
  const medians = `${Math.round(staff)} and ${Math.round(political)} ms`;
  return {
    told: `a wrong passphrase takes ${medians} at the two slots, ${Math.round(apart * 100)} % apart`,
    isReached: apart < apartAtMost,
  };
}

const median = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
