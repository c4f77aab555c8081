import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat } from '../api/support.ts';
import { focused } from './support/fields.ts';
import { expectAccessibleInBothThemes, shot, takePictures } from './support/look.ts';
import { ask, monday, startOn, unlock, vaultMadeOnce } from './support/vault.ts';

const aliases = ['Linde', 'Berk', 'Eik', 'Wilg', 'Es', 'Iep', 'Els', 'Hazelaar'];

/** The report of S-01 by another reporter. */
function reportBy(alias: string): Input<'reports.record'> {
  const { reporter } = counterThreat;
  if (reporter.kind !== 'new') throw new Error('in S-01 the reporter is new');
  return { ...counterThreat, reporter: { ...reporter, alias } };
}

/** Eight cases of one morning. */
const eight = vaultMadeOnce({
  fill: async (ask) => {
    for (const alias of aliases) await ask('reports.record', reportBy(alias));
  },
});

/** The list on the screen, on a window of 1280 by 720. */
async function openList() {
  const { folder } = await eight();
  const desk = await startOn(folder, monday);
  await unlock(desk);
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Control+2');
  await page.locator('.case-row').first().waitFor();
  return { desk, page };
}

const record = (page: Page) => page.getByRole('region', { name: 'Dossier naast de lijst' });
const isRead = (page: Page) => record(page).getByRole('list', { name: 'Laatste gebeurtenissen' });

/** Where a row stands on the screen, in pixels from its top. */
const topOf = (page: Page, row: number) =>
  page
    .locator(`[data-row="${row}"]`)
    .evaluate((element) => Math.round(element.getBoundingClientRect().top));

/** How many parts of the list moved by themselves, as Chromium sees it: not by a key or the mouse. */
const movedInList = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((shifts) => {
          const moved = shifts.getEntries().flatMap((entry) => {
            // Safe: entries of this type have these, which the types of the browser leave out.
            const shift = entry as unknown as {
              readonly hadRecentInput: boolean;
              readonly sources: readonly { readonly node: Node | null }[];
            };
            return shift.hadRecentInput ? [] : shift.sources.map(({ node }) => node);
          });
          observer.disconnect();
          const list = document.querySelector('.cases-list');
          resolve(moved.filter((node) => list?.contains(node)).length);
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );

test('with the keyboard alone one walks the list, reads a case beside it, opens it and comes back to its row', async () => {
  const { desk, page } = await openList();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.locator('.case-row').first().focus();
  expect(await record(page).count()).toBe(0);
  const before = await topOf(page, 1);
  await press('ArrowDown');
  await isRead(page).waitFor();
  // The rows get higher, and the one that was chosen stays where it was.
  expect(await topOf(page, 1)).toBe(before);
  expect(await movedInList(page)).toBe(0);
  await expect.poll(() => focused(page)).toBe('1');
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'cases-record');
  await press('Space');
  await record(page).waitFor({ state: 'detached' });
  await press('ArrowDown');
  expect(await record(page).count()).toBe(0);
  await press('Space');
  await isRead(page).waitFor();
  await press('Escape', 'End', 'ArrowUp', 'Space');
  await expect.poll(() => focused(page)).toBe('6');
  const number = await record(page).getByRole('heading', { level: 2 }).first().textContent();
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: number ?? '' }).waitFor();
  await press('Alt+ArrowLeft');
  await expect.poll(() => focused(page)).toBe('6');
  await isRead(page).waitFor();
  // After a lock the same row is selected, out of the vault: the window forgot it.
  await press('Control+l');
  await unlock(desk);
  await isRead(page).waitFor();
  await expect.poll(() => focused(page)).toBe('6');
  // The keys that close a window elsewhere leave the case here, and never the vault.
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: number ?? '' }).waitFor();
  await press('Control+w');
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('walking past a case does not read it, and the one that is read stays selected where it moves', async () => {
  const { desk, page } = await openList();
  await page.locator('.case-row').first().focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
  await isRead(page).waitFor();
  const number = await record(page).getByRole('heading', { level: 2 }).first().textContent();
  const { lines } = await ask(desk, 'log.read', {});
  const seen = lines.filter(({ action }) => action === 'case.view');
  expect(seen.map((line) => line.case?.number)).toEqual([number]);
  // A newer case comes above it, so that it moves down; it is still the one that is selected.
  const selected = page.locator('.case-row[aria-selected="true"]');
  const former = Number(await selected.getAttribute('data-row'));
  const { receivedOn } = counterThreat;
  await ask(desk, 'reports.record', { ...reportBy('Olm'), receivedOn, receivedAt: '10:34' });
  await record(page).getByRole('button', { name: 'Gedaan' }).click();
  await expect
    .poll(() => selected.getAttribute('data-row'), { timeout: 5000 })
    .toBe(String(former + 1));
  expect(await selected.locator('.case-number').textContent()).toBe(number);
  await record(page)
    .getByRole('heading', { name: number ?? '' })
    .waitFor();
});

