import { expect, test } from 'vitest';
import { usualPreferences } from '../../domain/records/preference-values.ts';
import { passphrase, startOpenDesk, type TestDesk } from './support.ts';

const clock = '2026-05-04T08:35:00.000Z';

/** How many lines of the log tell that settings were changed. */
async function toldInLog({ ask }: TestDesk): Promise<number> {
  const { lines } = await ask('log.read', { offset: 0, limit: 100 });
  return lines.filter(({ action }) => action === 'settings.update').length;
}

test('a vault in which nothing was chosen prefers what is usual, and leaves the look to the window', async () => {
  const { ask } = await startOpenDesk(clock);
  expect(await ask('preferences.get', {})).toEqual(usualPreferences);
});

test('what is chosen comes back after a restart; what was not named stays as it was', async () => {
  const desk = await startOpenDesk(clock);
  await desk.ask('preferences.change', { language: 'en', textSize: 150, singleKeys: true });
  const chosen = { ...usualPreferences, language: 'en', textSize: 150, singleKeys: true };
  expect(await desk.ask('preferences.change', { letters: 'legible' })).toEqual({
    ...chosen,
    letters: 'legible',
  });
  const again = desk.restart();
  await expect(again.ask('preferences.get', {})).rejects.toThrow('vault.locked');
  const [slot] = (await again.ask('vault.describe', {})).slots;
  await again.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  expect(await again.ask('preferences.get', {})).toEqual({ ...chosen, letters: 'legible' });
});

test.each([
  { textSize: 90 },
  { textSize: 210 },
  { idleMinutes: 0 },
  { idleMinutes: 31 },
  { theme: 'purple' },
  { unknown: true },
])('%j is refused, and nothing changes', async (wrong) => {
  const { ask, desk } = await startOpenDesk(clock);
  const refused = await desk.handle({ command: 'preferences.change', input: wrong });
  expect(refused).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  expect(await ask('preferences.get', {})).toEqual(usualPreferences);
});

test('the log tells that what guards the vault was changed, and not each change of letters', async () => {
  const desk = await startOpenDesk(clock);
  await desk.ask('preferences.change', { textSize: 120, idleMinutes: 5 });
  expect(await toldInLog(desk)).toBe(0);
  await desk.ask('preferences.change', { idleMinutes: 30 });
  await desk.ask('preferences.change', { contentProtection: false });
  expect(await toldInLog(desk)).toBe(2);
});
