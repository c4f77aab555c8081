import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { faultBehind } from '../../db/fault.ts';
import { happens, stream } from '../../demo/random.ts';
import {
  type Campaign,
  numbersOf,
  type Orders,
  type Outcome,
  withFolder,
} from '../attack/campaign.ts';
import { makeCompartment, openByKey } from '../attack/sample-vault.ts';
import { after, type Change, differences, type Facts, factsIn, halves } from './recorded.ts';

const hook = new URL('../db/raw-imports.ts', import.meta.url);
const program = new URL('./recorder.ts', import.meta.url);

/** Kills that one vault goes through, before a fresh one takes its place. */
const killsPerVault = 25;
/** How many of the kills come while the vault is being opened, and perhaps repaired. */
const shareWhileOpening = 0.2;
/** Milliseconds that a recorder gets at most once it is open. */
const longestLife = 500;

/** Kills a process that records, at a moment that chance picks, and looks what is left. */
export const kill: Campaign = {
  name: 'kill',
  full: 1000,
  short: 15,
  run: (orders) => withFolder((folder) => attackIn(folder, orders)),
};

/** The vault of a few kills, and what was confirmed of it. */
interface Victim {
  readonly folder: string;
  readonly memory: string;
  facts: Facts;
}

async function attackIn(folder: string, orders: Orders): Promise<Outcome> {
  const template = join(folder, 'template');
  const key = await makeCompartment(template, 'staff', orders.crowd);
  const made = openByKey(template, 'staff', key);
  const facts = factsIn(made.database);
  made.close();
  const victimOf = (number: number): Victim => {
    const place = join(folder, `vault-${Math.floor((number - 1) / killsPerVault)}`);
    return { folder: place, memory: `${place}.json`, facts };
  };
  const tally = { confirmed: 0, lost: 0, unreadable: 0 };
  const failures: string[] = [];
  let victim: Victim | null = null;
  let opening = 300;
  let next: Recorder | null = null;
  for (const number of numbersOf(orders)) {
    const place = victimOf(number);
    if (victim?.folder !== place.folder) {
      victim = place;
      cpSync(template, victim.folder, { recursive: true });
    }
    const recorder = next ?? new Recorder(victim, orders.seed, number);
    next = new Recorder(victimOf(number + 1), orders.seed, number + 1);
    const life = await recorder.killed(stream(orders.seed, `moment ${number}`), opening);
    opening = life.opening ?? opening;
    tally.confirmed += life.confirmed.length;
    const found = lookInto(victim, life, key);
    tally.lost += found.lost.length;
    tally.unreadable += found.unreadable.length;
    const told = [...found.lost, ...found.unreadable, ...life.failures];
    failures.push(...told.map((what) => `${number} (seed ${orders.seed}): ${what}`));
  }
  await next?.end();
  return {
    counts: [
      [orders.count, 'kills'],
      [tally.confirmed, 'confirmed'],
      [tally.lost, 'lost'],
      [tally.unreadable, 'unreadable'],
    ],
    failures,
  };
}

/** What a recorder said before it was killed. */
interface Life {
  readonly confirmed: readonly Change[];
  /** What it was doing when it died, if anything. */
  readonly begun: Change | null;
  readonly failures: readonly string[];
  /** Milliseconds it took to open the vault; null when it died before. */
  readonly opening: number | null;
}

/** Looks into a vault after its process was killed. */
function lookInto(victim: Victim, life: Life, key: Buffer) {
  const expected = life.confirmed.reduce(after, victim.facts);
  try {
    const { database, audit, close } = openByKey(victim.folder, 'staff', key, victim.memory);
    const found = factsIn(database);
    const checked = String(database.pragma('integrity_check(1)', { simple: true }));
    const broken = audit.firstBrokenLine();
    const half = halves(database);
    close();
    const whole = life.begun === null ? expected : after(expected, life.begun);
    const lost = differences(expected, found);
    victim.facts = found;
    return {
      lost: [...(differences(whole, found).length === 0 ? [] : lost), ...half],
      unreadable: [
        ...(checked === 'ok' ? [] : [checked]),
        ...(broken === null ? [] : [`line ${broken} of the log is broken`]),
      ],
    };
  } catch (error) {
    return { lost: [], unreadable: [faultBehind(error)?.code ?? String(error)] };
  }
}

const changeSchema = z.record(z.string(), z.string().nullable());

/** A process that records, started ahead of its time so that it is ready when its turn comes. */
class Recorder {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  readonly #lines: string[] = [];
  #open: (() => void) | null = null;

  constructor({ folder, memory }: Victim, seed: number, number: number) {
    const given = [fileURLToPath(program), folder, memory, String(seed), String(number)];
    this.#child = spawn(process.execPath, ['--import', hook.href, ...given], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdout } = this.#child;
    if (stdout === null) throw new Error('a recorder cannot be heard');
    createInterface({ input: stdout }).on('line', (line) => {
      this.#lines.push(line);
      if (line === 'open') this.#open?.();
    });
    this.#gone = new Promise((resolve) => this.#child.on('close', () => resolve()));
  }

  /** Lets it record, and kills it at a moment that chance picks. */
  async killed(random: () => number, usualOpening: number): Promise<Life> {
    const began = performance.now();
    let opening: number | null = null;
    const opened = new Promise<void>((resolve) => {
      this.#open = () => {
        opening = performance.now() - began;
        resolve();
      };
    });
    this.#child.stdin?.write('go\n');
    const isWhileOpening = happens(random, shareWhileOpening);
    const wait = random() * (isWhileOpening ? 1.2 * usualOpening : longestLife);
    if (!isWhileOpening) await Promise.race([opened, this.#gone]);
    await setTimeout(wait);
    await this.end();
    return { ...this.#said(), opening };
  }

  /** Ends it as a pulled plug would. */
  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  #said() {
    const confirmed: Change[] = [];
    let begun: Change | null = null;
    for (const line of this.#lines) {
      if (line.startsWith('? ')) begun = changeSchema.parse(JSON.parse(line.slice(2)));
      if (line !== '!' || begun === null) continue;
      confirmed.push(begun);
      begun = null;
    }
    const failures = this.#lines.filter((line) => line.startsWith('failed'));
    return { confirmed, begun, failures };
  }
}
