import { expect, test } from 'vitest';
import { vaultRoles } from '../../domain/compartment.ts';
import { actionsOf } from '../../renderer/frame/actions.ts';
import { ranked } from '../../renderer/frame/ranked.ts';

test.each(vaultRoles)(
  'of %s, each key does one thing, and none that types or belongs to a screen reader',
  (role) => {
    const keys = actionsOf(role).flatMap((action) => action.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /Alt.*\$mod|\$mod.*Alt|Insert|CapsLock/.test(key))).toEqual([]);
  },
);

test('The palette ranks what is meant whole, then what begins so, then other words', () => {
  const labels = [
    'Naar instellingen',
    'Instellingen van de organisatie',
    'Geïnstelde',
    'Instellingen',
  ];
  const found = (typed: string) =>
    ranked(labels, (label) => label, typed, 'nl').map(({ one }) => one);
  expect(found('instellingen')).toEqual([
    'Instellingen',
    'Instellingen van de organisatie',
    'Naar instellingen',
  ]);
  expect(found('geinst')).toEqual(['Geïnstelde']);
  expect(found('org inst')).toEqual(['Instellingen van de organisatie']);
  expect(found('zoek')).toEqual([]);
});
