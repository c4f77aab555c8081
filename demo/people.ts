import type { Department, FunctionGroup, Office } from '../domain/code-lists/index.ts';
import type { Position } from '../domain/records/report.ts';
import { offices, units } from './municipality.ts';
import { aliases, aliasQualities, givenNames, surnames } from './names.ts';
import { draw, happens, pick, type Random, shuffled, stream } from './random.ts';

/** Somebody who works in Waterveen, or holds an office there. */
export interface Somebody {
  readonly sex: 'f' | 'm';
  readonly name: string;
  readonly contact: string;
  readonly position: Position;
}

function somebody(random: Random, position: Position): Somebody {
  const sex = happens(random, 0.55) ? 'f' : 'm';
  const given = pick(random, givenNames[sex]);
  const surname = pick(random, surnames);
  const mailbox = `${given}.${surname}`.toLowerCase().replaceAll(' ', '');
  return {
    sex,
    name: `${given} ${surname}`,
    contact: `${mailbox}@waterveen.example`,
    position,
  };
}

/** Everybody in one department, each with the work that he or she does. */
export function staffOf(seed: number, department: Department): Somebody[] {
  const random = stream(seed, `people of ${department}`);
  const { size, functions } = units[department];
  return Array.from({ length: size }, () =>
    somebody(random, {
      regime: 'staff',
      department,
      functionGroup: draw<FunctionGroup>(random, functions),
    }),
  );
}

/** Everybody who holds an office of one kind. */
export function holdersOf(seed: number, office: Office): Somebody[] {
  const random = stream(seed, `holders of ${office}`);
  return Array.from({ length: offices[office] ?? 1 }, () =>
    somebody(random, { regime: 'political', office }),
  );
}

/** Aliases in the order in which they are given out: single words first, no two alike. */
export function aliasesOf(seed: number, compartment: string): string[] {
  const words = shuffled(stream(seed, `aliases ${compartment}`), aliases);
  const qualified = aliasQualities.flatMap((_, round) =>
    words.map(
      (word, index) => `${aliasQualities[(round + index) % aliasQualities.length]} ${word}`,
    ),
  );
  return [...words, ...qualified];
}
