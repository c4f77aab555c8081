import { expect, test } from 'vitest';
import { counsellorOfBoth } from '../../domain/compartment.ts';

test('§4.5: who keeps the vaults of both worlds is counsellor for both, a clerk or coordinator is not', () => {
  const staff = { role: 'counsellor_staff' } as const;
  const political = { role: 'counsellor_political' } as const;
  expect(counsellorOfBoth([staff, political])).toBe(true);
  expect(counsellorOfBoth([staff, { role: 'coordinator' }, { role: 'griffier' }])).toBe(false);
  expect(counsellorOfBoth([political])).toBe(false);
});
