import { expect, onTestFinished, test } from 'vitest';
import { origin } from '../../electron/chromium-shell.ts';
import type { TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { startLocked, unlock } from './support/vault.ts';

/** What stands on the clipboard. The test may read it; the window itself may not. */
const held = ({ page }: TestDesk) => page.evaluate(() => navigator.clipboard.readText());

test('what is copied is told the first time, cannot be read back, and is gone after the lock', async () => {
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
  const context = page.context();
  onTestFinished(async () => {
    await context.clearPermissions();
    await context.grantPermissions(['clipboard-write']);
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  expect(await held(desk)).toBe('Linde');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Wachtzin').waitFor();
  await expect.poll(() => held(desk)).toBe('');

  expect(desk.complaints).toEqual([]);
});
