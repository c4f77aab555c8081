import { describe, expect, it } from 'vitest';
import { type ProtectedTable, protect } from '../../statistics/protect.ts';
import { type Contribution, type TableSpec, tabulate } from '../../statistics/table.ts';
import { departmentPolicy, departmentSpec, quarterlyOverview, spread } from './samples.ts';

const staff = { compartment: 'staff', population: 420, threshold: 5 } as const;
const political = { compartment: 'political', population: 55, threshold: 10 } as const;

function count(contributions: readonly Contribution[], spec: TableSpec) {
  const [table] = tabulate(contributions, [spec]);
  if (table === undefined) throw new Error('no table');
  return table;
}

const values = ({ cells, total }: ProtectedTable) =>
  Object.fromEntries([...cells, total].map(({ code, value }) => [code, value]));
const hiddenBy = ({ cells }: ProtectedTable) =>
  Object.fromEntries(cells.map(({ code, reason }) => [code, reason]));

const natureSpec = {
  id: 'T2_nature',
  dimension: 'nature',
  categories: ['threat', 'stalking', 'online', 'sexual_intimidation'],
};
const totalSpec = { id: 'T1_total', dimension: null, categories: [] };

describe('S-09, the quarterly overview for the secretary', () => {
  it('shows 9, 6 and the total 20, and hides the two units that hide each other', () => {
    const table = protect(count(quarterlyOverview, departmentSpec), departmentPolicy);
    expect(values(table)).toEqual({
      social_district_teams: 9,
      work_income: 6,
      civil_affairs: null,
      permits: null,
      total: 20,
    });
    expect(table.cells.map(({ status }) => status)).toEqual([
      'ok',
      'ok',
      'suppressed_primary',
      'suppressed_primary',
    ]);
    expect(table.cells[2]?.guess).toEqual({ least: 0, most: 5 });
    expect(table.cells[3]?.guess).toEqual({ least: 0, most: 5 });
  });

  it('hides work_income as well when permits has none, and shows 9 and the total 19', () => {
    const variant = quarterlyOverview.filter(({ codes }) => codes.department !== 'permits');
    const table = protect(count(variant, departmentSpec), departmentPolicy);
    expect(values(table)).toEqual({
      social_district_teams: 9,
      work_income: null,
      civil_affairs: null,
      permits: null,
      total: 19,
    });
    expect(hiddenBy(table)).toMatchObject({
      work_income: 'derivable_from_total',
      civil_affairs: 'fewer_than_threshold',
      permits: 'fewer_than_threshold',
    });
    expect(table.cells[1]?.status).toBe('suppressed_secondary');
    expect(table.cells[1]?.guess).toEqual({ least: 5, most: 10 });
  });

  it('does not stop the one reporter of permits from learning the other unit, as documented', () => {
    const table = protect(count(quarterlyOverview, departmentSpec), departmentPolicy);
    const shown = table.cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const hisOwn = 1;
    expect((table.total.value ?? 0) - shown - hisOwn).toBe(4);
  });
});

describe('the population rule', () => {
  const ten = spread({ nature: 'threat' }, 14, 11, 0);

  it('TC-09: of a council with twelve officeholders nothing is shown, not even zero', () => {
    for (const contributions of [[], ten]) {
      const table = protect(count(contributions, totalSpec), { ...political, population: 12 });
      expect(table.scope).toBe('nothing');
      expect(table.total).toMatchObject({
        value: null,
        status: 'not_published_population',
        guess: { least: 0, most: null },
      });
    }
  });

  it('S-10: of 32 officeholders a total of 5 by 5 is not shown, and one of 14 by 11 is', () => {
    const policy = { ...political, population: 32 };
    const year = protect(count(spread({}, 5, 5, 0), totalSpec), policy);
    expect(year.total).toMatchObject({ value: null, reason: 'fewer_than_threshold' });
    const pool = protect(count(spread({}, 14, 11, 0), totalSpec), policy);
    expect(pool.total).toMatchObject({ value: 14, status: 'ok' });
  });

  it('gives a group under fifty its total and no row of any table', () => {
    const table = protect(count(ten, natureSpec), { ...staff, population: 49 });
    expect(table.total.value).toBe(14);
    expect(table.cells.every(({ status }) => status === 'not_published_population')).toBe(true);
    expect(protect(count(ten, totalSpec), { ...staff, population: 9 }).total.value).toBeNull();
  });

  it('never publishes a unit under ten on its own, nor one whose size nobody filled in', () => {
    const { permits: _, ...others } = departmentPolicy.unitSizes;
    const contributions = [...quarterlyOverview, ...spread({ department: 'permits' }, 8, 8, 500)];
    for (const unitSizes of [{ ...others, permits: 9 }, others]) {
      const table = protect(count(contributions, departmentSpec), {
        ...departmentPolicy,
        unitSizes,
      });
      const permits = table.cells.find(({ code }) => code === 'permits');
      expect(permits).toMatchObject({ value: null, status: 'not_published_population' });
    }
  });

  it('does not let two tiny units hide behind each other', () => {
    const spec = { ...departmentSpec, categories: ['legal', 'care', 'taxes', 'finance'] };
    const table = protect(
      count(
        [
          ...spread({ department: 'legal' }, 4, 4, 0),
          ...spread({ department: 'care' }, 4, 4, 10),
          ...spread({ department: 'taxes' }, 9, 9, 20),
          ...spread({ department: 'finance' }, 12, 12, 40),
        ],
        spec,
      ),
      { ...staff, unitSizes: { legal: 4, care: 4, taxes: 40, finance: 60 } },
    );
    expect(values(table)).toEqual({ legal: null, care: null, taxes: null, finance: 12, total: 29 });
  });
});

