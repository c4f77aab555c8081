import { expect, test } from 'vitest';
import { exactIntervals } from '../../../statistics/attack/intervals.ts';
import type { Knowledge, KnownCell, Sum } from '../../../statistics/attack/knowledge.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { solver } from './support.ts';

const hidden = (key: string, upper = Number.POSITIVE_INFINITY): KnownCell => ({
  ...{ key, lower: 0, upper, value: null },
  ...{ isHidden: true, isCross: false },
});

/** Five numbers of which each two together are one at most: halves of each go further than any whole ones. */
function pairsOfFive(): Knowledge {
  const five = [0, 1, 2, 3, 4];
  const pairs = five.flatMap((one) => five.slice(one + 1).map((other) => [one, other]));
  const cells = [
    ...five.map((at) => hidden(`one ${at}`)),
    ...pairs.map((pair) => hidden(`pair ${pair.join()}`, 1)),
    hidden('all'),
  ];
  const sums: Sum[] = [
    ...pairs.map((children, index) => ({ parent: five.length + index, children })),
    { parent: cells.length - 1, children: five },
  ];
  return {
    cells,
    sums,
    changes: [],

    at: new Map(cells.map(({ key }, at) => [key, at])),
  };
}

/** A solver of which every programme in whole numbers ends before its answer is proven. */
const impatient: Solver = {
  ...solver,
  open: (programme, effort) => {
    const opened = solver.open(programme, effort);
    if (!programme.isInteger) return opened;
    return { ...opened, solve: () => ({ ...opened.solve(), ending: 'stopped' }) };
  },
};

const allOf = (by: Solver) => {
  const found = exactIntervals(by, pairsOfFive(), 700);
  return { exact: found?.exact, all: found?.intervals.find(({ key }) => key === 'all') };
};

test('an end that was proven in whole numbers is exact', () => {
  expect(allOf(solver)).toEqual({ exact: true, all: { key: 'all', least: 0, most: 1 } });
});

test('an end that a limit of work left unproven is not called exact, and errs to the wide side', () => {
  expect(allOf(impatient)).toEqual({ exact: false, all: { key: 'all', least: 0, most: 2 } });
});
