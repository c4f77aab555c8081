import type { Near } from './near.ts';
import type { World } from './outsider.ts';

/** So many differences are remembered of all worlds together. */
const mostDifferences = 300_000;

/** Worlds that were found, each as what differs from the first: mostly a few cells. */
export class FoundWorlds {
  #first: World | null = null;
  readonly #kept: Near[] = [];
  #differences = 0;
  readonly #differingAt = new Map<number, Near[]>();

  /** Remembers a world; the oldest are forgotten when there is too much to remember. */
  keep(world: World): void {
    if (this.#first === null) {
      this.#first = world;
      return;
    }
    const first = this.#first;
    const changes = new Map<number, number>();
    world.forEach((value, at) => {
      if (value !== first[at]) changes.set(at, value);
    });
    this.#kept.push(changes);
    this.#differences += changes.size;
    for (const at of changes.keys()) {
      const others = this.#differingAt.get(at);
      if (others === undefined) this.#differingAt.set(at, [changes]);
      else others.push(changes);
    }
    while (this.#differences > mostDifferences) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const oldest = this.#kept.shift() ?? new Map<number, number>();
    this.#differences -= oldest.size;
    for (const at of oldest.keys()) this.#differingAt.get(at)?.shift();
  }

  /** The first world, and those in which this cell is something else. */
  about(at: number): readonly Near[] {
    return this.#first === null ? [] : [new Map(), ...(this.#differingAt.get(at) ?? [])];
  }

  /** What a cell is in a world. */
  valueIn(world: Near, at: number): number {
    return world.get(at) ?? this.#first?.[at] ?? Number.NaN;
  }
}
