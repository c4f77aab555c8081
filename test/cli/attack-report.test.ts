import { expect, test } from 'vitest';
import { attackCode, attackReport } from '../../cli/attack-report.ts';
import type { Attack } from '../../statistics/attack/attack.ts';

const nothingFound: Attack = {
  ...{ findings: [], intervals: [], circles: [], contradictions: [], unjudgedChanges: [] },
  checked: { releases: 3, cells: 12, sums: 4, exact: true },
};

test('a release of which it could not be judged what changed is named, and is not called safe', () => {
  const found = { ...nothingFound, unjudgedChanges: [2] };
  const said = attackReport(found, true, 'en');
  expect(said).toContain('What changed between release 2 and those before it is too much');
  expect(said).toContain('Not proven.');
  expect(attackReport(found, true, 'nl')).toContain('tussen uitgifte 2 en die ervoor');
  expect(attackCode(found, true)).toBe(1);
  expect(attackCode(nothingFound, true)).toBe(0);
  expect(attackReport(nothingFound, true, 'en')).toContain('Safe.');
});
