import { expect, test } from 'vitest';
import { origin } from '../../electron/chromium-shell.ts';
import type { TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { ask, startLocked, unlock } from './support/vault.ts';

/** What stands on the clipboard. The test may read it; the window itself may not. */
const held = ({ page }: TestDesk) => page.evaluate(() => navigator.clipboard.readText());

/** Resolves when the browser tells that the clipboard changed. */
const changed = ({ page }: TestDesk) =>
  page.evaluate(async () => {
    await new Promise((tell) =>
      navigator.clipboard.addEventListener('clipboardchange', tell, { once: true }),
    );
  });

test('what is copied leaves the clipboard at the lock, unless somebody else put something there', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await expect(held(desk)).rejects.toThrow('Read permission denied');
  await unlock(desk);
  await page.keyboard.press('Control+n');
  const alias = field(page, 'reporter.alias').locator('input');
  await alias.fill('Linde');
  await alias.press('Control+a');
  await alias.press('Control+c');
  await page.getByText('Na 30 seconden, en als u vergrendelt').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  expect(await held(desk)).toBe('Linde');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Wachtzin').waitFor();
  await expect.poll(() => held(desk)).toBe('');

  await Promise.all([changed(desk), ask(desk, 'shell.copy', { text: 'Linde' })]);
  await Promise.all([
    changed(desk),
    page.evaluate(() => navigator.clipboard.writeText('of another program')),
  ]);
  await desk.lockUnasked();
  await ask(desk, 'vault.lock', {});
  expect(await held(desk)).toBe('of another program');
  expect(desk.complaints).toEqual([]);
});
