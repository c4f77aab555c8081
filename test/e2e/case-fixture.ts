import type { Locator, Page } from 'playwright-core';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { ask, monday, openAt, startVault } from './support/vault.ts';

type Report = Input<'reports.record'>;

/** A case on the screen. */
export interface CaseOnScreen {
  readonly desk: TestDesk;
  readonly page: Page;
  readonly caseId: string;
}

/** Story S-01, with a name that must not be shown before it is asked for. */
export const withName: Report = {
  ...counterThreat,
  reporter: {
    kind: 'new',
    alias: 'Linde',
    name: 'Annemarie Zuidhof',
    contact: '06 12345678',
    position: { regime: 'staff', department: 'work_income', functionGroup: null },
  },
};

/** Opens a case by its number, as one does with the palette. */
export async function goToCase({ page }: TestDesk, number = 'A-2026-0001'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await page.getByRole('menuitem', { name: number, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

/** The case of S-01 on the morning of its report. */
export async function openCase(report: Report = counterThreat): Promise<CaseOnScreen> {
  const desk = await startVault();
  const { caseId } = await ask(desk, 'reports.record', report);
  await openAt(desk, monday);
  await goToCase(desk);
  return { desk, page: desk.page, caseId };
}

/** The same case on another day. */
export async function openCaseOn(
  desk: TestDesk,
  now: string,
  language: 'nl' | 'en' = 'nl',
): Promise<Page> {
  await openAt(desk, now, language);
  await goToCase(desk);
  return desk.page;
}

/** Shows a part of the case. */
export async function showPart(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  return page.getByRole('tabpanel', { name: new RegExp(`^${name}`) });
}

/** Opens the dialog behind a button of a part of the case. */
export async function openDialog(page: Page, part: string, button: string): Promise<Locator> {
  const panel = await showPart(page, part);
  await panel.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Records what stands in the open dialog, and waits until it is closed. */
export async function recordDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
