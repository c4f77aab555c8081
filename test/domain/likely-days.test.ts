import { expect, it } from 'vitest';
import { earliestDone, earliestTold, latestAgreed } from '../../domain/likely-days.ts';

it.each([
  ['2026-05-04', '1906-05-04', '1976-05-04', '2036-05-04'],
  ['2028-02-29', '1908-02-29', '1978-02-28', '2038-02-28'],
])('on %s one tells since %s, worked since %s and agrees until %s', (today, told, done, agreed) => {
  expect(earliestTold(today)).toBe(told);
  expect(earliestDone(today)).toBe(done);
  expect(latestAgreed(today)).toBe(agreed);
});
