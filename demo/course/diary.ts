import type { CommandName, Input } from '../../api/contract/index.ts';
import { addDays, type DateString, type InstantString } from '../../domain/time.ts';
import { moment, openDayFrom } from '../clock.ts';
import { drawFrom, type Random, whole } from '../random.ts';

/** What the desk has answered so far: numbers that the vault gave, found by names of the plan. */
export interface Memory {
  /** The case that was recorded under a key. */
  caseOf(key: string): string;
  /** The reporter with an alias. */
  reporterOf(alias: string): Promise<string>;
  /** The open task of a case with this code, or null when there is none. */
  openTask(key: string, code: string): Promise<string | null>;
}

/** What a counsellor does at a moment. */
export interface DemoStep {
  readonly at: InstantString;
  readonly command: CommandName;
  /** The name in the plan of the case that a report becomes. */
  readonly key?: string;
  /** What is typed; null when there turns out to be nothing to do. */
  readonly input: (memory: Memory) => Promise<Input<CommandName> | null>;
}

/** A step whose input fits its command. */
export function step<N extends CommandName>(
  at: InstantString,
  command: N,
  input: (memory: Memory) => Promise<Input<N> | null>,
): DemoStep {
  return { at, command, input };
}

type Entry = (at: InstantString, on: DateString) => DemoStep;

/** What is done in one case. Days shift to working days, and get their hours at the end. */
export interface Diary {
  /** Writes down what is done on a day; `on` is the working day that it becomes. */
  write<N extends CommandName>(
    day: DateString,
    command: N,
    input: (caseId: string, on: DateString) => Input<N>,
  ): void;
  /** Does the open task of this kind, if there is one by then. */
  settle(day: DateString, code: string): void;
  /** Lets the open task of this kind go, if there is one by then. */
  skip(day: DateString, code: string, reason: string): void;
  /** The steps in order, none of them before the start; closing the case is the last. */
  steps(start: { on: DateString; minutes: number }): DemoStep[];
}

/** An empty diary of the case with a key. */
export function openDiary(random: Random, key: string): Diary {
  const entries: [DateString, Entry][] = [];

  const add = (day: DateString, entry: Entry) => entries.push([openDayFrom(day), entry]);

  return {
    write: (day, command, input) => {
      add(day, (at, on) => step(at, command, async (memory) => input(memory.caseOf(key), on)));
    },
    settle: (day, code) => {
      add(day, (at, on) =>
        step(at, 'tasks.complete', async (memory) => {
          const task = await memory.openTask(key, code);
          return task === null ? null : { task, on };
        }),
      );
    },
    skip: (day, code, reason) => {
      add(day, (at) =>
        step(at, 'tasks.skip', async (memory) => {
          const task = await memory.openTask(key, code);
          return task === null ? null : { task, reason };
        }),
      );
    },
    steps: ({ on: start, minutes: startMinutes }) => {
      let day = start;
      let minutes = startMinutes;
      const all = entries
        .toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)))
        .map(([wanted, entry]) => {
          if (wanted > day) {
            day = wanted;
            minutes = whole(random, 8 * 60 + 50, 15 * 60);
          } else {
            minutes = Math.min(minutes + whole(random, 2, 12), 23 * 60 + 59);
          }
          return entry(moment(day, minutes), day);
        });
      const closing = all.findIndex(({ command }) => command === 'cases.close');
      return closing === -1 ? all : all.slice(0, closing + 1);
    },
  };
}

/** Days that something comes later than it should: mostly none. */
export function delay(random: Random): number {
  return drawFrom(random, [
    [0, 75],
    [whole(random, 1, 3), 15],
    [whole(random, 4, 9), 10],
  ]);
}

/** A day some days later, and later still when it slips. */
export const laterDay = (random: Random, day: DateString, least: number, most: number) =>
  addDays(day, whole(random, least, most) + delay(random));
