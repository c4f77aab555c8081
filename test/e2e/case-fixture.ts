import type { Locator, Page } from 'playwright-core';
import type { Input } from '../../api/contract/index.ts';
import { counterThreat } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { type Ask, monday, openAt, startOn, unlock, vaultMadeOnce } from './support/vault.ts';

/** A case on the screen. */
export interface CaseOnScreen {
  readonly desk: TestDesk;
  readonly page: Page;
  readonly caseId: string;
}

/** A vault of one case, with what was done in it on the day of its report. */
export const vaultWithCase = (
  report: Input<'reports.record'>,
  done?: (ask: Ask, caseId: string) => Promise<unknown>,
) =>
  vaultMadeOnce({
    fill: async (ask) => {
      const { caseId } = await ask('reports.record', report);
      await done?.(ask, caseId);
      return caseId;
    },
  });

/** The case of S-01 in which nothing was done yet. */
const fresh = vaultWithCase(counterThreat);

/** Story S-01, with a name that must not be shown before it is asked for. */
export const withName: Input<'reports.record'> = {
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
  await page.keyboard.insertText(number);
  await page.getByRole('menuitem', { name: number, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

/** What a test may ask of the case it opens. */
interface CaseOpening {
  readonly vault?: ReturnType<typeof vaultWithCase>;
  /** When it is opened. */
  readonly now?: string;
  readonly language?: 'nl' | 'en';
}

/** The case of S-01, on the morning of its report unless another moment is given. */
export async function openCase(opening: CaseOpening = {}): Promise<CaseOnScreen> {
  const { vault = fresh, now = monday, language = 'nl' } = opening;
  const { folder, filled: caseId } = await vault();
  const desk = await startOn(folder, now);
  await unlock(desk, language);
  await goToCase(desk);
  return { desk, page: desk.page, caseId };
}

/** The same case on another day. */
export async function openCaseOn(desk: TestDesk, now: string): Promise<Page> {
  await openAt(desk, now);
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
