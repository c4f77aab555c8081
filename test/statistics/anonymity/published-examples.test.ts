/**
 * Small tables that others published, with what they say of them. Facts only; no file of theirs is
 * here. See docs/anonymity-figures.md for the sources.
 */
import { describe, expect, test } from 'vitest';
import { attacked, published } from './support.ts';

type Numbers = Readonly<Record<string, readonly number[]>>;

/** The inner numbers of a table with all sums above them, some cells hidden. */
function tableOf(columns: string, rows: Numbers, hidden: readonly string[]) {
  const names = columns.split(' ');
  const cells = new Map<string, number>();
  const add = (key: string, value: number) => cells.set(key, (cells.get(key) ?? 0) + value);
  for (const [row, values] of Object.entries(rows)) {
    values.forEach((value, index) => {
      add(`${row} ${names[index]}`, value);
      add(`${row} *`, value);
      add(`* ${names[index]}`, value);
      add('total', value);
    });
  }
  const shown = [...cells].map(
    ([key, value]) => [key, hidden.includes(key) ? null : value] as const,
  );
  const file = { dimensions: ['row', 'column'], method: 'hiding' };
  return published(file, Object.fromEntries(shown));
}

const intervalOf = (release: ReturnType<typeof tableOf>, row: string, column: string) =>
  attacked([release]).intervals.find(({ key }) => key === `column=${column}&row=${row}`);

describe('sdcTable, test-simpleheuristic.R: two hidden in every line, and one of them is known', () => {
  const rows = {
    w: [30, 47, 64, 89],
    x: [90, 124, 5, 31],
    y: [92, 100, 59, 85],
    z: [800, 991, 651, 685],
  };
  const nine = ['w a', 'w b', 'w c', 'x a', 'x c', 'y b', 'y d', 'z b', 'z d'];

  test('nine hidden cells leave 47 as the only number that the second of the first row can be', () => {
    const release = tableOf('a b c d', rows, nine);
    expect(intervalOf(release, 'w', 'b')).toMatchObject({ least: 47, most: 47 });
    expect(attacked([release]).findings.map(({ key }) => key)).toContain('column=b&row=w');
  });

  test('with the tenth that sdcTable adds it is 0 to 141, as its own attack says', () => {
    const release = tableOf('a b c d', rows, [...nine, 'x b']);
    expect(intervalOf(release, 'w', 'b')).toMatchObject({ least: 0, most: 141 });
  });
});

describe('GaussSuppression, its first example: six numbers, zeros and ones are thin', () => {
  const rows = { young: [5, 2, 0], old: [6, 3, 4] };
  const four = ['young iceland', 'young portugal', 'old iceland', 'old portugal'];

  test('the four cells it hides are not exact, but narrower than a threshold of five allows', () => {
    const release = tableOf('spain iceland portugal', rows, four);
    expect(intervalOf(release, 'young', 'portugal')).toMatchObject({ least: 0, most: 2 });
    const narrow = attacked([release]).findings.filter(({ kind }) => kind === 'narrow');
    expect(narrow.map(({ key }) => key)).toContain('column=portugal&row=young');
  });
});

describe('Fischetti and Salazar-González, Management Science 47 (2001): the 22 of activity II', () => {
  const rows = { I: [20, 50, 10], II: [8, 19, 22], III: [17, 32, 12] };

  test('hidden with the rest of its rectangle it is 5 to 30', () => {
    const release = tableOf('A B C', rows, ['II A', 'II C', 'III A', 'III C']);
    expect(intervalOf(release, 'II', 'C')).toMatchObject({ least: 5, most: 30 });
    expect(intervalOf(release, 'III', 'A')).toMatchObject({ least: 0, most: 25 });
  });

  test('hidden alone it is 22', () => {
    const release = tableOf('A B C', rows, ['II C']);
    expect(attacked([release]).findings).toContainEqual(
      expect.objectContaining({ key: 'column=C&row=II', least: 22, most: 22 }),
    );
  });
});
