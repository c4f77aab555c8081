/** What a plan hides next when the attack on it succeeded. */
import type { Finding } from './attack/attack.ts';
import { nameOf } from './attack/knowledge.ts';
import type { Frame } from './guard/frame.ts';
import type { Plan } from './guard/plan.ts';
import type { ReleaseFile } from './linked/published.ts';
import type { System } from './linked/system.ts';

/** A release that is being made. */
export interface Drafting {
  readonly system: System;
  readonly file: ReleaseFile;
  readonly frame: Frame;
}

/** Sums away from a cell that is found out, in which a companion is looked for. */
const mostSumsAway = 4;

/** A cell that is still shown, in a sum of one that is found out or else in the nearest sum beyond. */
function companionOf(place: number, plan: Plan, { system, frame }: Drafting): number | null {
  let reached = new Set([place]);
  for (let away = 0; away < mostSumsAway; away += 1) {
    const sums = frame.equations.filter(
      ({ parent, children }) => reached.has(parent) || children.some((at) => reached.has(at)),
    );
    reached = new Set(sums.flatMap(({ parent, children }) => [...children, parent]));
    const shown = [...reached]
      .flatMap((at) => system.cells[at] ?? [])
      .filter(({ at }) => plan.values[at] !== null);
    const [mate] = shown.toSorted((a, b) => a.depth - b.depth || b.incidents - a.incidents);
    if (mate !== undefined) return mate.at;
  }
  return null;
}

/** The cells to hide next when cells are found out: themselves, or else a companion. */
export function nextToHide(findings: readonly Finding[], plan: Plan, drafting: Drafting) {
  const { system, file, frame } = drafting;
  const more = new Set<number>();
  for (const { key, kind } of findings) {
    if (kind === 'change' || kind === 'group') continue;
    const cell = system.cells.find(({ codes }) => nameOf({ ...codes, ...file.scope }) === key);
    if (cell !== undefined && plan.values[cell.at] !== null) {
      more.add(cell.at);
      continue;
    }
    const place =
      cell?.at ?? system.cells.length + frame.earlier.findIndex((one) => one.key === key);
    const companion = companionOf(place, plan, drafting);
    if (companion !== null) more.add(companion);
  }
  return more;
}
