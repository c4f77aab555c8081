import type { CommandName } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { drawFrom, pick, type Random, whole } from '../../demo/random.ts';
import { reportOf } from '../attack/sample-report.ts';
import type { SampleDesk } from '../attack/sample-vault.ts';
import { type Change, textOf } from './recorded.ts';

/** A command that records, and what it changes when it is confirmed. */
export interface Recording {
  readonly command: CommandName;
  readonly input: object;
  readonly change: Change;
}

/** The day on which everything happens that a recording tells of. */
const on = '2026-05-04';
const longAgo = '2001-01-02';

/** Makes commands up that record in a staff vault, one after another, as chance has it. */
export class Recordings {
  readonly #random: Random;
  readonly #name: number;
  readonly #caseIds: string[] = [];
  #count = 0;

  /** @param name a number of its own: what is recorded under it is recorded by nobody else. */
  constructor(random: Random, name: number) {
    this.#random = random;
    this.#name = name;
  }

  /** Learns which cases there are already. */
  async lookAround({ ask }: SampleDesk): Promise<void> {
    const { cases } = await ask('cases.list', { limit: 50 });
    this.#caseIds.push(...cases.map(({ id }) => id));
  }

  /** The next command; null when chance picked a task and none is open. */
  async next(desk: SampleDesk): Promise<Recording | null> {
    if (this.#caseIds.length === 0) return this.#report();
    return drawFrom(this.#random, this.#ways(desk))();
  }

  /** Hears what was answered: a report makes a case to go on with. */
  heard({ command }: Recording, response: Response): void {
    if (command !== 'reports.record' || !response.ok) return;
    // Safe: the desk parses what it answers with the schema of the command.
    this.#caseIds.push((response.output as { readonly caseId: string }).caseId);
  }

  #ways(desk: SampleDesk): readonly (readonly [() => Promise<Recording | null>, number])[] {
    return [
      [async () => this.#report(), 25],
      [async () => this.#note(), 30],
      [async () => this.#contact(), 10],
      [async () => this.#police(), 8],
      [async () => this.#damage(), 8],
      [async () => this.#draft(), 12],
      [async () => ({ command: 'drafts.discard', input: {}, change: { draft: null } }), 2],
      [() => this.#skip(desk), 8],
      [() => this.#complete(desk), 8],
    ];
  }

  /** A word for a text that nobody else writes. */
  #word(): string {
    this.#count += 1;
    const length = whole(this.#random, 20, pick(this.#random, [200, 2000, 12_000]));
    return `${this.#name}-${this.#count}x${length}`;
  }

  get #inCase() {
    return { caseId: pick(this.#random, this.#caseIds) };
  }

  #report(): Recording {
    const word = this.#word();
    const told = { alias: word, narrative: textOf(word) };
    const input = reportOf(this.#random, 'staff', told);
    return { command: 'reports.record', input, change: { [`report ${word}`]: word, draft: null } };
  }

  #note(): Recording {
    const word = this.#word();
    const input = { ...this.#inCase, text: textOf(word) };
    return { command: 'notes.add', input, change: { [`note ${word}`]: word } };
  }

  #contact(): Recording {
    const word = this.#word();
    // Long before any report, so that it settles no task beside what it says.
    const input = { ...this.#inCase, on: longAgo, kind: 'phone', wellbeing: 5, note: textOf(word) };
    return { command: 'care.recordContact', input, change: { [`contact ${word}`]: word } };
  }

  #police(): Recording {
    const number = this.#word();
    const input = { ...this.#inCase, status: 'unknown', on, number };
    return { command: 'police.record', input, change: { [`police ${number}`]: '' } };
  }

  #damage(): Recording {
    this.#count += 1;
    const cents = this.#name * 10_000 + this.#count;
    const lines = [{ kind: 'travel', cents }];
    const input = { ...this.#inCase, claimant: 'person', status: 'inventory', on, lines };
    return { command: 'damage.openClaim', input, change: { [`damage ${cents}`]: '' } };
  }

  #draft(): Recording {
    const word = this.#word();
    const input = { draft: { narrative: textOf(word) } };
    return { command: 'drafts.save', input, change: { draft: word } };
  }

  async #skip(desk: SampleDesk): Promise<Recording | null> {
    const task = await this.#openTask(desk);
    if (task === null) return null;
    const [input, change] = [{ task, reason: 'niet nodig' }, { [`skipped ${task}`]: 'niet nodig' }];
    return { command: 'tasks.skip', input, change };
  }

  async #complete(desk: SampleDesk): Promise<Recording | null> {
    const task = await this.#openTask(desk);
    if (task === null) return null;
    return { command: 'tasks.complete', input: { task, on }, change: { [`done ${task}`]: on } };
  }

  /** A task that is open, or null: also when the desk could not say. */
  async #openTask({ ask }: SampleDesk): Promise<string | null> {
    const listed = await ask('tasks.list', { until: null, limit: 20 }).catch(() => null);
    if (listed === null || listed.tasks.length === 0) return null;
    return pick(this.#random, listed.tasks).id;
  }
}
