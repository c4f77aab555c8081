import type { Department, Office } from '../domain/code-lists/index.ts';
import { holdersOf, type Somebody, staffOf } from './people.ts';
import { draw, drawFrom, type Random } from './random.ts';
import { politicalSituations, type Situation, staffSituations } from './situations/index.ts';

/** The people of a unit, made when they are first asked for. */
type People = (unit: { department: Department } | { office: Office }) => readonly Somebody[];

/** The people of Waterveen. */
export function peopleOf(seed: number): People {
  const known = new Map<string, readonly Somebody[]>();
  return (unit) => {
    const name = 'office' in unit ? unit.office : unit.department;
    const people =
      known.get(name) ??
      ('office' in unit ? holdersOf(seed, unit.office) : staffOf(seed, unit.department));
    known.set(name, people);
    return people;
  };
}

/** Something that happens, and to whom. */
interface WhoAndWhat {
  readonly situation: Situation<string>;
  readonly who: Somebody;
}

/** Chooses what happens, and then to whom it can have happened. */
export function whoAndWhat(
  random: Random,
  compartment: 'staff' | 'political',
  people: People,
): WhoAndWhat {
  if (compartment === 'political') {
    const situation = weighed(random, politicalSituations);
    const office = draw<Office>(random, situation.units);
    return { situation, who: someOf(random, people({ office })) };
  }
  const situation = weighed(random, staffSituations);
  const department = draw<Department>(random, situation.units);
  const everybody = people({ department });
  const { functions } = situation;
  const fitting = everybody.filter(
    ({ position }) =>
      position.regime === 'staff' &&
      position.functionGroup !== null &&
      (functions?.includes(position.functionGroup) ?? true),
  );
  return { situation, who: someOf(random, fitting.length > 0 ? fitting : everybody) };
}

const weighed = <S extends { readonly weight: number }>(random: Random, situations: readonly S[]) =>
  drawFrom(
    random,
    situations.map((situation) => [situation, situation.weight] as const),
  );

/** One of some people; the first of them come more often, as in life. */
function someOf(random: Random, people: readonly Somebody[]): Somebody {
  return drawFrom(
    random,
    people.map((somebody, place) => [somebody, 1 / (place + 3)] as const),
  );
}
