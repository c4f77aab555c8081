import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, errorTexts } from '../../api/contract/errors.ts';
import type { CommandName } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { faultBehind } from '../../db/fault.ts';
import type { Random } from '../../demo/random.ts';
import { deskOn, openByKey, type SampleDesk } from '../attack/sample-vault.ts';
import { after, differences, type Facts, factsIn, halves } from './recorded.ts';
import { Recordings } from './recordings.ts';

/** A way in which the ground can give way under a vault. */
export interface Scene {
  readonly name: string;
  /** Whether it needs somebody who may mount a disk. */
  readonly needsMount: boolean;
  /** What the desk may answer when it refuses. */
  readonly sentences: readonly ErrorCode[];
  readonly run: (trial: Trial) => Promise<void>;
}

/** What a trial works with. */
export interface Ground {
  /** An empty folder of its own. */
  readonly folder: string;
  /** A vault that is never touched. */
  readonly template: string;
  readonly key: Buffer;
  readonly random: Random;
  readonly number: number;
}

/** One vault while the ground gives way, what was confirmed of it, and what went wrong. */
export class Trial {
  readonly ground: Ground;
  readonly problems: string[] = [];
  confirmed = 0;
  refused = 0;
  /** Where the vault stands at this moment. */
  vault: string;
  desk: SampleDesk;
  readonly #sentences: readonly string[];
  readonly #recordings: Recordings;
  #facts: Facts = new Map();

  constructor(ground: Ground, { sentences }: Scene) {
    this.ground = ground;
    this.vault = join(ground.folder, 'vault');
    this.desk = this.#newDesk();
    this.#sentences = sentences;
    this.#recordings = new Recordings(ground.random, ground.number);
  }

  /** Lays a copy of the template where the vault is to stand, and sits down at it. */
  lay(vault = this.vault): void {
    cpSync(this.ground.template, vault, { recursive: true });
    this.vault = vault;
    this.desk = this.#newDesk();
  }

  /** Asks the desk; a refusal must be one of the sentences of the scene. */
  async tell(command: CommandName, input: unknown): Promise<Response> {
    return this.#judged(command, await this.desk.tell(command, input));
  }

  /** Unlocks the vault, or tries to with another passphrase. */
  async unlock(passphrase?: string): Promise<Response> {
    return this.#judged('vault.unlock', await this.desk.unlock('staff', passphrase));
  }

  /** Looks for the vault in another folder from now on. */
  moveTo(vault: string): void {
    this.close();
    this.vault = vault;
  }

  /** Records so many times, until the desk refuses; says whether it did not. */
  async record(times: number): Promise<boolean> {
    for (let time = 0; time < times; time += 1) {
      const recording = await this.#recordings.next(this.desk);
      if (recording === null) continue;
      const { command, input, change } = recording;
      const response = await this.tell(command, input);
      if (!response.ok) return false;
      this.confirmed += 1;
      this.#facts = after(this.#facts, change);
      this.#recordings.heard(recording, response);
    }
    return true;
  }

  /** Notes what should have been otherwise. */
  expect(isSo: boolean, problem: string): void {
    if (!isSo) this.problems.push(problem);
  }

  /** Closes the vault, as locking does, and sits down at it anew. */
  restart(): void {
    this.close();
    this.desk = this.#newDesk();
  }

  close(): void {
    try {
      this.desk.desk.close();
    } catch (error) {
      this.problems.push(`closing ended in ${error}`);
    }
  }

  /** Looks whether everything that was confirmed stands in the vault, and nothing else. */
  look(): void {
    this.close();
    try {
      const { database, audit, close } = openByKey(
        this.vault,
        'staff',
        this.ground.key,
        this.#memory,
      );
      this.problems.push(...differences(this.#facts, factsIn(database)), ...halves(database));
      this.expect(audit.firstBrokenLine() === null, 'the log is broken');
      const checked = database.pragma('integrity_check(1)', { simple: true });
      this.expect(checked === 'ok', String(checked));
      close();
    } catch (error) {
      this.problems.push(`unreadable: ${faultBehind(error)?.code ?? error}`);
    }
  }

  #newDesk(): SampleDesk {
    return deskOn(this.vault, this.#memory);
  }

  get #memory() {
    return join(this.ground.folder, 'seen.json');
  }

  #judged(command: CommandName, response: Response): Response {
    if (response.ok) return response;
    const { code } = response.error;
    this.refused += 1;
    const isTold =
      code !== 'bug' && Object.hasOwn(errorTexts, code) && this.#sentences.includes(code);
    this.expect(isTold, `${command}: ${code} ${code === 'bug' ? this.desk.bugs.at(-1) : ''}`);
    return response;
  }
}
