import type { Page } from 'playwright-core';
import { settled } from './inside.ts';
import { isWhole, judge, type Matrix, report } from './matrix.ts';

/** Where forms stand: on the screen, or in the dialog over it. */
const scopeOf = async (page: Page) =>
  (await page.getByRole('dialog').count()) > 0 ? '[role=dialog]' : 'main';

/** Makes every field empty in which one types. */
async function clear(page: Page, form: string): Promise<void> {
  await page.evaluate((selector) => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `${selector} :is(input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea)`,
    );
    for (const field of fields) {
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
      set?.call(field, '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, form);
}

/** What is wrong with a field to which a line of the summary led, by where focus is now. */
const saidAtField = (page: Page, said: string): Promise<readonly string[]> =>
  page.evaluate((line) => {
    const target = document.activeElement;
    const field = target?.closest('[data-field]');
    if (!target || !field) return [`“${line}” leads to no field`];
    const problem = field.querySelector('.field-problem span:last-child')?.textContent ?? '';
    const bare = problem.replace(/^\S+: /, '');
    const described = [target, ...field.querySelectorAll('[aria-describedby]')]
      .flatMap((element) => (element.getAttribute('aria-describedby') ?? '').split(' '))
      .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
      .join(' ');
    return [
      ...(bare !== '' && line.endsWith(bare) ? [] : [`“${line}” is not said at its field`]),
      ...(described.includes(bare) ? [] : [`“${line}” does not describe its field`]),
    ];
  }, said);

/** What is wrong with how a form that was refused says so. */
async function saidOf(page: Page, form: string): Promise<readonly string[]> {
  const summary = page.locator(`${form} .error-summary`);
  if ((await summary.count()) === 0) {
    const isAtField = await page.evaluate((selector) => {
      const problem = document.querySelector(`${selector} .field-problem`);
      const field = document.activeElement?.closest('[data-field]');
      return problem === null || field?.contains(problem);
    }, form);
    return isAtField ? [] : ['refused without a summary, and focus is not in the field'];
  }
  const wrong: string[] = [];
  if (!(await summary.evaluate((box) => box === document.activeElement))) {
    wrong.push('the summary of errors has no focus');
  }
  for (const line of await summary.locator('.error-link').all()) {
    const said = (await line.textContent()) ?? '';
    await line.evaluate((link: HTMLElement) => link.click());
    wrong.push(...(await saidAtField(page, said)));
  }
  return wrong;
}

/**
 * Sends every form that is shown as it is when nothing is filled in. What it refuses must be summed up,
 * with focus there, each line leading to a field that says the same.
 */
export async function sendEmpty(matrix: Matrix, state: string): Promise<void> {
  const { page } = matrix;
  const scope = await scopeOf(page);
  const forms = await page.locator(`${scope} form:visible`).count();
  for (let index = 0; index < forms; index += 1) {
    await page.evaluate(
      ([selector = '', at]) => {
        const before = document.querySelectorAll('form[data-looked-at]');
        for (const form of before) form.removeAttribute('data-looked-at');
        [...document.querySelectorAll(`${selector} form`)]
          .filter((form) => form.checkVisibility())
          .at(Number(at))
          ?.toggleAttribute('data-looked-at', true);
      },
      [scope, index] as const,
    );
    const form = 'form[data-looked-at]';
    await clear(page, form);
    await page.locator(form).evaluate((element: HTMLFormElement) => {
      element.querySelector<HTMLElement>('input, textarea, button')?.focus();
      element.requestSubmit();
    });
    await settled(page);
    if ((await page.locator(form).count()) === 0) return;
    if (isWhole || index % 2 === 0) await judge(matrix, `${state}, refused`);
    report(
      matrix,
      state,
      (await saidOf(page, form)).map((one) => `${state}: ${one}`),
    );
  }
}
