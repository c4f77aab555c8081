import { describe, expect, it } from 'vitest';
import { isAboutFew } from '../../statistics/correction.ts';
import { periodOf, relatedPeriods } from '../../statistics/period.ts';
import { type CountedIncidents, tablesOf } from '../../statistics/published-tables.ts';
import type { ReleasedCell } from '../../statistics/release.ts';
import { publishedFrom } from './read-files.ts';
import { type Circumstances, madeOf } from './release-samples.ts';

const codes = {
  ...{ nature: 'insult', channel: 'phone', severity: 's2', month: 5 },
  ...{ firstTalk: 'in_time', reaction: 'no_term' },
} as const;
const sizes = [
  { department: 'permits', size: 80 },
  { department: 'work_income', size: 90 },
  { department: 'civil_affairs', size: 60 },
  { department: 'care', size: 80 },
] as const;
const organisation = { units: [...sizes] };

/** Incidents of so many people each, all of one unit and with one reporter a line. */
const told = (unit: string, perPerson: readonly number[], first: number): CountedIncidents[] =>
  perPerson.map((incidents, index) => ({ ...codes, unit, reporter: first + index, incidents }));

const many = (unit: string, people: number, first: number) =>
  told(
    unit,
    Array.from({ length: people }, () => 1),
    first,
  );

const cellsOf = async (counts: readonly CountedIncidents[], circumstances: Circumstances) => {
  const { release } = await madeOf('staff', counts, { organisation, ...circumstances });
  const table = release.tables.find(({ dimension }) => dimension === 'department');
  return { release, units: table?.cells ?? [] };
};
const hidden = (cells: readonly ReleasedCell[]) =>
  cells.filter(({ status }) => status === 'hidden').map(({ code }) => code);

describe('a release is attacked for what it tells of other periods', () => {
  it('three years together do not give away the year that was too thin to publish', async () => {
    const years = [many('permits', 14, 0), many('permits', 16, 20), told('permits', [6], 50)];
    const [first = [], second = []] = years;
    const hiding = { organisation, method: 'hiding' } as const;
    const one = await madeOf('staff', first, { ...hiding, period: '2024' });
    const two = await madeOf('staff', second, { ...hiding, period: '2025' });
    const earlier = [await publishedFrom(one), await publishedFrom(two)];
    const related = years.map((counts, index) => ({ period: String(2024 + index), counts }));
    const together = await madeOf('staff', years.flat(), {
      ...hiding,
      period: '2024/2026',
      earlier,
      related,
    });
    const [total] = together.release.tables;
    expect(total?.total.value).toBeNull();
  });

  it('knows its parts, what was published of it, and the parts of that', () => {
    expect(relatedPeriods('2026', [])).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(relatedPeriods('2026-Q1', [])).toEqual([]);
    expect(relatedPeriods('2026-Q1', ['2026'])).toEqual(['2026', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(relatedPeriods('2024/2026', ['2020'])).toHaveLength(15);
  });
});

describe('a number that cannot be rounded', () => {
  it('is never the only one that is withheld', async () => {
    const counts = [
      ...many('permits', 12, 0),
      ...many('work_income', 15, 20),
      ...many('civil_affairs', 9, 40),
      ...told('care', [12], 60),
    ];
    const { units } = await cellsOf(counts, { method: 'rounding' });
    expect(hidden(units)).toContain('care');
    expect(hidden(units).length).toBeGreaterThan(1);
  });
});

describe('departments of which nobody filled in a size', () => {
  it('are no place for a thin number to hide: an outsider may know that nobody works there', async () => {
    const counts = [
      ...many('permits', 14, 0),
      ...many('work_income', 16, 20),
      ...told('care', [3, 2, 2, 2], 60),
    ];
    const units = sizes.filter(({ department }) => department !== 'civil_affairs');
    const { release, units: cells } = await cellsOf(counts, {
      method: 'hiding',
      organisation: { units: [...units] },
    });
    const shown = cells.flatMap(({ value }) => value ?? []);
    const total = release.tables[0]?.total.value ?? null;
    const isKnown =
      total !== null &&
      shown.length === 2 &&
      total - shown.reduce((sum, one) => sum + one, 0) === 9;
    expect(isKnown).toBe(false);
  });
});

describe('a correction', () => {
  const period = periodOf('2026');
  if (period === null) throw new Error('a year');
  const judging = { tables: tablesOf('staff', period), period, least: 5 };
  const of = (people: number, nature = 'insult') =>
    Array.from({ length: people }, (_, person) => ({
      ...codes,
      nature,
      unit: 'permits',
      reporterId: `p${person}`,
      receivedOn: '2026-05-04',
    }));

  it('is about few when one person was added, however often he reported', () => {
    const six = of(6).map((one) => ({ ...one, reporterId: 'late' }));
    expect(isAboutFew(of(20), [...of(20), ...six], judging)).toBe(true);
  });

  it('is about few when the code of one was changed', () => {
    const [first, ...others] = of(20);
    const changed = first ? [{ ...first, nature: 'bribe_offered' }, ...others] : [];
    expect(isAboutFew(of(20), changed, judging)).toBe(true);
  });

  it('is about enough when nothing, or that of everybody, was changed', () => {
    expect(isAboutFew(of(20), of(20), judging)).toBe(false);
    expect(isAboutFew(of(20), of(20, 'threat_death'), judging)).toBe(false);
  });
});
