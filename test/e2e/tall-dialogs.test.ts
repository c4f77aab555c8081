import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { counterThreat } from '../api/support.ts';
import { openCase, openDialog, showPart, vaultWithCase } from './case-fixture.ts';
import { expectAccessibleInBothThemes, shot } from './support/look.ts';

/** A laptop, and the same at a zoom of 400 %. */
const laptop = { width: 1280, height: 720 };
const zoomed = { width: 320, height: 180 };

async function resize(page: Page, size: typeof laptop): Promise<void> {
  const former = page.viewportSize();
  onTestFinished(async () => {
    if (former) await page.setViewportSize(former);
  });
  await page.setViewportSize(size);
}

/** Where something stands in the window. */
const placeOf = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return { top, bottom, width };
  });

test('the buttons of a dialog taller than the window stay in sight, and cover nothing that has focus', async () => {
  const { page } = await openCase();
  await resize(page, laptop);
  const dialog = await openDialog(page, 'Incident', 'Gegevens verbeteren');
  const actions = dialog.locator('.actions');
  const record = actions.getByRole('button').first();
  expect((await placeOf(record)).bottom).toBeLessThanOrEqual(laptop.height);
  const edge = () =>
    actions.evaluate((row) => getComputedStyle(row, '::before').borderBlockStartWidth);
  await expect.poll(edge).toBe('1px');
  await shot(page, 'dialog-tall');
  await expectAccessibleInBothThemes(page);
  const stops = await dialog.locator('input, textarea, button').count();
  for (let at = 0; at < stops; at += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const isAction = await focused.evaluate((one) => one.closest('.actions') !== null);
    const { bottom } = await placeOf(focused);
    if (!isAction) expect(bottom).toBeLessThanOrEqual((await placeOf(actions)).top + 1);
  }
  await dialog.evaluate((one) => one.closest('.dialog-overlay')?.scrollTo(0, 100_000));
  await expect.poll(edge).toBe('0px');
  await resize(page, zoomed);
  await expect.poll(() => actions.evaluate((row) => getComputedStyle(row).position)).toBe('static');
});

const withLetter = vaultWithCase(counterThreat, (ask, caseId) => {
  const warning = { kind: 'warning_letter', endsOn: null, letter: true } as const;
  return ask('measures.record', { caseId, ...warning, decidedOn: '2026-05-04' });
});

/** The fields of each row of fields beside each other in a part of the page: their inputs. */
const rowsIn = (part: Locator) =>
  part.locator('.fields-beside').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll(':scope > .field')].map((one) => {
        const control = one.querySelector('.control, [role=group], textarea') ?? one;
        const { top, bottom, width } = control.getBoundingClientRect();
        const start = one.getBoundingClientRect().top;
        return { top, bottom, width, start };
      }),
    ),
  );

test('fields beside each other have their inputs on one line, and room to type an address', async () => {
  const { page } = await openCase({ vault: withLetter });
  await resize(page, laptop);
  const reaction = await showPart(page, 'Reactie');
  await reaction.getByRole('button', { name: /^Brief: / }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Adres').first().waitFor();
  for (const name of ['name', 'address']) {
    const typed = dialog.locator(`[data-field="${name}"]`).locator('input, textarea');
    expect((await placeOf(typed)).width).toBeGreaterThan(220);
  }
  await shot(page, 'fields-letter');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Organisatie instellen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Organisatie' }).waitFor();
  const first = (await rowsIn(page.locator('main')))[0] ?? [];
  expect(first.length).toBe(2);
  const [one, other] = first;
  // Only the first has a hint, so it begins higher and both end on one line.
  expect(one?.bottom).toBeCloseTo(other?.bottom ?? 0, 0);
  await shot(page, 'fields-organisation');
  await expectAccessibleInBothThemes(page);
});
