import { expect, test } from 'vitest';
import { courseOf, coursePeriods } from '../../statistics/course.ts';

test('A course has the quarters of three years, of which the last is that of today', () => {
  const quarters = coursePeriods('quarter', '2026-05-04');
  expect(quarters).toHaveLength(12);
  expect([quarters[0], quarters.at(-1)]).toEqual(['2023-Q3', '2026-Q2']);
  expect(coursePeriods('quarter', '2026-12-31').at(-1)).toBe('2026-Q4');
  expect(coursePeriods('year', '2026-01-01')).toEqual(
    Array.from({ length: 10 }, (_, back) => String(2017 + back)),
  );
});

test('What is forgotten is no zero, and takes no part in what is usual', () => {
  const counted = [
    { period: '2022', value: null, runs: false },
    { period: '2023', value: 9, runs: false },
    { period: '2024', value: 3, runs: false },
    { period: '2025', value: null, runs: false },
    { period: '2026', value: 6, runs: false },
    { period: '2027', value: 90, runs: true },
  ];
  const { periods, usual } = courseOf('year', counted);
  expect(periods[0]?.period).toBe('2023');
  expect(periods.find(({ period }) => period === '2025')?.value).toBeNull();
  expect(usual).toBe(6);
});