describe('the rules for one row', () => {
  it('hides six reports of a single reporter, although six is more than five', () => {
    const table = protect(
      count(
        [
          ...spread({ nature: 'threat' }, 6, 1, 0),
          ...spread({ nature: 'stalking' }, 20, 12, 10),
          ...spread({ nature: 'online' }, 30, 15, 40),
        ],
        natureSpec,
      ),
      staff,
    );
    expect(table.cells[0]).toMatchObject({ value: null, reason: 'fewer_than_threshold' });
    expect(values(table)).toMatchObject({ stalking: null, online: 30, total: 56 });
  });

  it('hides a row of enough reporters when one of them reported more than sixty percent', () => {
    const rest = [
      ...spread({ nature: 'stalking' }, 20, 12, 10),
      ...spread({ nature: 'online' }, 30, 15, 40),
      ...spread({ nature: 'sexual_intimidation' }, 11, 11, 60),
    ];
    const others = spread({ nature: 'threat' }, 8, 5, 1);
    const withOne = (incidents: number) => [
      ...rest,
      ...others,
      { reporter: 0, codes: { nature: 'threat' }, incidents },
    ];
    const atTheShare = protect(count(withOne(12), natureSpec), staff);
    expect(atTheShare.cells[0]).toMatchObject({ value: 20, reason: 'shown' });
    const over = protect(count(withOne(13), natureSpec), staff);
    expect(over.cells[0]).toMatchObject({ value: null, reason: 'one_reporter_dominates' });
  });

  it('asks ten reporters for a sensitive nature where five do for another', () => {
    const table = protect(
      count(
        [
          ...spread({ nature: 'threat' }, 9, 9, 0),
          ...spread({ nature: 'sexual_intimidation' }, 9, 9, 10),
          ...spread({ nature: 'stalking' }, 8, 8, 20),
          ...spread({ nature: 'online' }, 12, 12, 40),
        ],
        natureSpec,
      ),
      staff,
    );
    expect(table.cells[3]).toMatchObject({ value: null, threshold: 10 });
    expect(values(table)).toMatchObject({ threat: 9, stalking: null, online: 12 });
  });

  it('counts a reporter of two natures once in what they are together', () => {
    const both = [
      ...spread({ nature: 'threat' }, 3, 3, 0),
      ...spread({ nature: 'stalking' }, 3, 3, 0),
      ...spread({ nature: 'online' }, 9, 9, 50),
      ...spread({ nature: 'sexual_intimidation' }, 14, 14, 70),
    ];
    const table = count(both, natureSpec);
    expect(table.union(['threat', 'stalking'])).toMatchObject({ incidents: 6, reporters: 3 });
    expect(table.total).toMatchObject({ incidents: 29, reporters: 26 });
    // Six incidents by three people: too thin together, so online goes too.
    expect(values(protect(table, staff))).toMatchObject({
      threat: null,
      stalking: null,
      online: null,
      sexual_intimidation: 14,
    });
  });
});

describe('what rows tell about each other', () => {
  it('hides an empty row in a large group exactly like a row of one', () => {
    const table = (threat: number) =>
      protect(
        count(
          [
            ...spread({ nature: 'threat' }, threat, threat, 0),
            ...spread({ nature: 'stalking' }, 9 - threat, 9 - threat, 10),
            ...spread({ nature: 'online' }, 30, 15, 40),
            ...spread({ nature: 'sexual_intimidation' }, 11, 11, 60),
          ],
          natureSpec,
        ),
        staff,
      );
    expect(table(0)).toEqual(table(1));
    expect(table(0).cells[0]).toMatchObject({ reason: 'fewer_than_threshold' });
  });

  it('keeps only the total of a group that falls in one category', () => {
    const table = protect(count(spread({ nature: 'threat' }, 12, 12, 0), natureSpec), staff);
    expect(values(table)).toEqual({
      threat: null,
      stalking: null,
      online: null,
      sexual_intimidation: null,
      total: 12,
    });
    expect(new Set(table.cells.map(({ reason }) => reason))).toEqual(
      new Set(['only_total_remains']),
    );
    expect(new Set(table.cells.map(({ guess }) => JSON.stringify(guess))).size).toBe(1);
  });

  it('hides a thin row and its complement alike when their statuses would give both away', () => {
    const spec = { ...natureSpec, categories: ['threat', 'stalking', 'online'] };
    const table = protect(
      count(
        [...spread({ nature: 'stalking' }, 5, 5, 10), ...spread({ nature: 'online' }, 30, 15, 40)],
        spec,
      ),
      staff,
    );
    expect(hiddenBy(table)).toEqual({
      threat: 'hidden_together',
      stalking: 'hidden_together',
      online: 'shown',
    });
    expect(table.cells[0]?.guess).toEqual({ least: 0, most: 5 });
    expect(table.cells[1]?.guess).toEqual({ least: 0, most: 5 });
  });

  it('shows nothing at all when the total itself is too thin', () => {
    const table = protect(count(spread({ nature: 'threat' }, 4, 4, 0), natureSpec), staff);
    expect([...table.cells, table.total].every(({ value }) => value === null)).toBe(true);
    expect(table.total.guess).toEqual({ least: 0, most: null });
  });
});

describe('the policy', () => {
  const table = count(quarterlyOverview, departmentSpec);

  it('may be stricter than the rules and never weaker', () => {
    expect(() => protect(table, { ...staff, threshold: 6, dominancePercent: 50 })).not.toThrow();
    for (const weaker of [
      { ...staff, threshold: 4 },
      { ...political, threshold: 9 },
      { ...staff, sensitiveThreshold: 9 },
      { ...staff, dominancePercent: 61 },
    ]) {
      expect(() => protect(table, weaker)).toThrow();
    }
  });
});
