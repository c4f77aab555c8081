import { endless } from '../linked/csv.ts';
import type { Column, Row } from '../solver/programme.ts';
import type { Knowledge } from './knowledge.ts';
import type { Ends } from './narrow.ts';

/** No table counts so much; it stands for "no end". */
export const noEnd = endless;

interface Member {
  readonly at: number;
  readonly sign: 1 | -1;
}

/** What is given to a solver of everything that is known. */
export interface Columns {
  /** Cell → its column. */
  readonly columnOf: ReadonlyMap<number, number>;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A number for every cell, from those of the columns. */
  readonly fill: (values: readonly number[]) => number[];
}

/**
 * The columns and rows of the programme. A cell that its sums settle needs no column. Nor does one
 * that nobody asks about and that stands in a single sum, as each quarter that is still to come:
 * it is what the others of that sum leave, and its row says how much that may be.
 *
 * @param asked the cells that questions are about; without it all are
 */
export function columnsOf(
  { cells, sums }: Knowledge,
  ends: readonly Ends[],
  asked?: ReadonlySet<number>,
): Columns {
  const membersOf = sums.map(({ parent, children }): Member[] => [
    { at: parent, sign: 1 },
    ...children.map((at): Member => ({ at, sign: -1 })),
  ]);
  const sumCount = cells.map(() => 0);
  for (const { at } of membersOf.flat()) sumCount[at] = (sumCount[at] ?? 0) + 1;
  const lowest = (at: number) => ends[at]?.lower ?? 0;
  const highest = (at: number) => Math.min(ends[at]?.upper ?? 0, noEnd);
  const isOpen = (at: number) => lowest(at) < highest(at);
  const isLoose = (at: number) =>
    isOpen(at) && sumCount[at] === 1 && asked !== undefined && !asked.has(at);
  const inProgramme = [...cells.keys()].filter((at) => isOpen(at) && !isLoose(at));
  const columnOf = new Map(inProgramme.map((at, column) => [at, column]));
  const least = ({ at, sign }: Member) => (sign === 1 ? lowest(at) : -highest(at));
  const most = ({ at, sign }: Member) => (sign === 1 ? highest(at) : -lowest(at));
  const total = (members: readonly Member[], of: (member: Member) => number) =>
    members.reduce((sum, member) => sum + of(member), 0);
  const rows = membersOf.flatMap((members): Row[] => {
    const within = members.filter(({ at }) => columnOf.has(at));
    const others = members.filter(({ at }) => !columnOf.has(at));
    if (within.length === 0) return [];
    return [
      {
        lower: -total(others, most),
        upper: -total(others, least),
        columns: within.flatMap(({ at }) => columnOf.get(at) ?? []),
        values: within.map(({ sign }) => sign),
      },
    ];
  });
  const loose = membersOf.flatMap((members) => {
    const some = members.filter(({ at }) => isLoose(at));
    return some.length > 0 ? [{ members, some }] : [];
  });
  return {
    columnOf,
    columns: inProgramme.map((at) => ({ cost: 0, lower: lowest(at), upper: highest(at) })),
    rows,
    fill: (values) => {
      const filled = cells.map((_, at) => {
        const column = columnOf.get(at);
        return column === undefined ? lowest(at) : (values[column] ?? 0);
      });
      for (const { members, some } of loose) {
        for (const member of some) filled[member.at] = member.sign * least(member);
        let left = -total(members, ({ at, sign }) => sign * (filled[at] ?? 0));
        for (const member of some) {
          const step = Math.min(Math.max(left, 0), most(member) - least(member));
          filled[member.at] = (filled[member.at] ?? 0) + member.sign * step;
          left -= step;
        }
      }
      return filled;
    },
  };
}
