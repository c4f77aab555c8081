import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vaultRoles } from '../../domain/compartment.ts';
import { actionsOf } from '../../renderer/frame/actions.ts';
import { ranked } from '../../renderer/frame/ranked.ts';
import { messages } from '../../renderer/locales/messages.ts';
import { openedBy } from '../../renderer/settings/opened-by.ts';

test.each(vaultRoles)(
  'of %s, each key does one thing, and none that types or belongs to a screen reader',
  (role) => {
    const keys = actionsOf(role).flatMap((action) => action.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /Alt.*\$mod|\$mod.*Alt|Insert|CapsLock/.test(key))).toEqual([]);
  },
);

test('The palette finds a screen by the button that leads to it, as the manual calls it', () => {
  const screens = Object.entries(openedBy).map(([path, key]) => ({
    path,
    name: messages.nl[key] ?? '',
  }));
  const found = (typed: string) =>
    ranked(screens, ({ name }) => [name], typed, 'nl').map(({ one }) => one.path);
  expect(found('organisatie instellen')).toEqual(['/settings/organisation']);
  expect(found('termijnen inst')[0]).toBe('/settings/terms');
  const source = join(import.meta.dirname, '../../renderer/settings/contents.tsx');
  const buttons = [
    ...readFileSync(source, 'utf8').matchAll(/open=\{t\('([\w.]+)'\)\}\s*path="([^"]+)"/g),
  ].map(([, key = '', path = '']) => [path, key] as const);
  expect(buttons.length).toBeGreaterThan(15);
  expect(openedBy).toEqual(Object.fromEntries(buttons));
});

test('The palette ranks what is meant whole, then what begins so, then other words', () => {
  const labels = [
    'Naar instellingen',
    'Instellingen van de organisatie',
    'Geïnstelde',
    'Instellingen',
  ];
  const found = (typed: string) =>
    ranked(labels, (label) => [label], typed, 'nl').map(({ one }) => one);
  expect(found('instellingen')).toEqual([
    'Instellingen',
    'Instellingen van de organisatie',
    'Naar instellingen',
  ]);
  expect(found('geinst')).toEqual(['Geïnstelde']);
  expect(found('org inst')).toEqual(['Instellingen van de organisatie']);
  expect(found('zoek')).toEqual([]);
});