test('the record is made wider with keys and buttons, and stands over the list where there is no room', async () => {
  const { desk, page } = await openList();
  const width = async () => Math.round((await record(page).boundingBox())?.width ?? 0);
  await page.locator('.case-row').nth(2).click();
  await isRead(page).waitFor();
  expect(await width()).toBe(452);
  const line = page.getByRole('separator', { name: 'Breedte van het dossier naast de lijst' });
  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(428);
  await page.keyboard.press('End');
  await expect.poll(width).toBe(488);
  await record(page).getByRole('button', { name: 'Breder of smaller' }).click();
  await expect.poll(width).toBe(320);
  await expect
    .poll(async () => (await ask(desk, 'preferences.get', {})).recordWidth, { timeout: 5000 })
    .toBe(320);
  await page.setViewportSize({ width: 1100, height: 720 });
  await record(page).waitFor({ state: 'detached' });
  await page.locator('.case-row').nth(2).click();
  await isRead(page).waitFor();
  await expect.poll(() => focused(page)).toBe('Terug naar lijst');
  await expectAccessibleInBothThemes(page);
  await shot(page, 'cases-record-over');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('2');
  await page.setViewportSize({ width: 640, height: 360 });
  await page.keyboard.press('Space');
  await isRead(page).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  await shot(page, 'cases-record-640');
  expect(desk.complaints).toEqual([]);
});

test('letters record in the selected case once they are switched on, and filters are kept under a name', async () => {
  const { desk, page } = await openList();
  await page.locator('.case-row').nth(1).click();
  await isRead(page).waitFor();
  await page.keyboard.press('n');
  await ask(desk, 'preferences.change', { singleKeys: true });
  await page.keyboard.press('Control+l');
  await unlock(desk);
  await expect.poll(() => focused(page)).toBe('1');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Notitie' });
  await dialog.getByRole('textbox').fill('Belt morgen terug.');
  await page.keyboard.press('Control+Enter');
  await isRead(page).getByText('Belt morgen terug.').waitFor();
  // A dialog that closes gives focus back to the row.
  await expect.poll(() => focused(page)).toBe('1');
  await page.keyboard.press('/');
  await expect.poll(() => focused(page)).toBe('query');
  await page.keyboard.type('morgen');
  await page.getByText('1 dossier gevonden').first().waitFor();
  await page.getByRole('button', { name: /^Weergave: / }).click();
  await page.getByRole('menuitem', { name: 'Deze weergave bewaren' }).click();
  await page.getByLabel('Naam van de weergave').fill('Terugbellen');
  await page.keyboard.press('Enter');
  await page.getByText('Weergave “Terugbellen” is bewaard').waitFor();
  await page.getByRole('button', { name: 'Weergave: Terugbellen' }).waitFor();
  await page.getByRole('button', { name: 'Alles wissen' }).click();
  await page.getByText('8 dossiers, 8 lopend').waitFor();
  await page.getByRole('button', { name: /^Weergave: / }).click();
  await shot(page, 'cases-views');
  await expectAccessibleInBothThemes(page);
  await page.getByRole('menuitemradio', { name: 'Terugbellen' }).click();
  await page.getByText('1 dossier gevonden').first().waitFor();
  await page.getByRole('button', { name: 'Weergave: Terugbellen' }).click();
  await page.getByRole('menuitem', { name: 'Eigen weergaven beheren' }).click();
  await page.getByRole('button', { name: 'Andere naam geven: Terugbellen' }).click();
  await page.getByLabel('Naam van de weergave').fill('Belt terug');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Weghalen: Belt terug' }).click();
  await page.getByRole('button', { name: 'Weergave: Zelf gekozen' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Weergave: Belt terug' }).waitFor();
  expect(desk.complaints).toEqual([]);
});
