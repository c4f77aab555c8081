import { expect, test } from 'vitest';
import { openCase, showPart } from './case-fixture.ts';
import { focused } from './support/fields.ts';
import { emptyVault, monday, startOn, unlock } from './support/vault.ts';

// Who goes back stands where the screen was left: the part, the scroll and what had focus.

/** The settings on a laptop, and a button far down that leads elsewhere. */
async function openSettings() {
  const desk = await startOn(emptyVault('counsellor_staff'), monday);
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlock(desk);
  await page.keyboard.press('Control+7');
  return { desk, page, way: page.getByRole('button', { name: 'Verzoeken bekijken' }) };
}

test('back in the settings, the button by which one left has focus and is in sight', async () => {
  const { desk, page, way } = await openSettings();
  await way.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Verzoeken' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focused(page)).toBe('Verzoeken bekijken');
  const inSight = await way.evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  expect(inSight).toBe(true);
  // Forward again, and back by another screen.
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('heading', { level: 1, name: 'Verzoeken' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focused(page)).toBe('Verzoeken bekijken');
  expect(desk.complaints).toEqual([]);
});

test('back at another address of the same screen, it is as it was left', async () => {
  const { desk, page, way } = await openSettings();
  await way.focus();
  const scrolled = () => page.locator('main').evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Uw kluis');
  await page.keyboard.press('Enter');
  await page.locator('#settings-vault:focus').waitFor();
  expect(await scrolled()).not.toBe(before);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focused(page)).toBe('Verzoeken bekijken');
  await expect.poll(scrolled).toBe(before);
  expect(desk.complaints).toEqual([]);
});

test('back in a case, the part that was read is open, with focus where it was', async () => {
  const { desk, page } = await openCase();
  const panel = await showPart(page, 'Politie');
  const act = panel.getByRole('button', { name: 'Politiestap vastleggen' });
  await act.focus();
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await act.waitFor();
  await expect.poll(() => focused(page)).toContain('Politiestap vastleggen');
  // Who comes there by another way begins anew.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+2');
  await page.locator('.case-row').first().press('Enter');
  await page.getByRole('tab', { name: /^Tijdlijn/, selected: true }).waitFor();
  expect(desk.complaints).toEqual([]);
});
