import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { department, label } from '../../domain/code-lists/index.ts';
import { counterThreat } from '../api/support.ts';
import { openFull } from './accessibility/walk.ts';
import { inDecember } from './release-fixture.ts';
import { sheet } from './support/look.ts';
import { startOn, unlock, vaultMadeOnce } from './support/vault.ts';

/** As wide and as high as an A4 in pixels. */
const a4 = { width: 794, height: 1123 };

const departments = department.codes.map(({ code }) => code);

/** A year in which every department had an incident, so that a table has as many columns. */
const everywhere = vaultMadeOnce({
  at: inDecember,
  fill: async (ask) => {
    for (const code of departments) {
      const position = { regime: 'staff', department: code, functionGroup: null } as const;
      const reporter = { kind: 'anonymous', position } as const;
      await ask('reports.record', { ...counterThreat, reporter });
    }
  },
});

async function open(): Promise<Page> {
  const desk = await startOn((await everywhere()).folder, inDecember);
  await unlock(desk);
  return desk.page;
}

async function onPaper(page: Page): Promise<void> {
  const size = page.viewportSize();
  onTestFinished(async () => {
    await page.emulateMedia({ media: 'screen' });
    if (size) await page.setViewportSize(size);
  });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(a4);
}

/** What runs off the sheet to the right, or is cut off by what it stands in. */
const cutOff = (page: Page) =>
  page.locator('main :is(th, td, svg.drawn)').evaluateAll(
    (all, edge) =>
      all
        .filter((one) => {
          const { right, width } = one.getBoundingClientRect();
          const isCell = one instanceof HTMLElement;
          const isClipped = isCell && one.scrollWidth > one.clientWidth + 1;
          return width > 0 && (right > edge || isClipped);
        })
        .map((one) => one.textContent),
    a4.width,
  );

/** What can be pressed, and so says nothing on paper. */
const pressed = (page: Page) =>
  page
    .locator('main')
    .locator('button:visible, [role=tab]:visible, .switch:visible, .radio-dot:visible')
    .evaluateAll((all) =>
      all.filter((one) => !one.matches('.select-button')).map((one) => one.textContent),
    );

test('the figures of the own organisation stand whole on paper, and nothing to press with them', async () => {
  const page = await open();
  await page.keyboard.press('Control+5');
  await page.getByRole('switch', { name: 'Echte aantallen tonen' }).click({ force: true });
  await page.getByRole('figure').first().waitFor();
  await onPaper(page);
  expect(await cutOff(page)).toEqual([]);
  expect(await pressed(page)).toEqual([]);
  await sheet(page, 'paper-overview');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('tab', { name: 'Analyse' }).click();
  const choose = async (field: RegExp, option: string) => {
    await page.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose(/Regels/, 'Ernst');
  await choose(/Kolommen/, 'Afdeling');
  const title = 'Incidenten per ernst en afdeling';
  await page.getByRole('switch', { name: `Tabel: ${title}` }).waitFor();
  await onPaper(page);
  const table = page.getByRole('table', { name: title });
  const heads = table.getByRole('columnheader');
  expect((await heads.allTextContents()).slice(1, -1).toSorted()).toEqual(
    departments.map((code) => label(department, code, 'nl')).toSorted(),
  );
  expect(await cutOff(page)).toEqual([]);
  expect(await pressed(page)).toEqual([]);
  await sheet(page, 'paper-analysis');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('tab', { name: 'Afhandeling' }).click();
  await page.getByText('Door het jaar heen').waitFor();
  await onPaper(page);
  expect(await cutOff(page)).toEqual([]);
  expect(await pressed(page)).toEqual([]);
  await sheet(page, 'paper-handling');
});

test('Today on paper has the tasks, and not what a new vault still needs', async () => {
  const page = await open();
  const notice = page.getByText('Maak uw kluis af');
  await notice.waitFor();
  await onPaper(page);
  expect(await notice.isVisible()).toBe(false);
  expect(await page.getByRole('region', { name: /^Te laat/ }).isVisible()).toBe(true);
  expect(await pressed(page)).toEqual([]);
  await sheet(page, 'paper-today');
});

test('the screens of the coordinator on paper have all of a wide table, and one name for what stands under it', async () => {
  const desk = await openFull('coordinator');
  const { page } = desk;
  const notice = page.getByText('Maak uw kluis af');
  await notice.waitFor();
  const lastRow = page.getByRole('rowheader', { name: 'College van B en W' });
  await lastRow.waitFor();
  const part = page.getByRole('tab', { selected: true });
  await onPaper(page);
  expect(await notice.isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Reservekopie' }).isVisible()).toBe(false);
  expect(await lastRow.isVisible()).toBe(true);
  expect(await cutOff(page)).toEqual([]);
  expect(await page.locator('[role=tab]:visible').allTextContents()).toEqual([
    await part.textContent(),
  ]);
  await sheet(page, 'paper-measures');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: /^Trainingen/ }).click();
  await page.getByRole('heading', { name: 'Getraind per afdeling' }).waitFor();
  await onPaper(page);
  expect(await cutOff(page)).toEqual([]);
  await sheet(page, 'paper-training');
});
