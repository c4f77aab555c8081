import type { Locator, Page } from 'playwright-core';

/** The field at a path of the form on the screen. */
export const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);

/** What has the focus, by the name it is read out with. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const field = element?.closest<HTMLElement>('[data-field]')?.dataset.field;
    const row = element instanceof HTMLElement ? element.dataset.row : undefined;
    return field ?? row ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Something done with the keyboard alone. */
export type Keys = (page: Page) => Promise<void>;

/** Presses keys one after another. */
export const press =
  (...keys: readonly string[]): Keys =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Types at the pace of a quick hand: the parts of a date move on between two digits. */
export const type =
  (text: string): Keys =>
  (page) =>
    page.keyboard.type(text, { delay: 20 });

/** Types until a choice is found, and takes the first once the list holds only what fits. */
export const choose =
  (text: string): Keys =>
  async (page) => {
    await page.keyboard.type(text);
    await page.getByRole('option').first().filter({ hasText: text }).waitFor();
    await press('ArrowDown', 'Enter')(page);
  };

/** Walks on with Tab until focus is in a field, or on a button that begins with these words. */
export async function tabTo(page: Page, name: string): Promise<void> {
  // Who walks with Tab waits for the screen to be there first.
  await page.waitForFunction(
    (wanted) =>
      document.querySelector(`[data-field="${wanted}"]`) !== null ||
      [...document.querySelectorAll('button')].some((button) =>
        button.textContent?.trim().startsWith(wanted),
      ),
    name,
  );
  const isThere = () =>
    page.evaluate((wanted) => {
      const here = document.activeElement;
      if (here instanceof HTMLButtonElement && here.textContent?.trim().startsWith(wanted))
        return true;
      return here?.closest<HTMLElement>('[data-field]')?.dataset.field === wanted;
    }, name);
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Waits until the list of a field is gone and focus is back at the field: a key would go nowhere. */
export async function listClosed(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.activeElement?.closest('[data-field]')?.getAttribute('data-field') === wanted,
    name,
  );
}

/** Takes a choice from the list that opens at a field. */
export async function pick(page: Page, name: string, choice: string): Promise<void> {
  await field(page, name).getByRole('button').click();
  await page.getByRole('option', { name: choice, exact: true }).click();
  await listClosed(page, name);
}

/** Finds a choice by its words in a field that searches, and takes it. */
export async function find(page: Page, name: string, words: string, choice: string): Promise<void> {
  const box = field(page, name).getByRole('combobox');
  await box.focus();
  // A list closes when what it hangs under scrolls: first the field comes into sight.
  await page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );
  await box.fill(words);
  await page.getByRole('option', { name: choice }).click();
}

/** Chooses one of a few, by its words. */
export async function mark(page: Page, name: string, choice: string): Promise<void> {
  await field(page, name).getByRole('radio', { name: choice, exact: true }).check({ force: true });
}

/** Types a day in three parts. */
export async function typeDay(page: Page, name: string, digits: string): Promise<void> {
  await field(page, name).getByRole('spinbutton').first().focus();
  await type(digits)(page);
}

/** Puts a text in a field as pasting does, control characters included, and leaves the field. */
export async function paste(page: Page, name: string, text: string): Promise<void> {
  const box = field(page, name).locator('input, textarea');
  await box.evaluate((element: HTMLInputElement | HTMLTextAreaElement, value) => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {};
    set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await box.focus();
  await box.blur();
}
