import { describe, expect, test } from 'vitest';
import { attack } from '../../../statistics/attack/attack.ts';
import { gather } from '../../../statistics/attack/knowledge.ts';
import { readCounts } from '../../../statistics/linked/counts.ts';
import { readPolicy } from '../../../statistics/linked/policy.ts';
import type { PublishedRelease } from '../../../statistics/linked/published.ts';
import { type Progress, protectRelease } from '../../../statistics/protected-release.ts';
import { circleCounts as counts } from './circle-samples.ts';
import { inputOf, protect, type Row, secretOf, solver } from './support.ts';

const circle = {
  dimensions: ['unit', 'nature', 'year'],
  tables: [
    ['unit', 'nature'],
    ['nature', 'year'],
    ['unit', 'year'],
  ],
  method: 'hiding',
};

/** The release with these cells hidden and all others shown as they are. */
function hiding(
  release: PublishedRelease,
  truth: ReadonlyMap<string, number>,
  hidden: (codes: Readonly<Record<string, string>>) => boolean,
): PublishedRelease {
  return {
    ...release,
    tables: release.tables.map((table) => ({
      ...table,
      cells: table.cells.map(({ codes }) =>
        hidden(codes)
          ? { codes, value: null, status: 'hidden' as const }
          : { codes, value: truth.get(JSON.stringify(codes)) ?? -1, status: 'shown' as const },
      ),
    })),
  };
}

describe('three tables that close a circle', () => {
  test('a full rectangle hidden in one of them is not enough, and the attack sees it', async () => {
    const { release, system } = await protect(circle, counts);
    const truth = new Map(
      system.cells.map(({ codes, incidents }) => [JSON.stringify(codes), incidents]),
    );
    const rectangle = hiding(release, truth, (codes) => 'unit' in codes && 'nature' in codes);
    const truths = [{ release: rectangle.file, system }];
    expect(attack(solver, [rectangle], { truths }).findings).toContainEqual(
      expect.objectContaining({ key: 'nature=x&unit=a', least: 2, kind: 'cell' }),
    );
    const [first] = rectangle.tables;
    const alone = { ...rectangle, tables: first === undefined ? [] : [first] };
    expect(attack(solver, [alone], { truths }).findings).not.toContainEqual(
      expect.objectContaining({ key: 'nature=x&unit=a', kind: 'cell' }),
    );
  });

  test('what is published withstands the attack with the cross of all three', async () => {
    const { release, system } = await protect(circle, counts);
    const knowledge = gather([release]);
    expect(knowledge.cells.filter(({ isCross }) => isCross)).toHaveLength(8);
    const found = attack(solver, [release], { truths: [{ release: release.file, system }] });
    expect(found.findings).toEqual([]);
    expect(found.intervals.every(({ key }) => knowledge.at.has(key))).toBe(true);
    expect(found.intervals.find(({ key }) => key === 'nature=x&unit=a')?.least).toBe(0);
  });
});

describe('more than can be done', () => {
  const codes = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}`);

  test('a table of ten million cells is refused before a cell is made', async () => {
    const many = {
      dimensions: ['unit', 'nature', 'place'],
      codes: { unit: codes(215, 'u'), nature: codes(215, 'n'), place: codes(215, 'p') },
    };
    await expect(protect(many, [[['u1', 'n1', 'p1'], 9]])).rejects.toMatchObject({
      fault: 'tooManyCells',
      details: { cells: 216 ** 3 },
    });
  });

  test('a table that no programme solves in minutes is refused, with how much can be done', async () => {
    const large = {
      dimensions: ['unit', 'nature'],
      codes: { unit: codes(120, 'u'), nature: codes(90, 'n') },
    };
    await expect(protect(large, [[['u1', 'n1'], 9]])).rejects.toMatchObject({
      fault: 'tooManyCells',
      details: { cells: 121 * 91, most: 10_000 },
    });
  });

  test('releases of which all parts together are ten million cells are refused at once', () => {
    const hiddenCell = (codesOfCell: Record<string, string>) => ({
      codes: codesOfCell,
      value: null,
      status: 'hidden' as const,
    });
    const cells = Array.from({ length: 4000 }, (_, index) => hiddenCell({ unit: `u${index}` }));
    const parts = Object.fromEntries(codes(2500, 'GM').map((code) => [code, 'all']));
    const file = published(readPolicy({ dimensions: ['unit'], tables: [['unit']] }));
    const all = {
      file: {
        ...file,
        scope: { municipality: 'all' },
        hierarchies: { municipality: { ...parts, all: null } },
      },
      tables: [{ id: 'unit', dimensions: ['unit'], cells }],
    };
    const one = { file: { ...file, scope: { municipality: 'GM1' } }, tables: [] };
    expect(() => gather([all, one])).toThrow(
      expect.objectContaining({
        fault: 'tooManyCells',
        details: { cells: 4000 + 4000 * 2500, most: 250_000 },
      }),
    );
  });
});

/** The file of a release of which only the scope matters. */
function published(policy: ReturnType<typeof readPolicy>): PublishedRelease['file'] {
  const { compartment, scope, dimensions, hierarchies, method, base, threshold } = policy;
  return {
    format: 'luwte-release',
    version: 1,
    producer: { application: 'none', version: '0', solver: 'none' },
    compartment,
    scope,
    dimensions,
    hierarchies,
    method,
    base,
    reach: 1,
    threshold,
    sensitiveThreshold: policy.sensitiveThreshold,
    sensitive: policy.sensitive,
    dominance: policy.dominance,
    zeros: policy.zeros,
    population: policy.population,
    tables: [],
    merged: {},
    previous: null,
  };
}

test.each(['rounding', 'hiding'])(
  'says how far it is, and never goes back (%s)',
  async (method) => {
    const dimensions = ['unit', 'nature'];
    const policy = readPolicy({ dimensions, tables: [dimensions], method, rollUp: false });
    const rows: Row[] = [
      [['a', 'x'], 12],
      [['a', 'y'], 3],
      [['b', 'x'], 9],
      [['b', 'y'], 14],
    ];
    const seen: Progress[] = [];
    const task = {
      policy,
      rows: readCounts(inputOf(dimensions, rows), policy),
      secret: secretOf(1),
      earlier: [],
      version: '0.0.0',
      previous: null,
    };
    const told = await protectRelease(solver, task, (progress) => seen.push(progress));
    const silent = await protectRelease(solver, task);
    expect(silent.release).toEqual(told.release);
    const along = seen.map(
      ({ round, step, share }) => 10 * round + (step === 'attacking' ? 2 : 0) + share,
    );
    expect(along).toEqual(along.toSorted((a, b) => a - b));
    expect(seen.at(0)).toEqual({ round: 1, step: 'protecting', share: 0 });
    expect(seen.at(-1)).toMatchObject({ step: 'attacking', share: 1 });
  },
);
