import type { Page, ViewportSize } from 'playwright-core';
import { expect } from 'vitest';
import { takesPictures } from '../support/look.ts';
import { settled } from './inside.ts';
import {
  alikeInForcedColours,
  axeFinds,
  showAs,
  sidewaysOf,
  structureOf,
  type Variant,
} from './measure.ts';
import { takePictures } from './pictures.ts';

/** In which the tests find their way, and each state is left. */
export const usual: Variant = { language: 'nl', theme: 'light' };

/** Both languages in both themes. */
const variants: readonly Variant[] = [
  usual,
  { language: 'en', theme: 'dark' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

/** The room that is left when a laptop is enlarged twice, and four times; CSS pixels. */
export const narrowest = { width: 320, height: 256 } as const;
const enlarged = [{ width: 640, height: 360 }, narrowest] as const;
const laptop = { width: 1280, height: 720 } as const;

/** Whether every state is judged in every variant and leaves pictures; else each in one, in turn. */
export const isWhole = process.env.LUWTE_LOOK === 'whole';

/** What is wrong anywhere, each thing once, with the first place where it was seen. */
export interface Matrix {
  readonly page: Page;
  readonly wrong: Map<string, string>;
  /** The states that were looked at. */
  readonly states: string[];
}

/** A matrix in which nothing was looked at yet. */
export const emptyMatrix = (page: Page): Matrix => ({ page, wrong: new Map(), states: [] });

/** Adds what is wrong somewhere, unless it was wrong elsewhere too; told at once, as it takes minutes. */
export function report({ wrong }: Matrix, where: string, found: readonly string[]): void {
  for (const one of found) {
    if (wrong.has(one)) continue;
    wrong.set(one, where);
    process.stderr.write(`${where}: ${one}\n`);
  }
}

/** Makes the letters larger, as the settings do. */
async function letters(page: Page, percent: number): Promise<void> {
  await page.evaluate((textSize) => window.inside.prefer({ textSize }), percent);
  await page.locator(`html[data-text-size="${percent}"]`).waitFor();
  await settled(page);
}

/** Makes the window another size, and waits until the screen has become what it is then. */
async function resize(page: Page, size: ViewportSize): Promise<void> {
  await page.setViewportSize(size);
  await settled(page);
}

/** Judges the screen as it stands, and leaves it in what was its turn. */
async function judgeInTurn(matrix: Matrix, state: string): Promise<void> {
  const { page, states } = matrix;
  const turn = states.push(state) % variants.length;
  for (const variant of isWhole ? variants : variants.slice(turn, turn + 1)) {
    await showAs(page, variant);
    const where = `${state}, ${variant.language}, ${variant.theme}`;
    report(matrix, where, await structureOf(page, variant));
    report(matrix, where, await axeFinds(page));
  }
  if (isWhole || turn === 0) report(matrix, state, await alikeInForcedColours(page));
  if (takesPictures) await takePictures(page, state);
}

/** Judges the screen as it stands: how it is built, and what axe finds. */
export async function judge(matrix: Matrix, state: string): Promise<void> {
  await judgeInTurn(matrix, state);
  await showAs(matrix.page, usual);
}

/** Judges the screen as it stands, and looks whether it fits when it is enlarged. */
export async function look(matrix: Matrix, state: string): Promise<void> {
  const { page, states } = matrix;
  await judgeInTurn(matrix, state);
  for (const size of isWhole || states.length % 3 === 0 ? enlarged : [narrowest]) {
    await resize(page, size);
    report(matrix, state, await sidewaysOf(page));
  }
  await resize(page, laptop);
  const isLarge = isWhole || states.length % 3 === 0;
  if (isLarge) await letters(page, 200);
  report(matrix, `${state}, on a laptop`, await sidewaysOf(page));
  if (isLarge) await letters(page, 100);
  await showAs(page, usual);
}

/** Reports what came of going to a screen: that its title has focus, and that nothing jumped. */
export async function arrive(matrix: Matrix, state: string): Promise<void> {
  const { focused, shift } = await matrix.page.evaluate(() => ({
    focused: document.activeElement?.tagName,
    shift: window.takeShift(),
  }));
  if (focused !== 'H1')
    report(matrix, state, [`${state}: focus is in ${focused}, not in the title`]);
  report(matrix, state, shift);
}

/** Shows what is folded. */
export async function unfold({ page }: Matrix): Promise<void> {
  const folded = 'main .disclosure-button[aria-expanded="false"]';
  const pressed = await page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    for (const button of all) button.click();
    return all.length;
  }, folded);
  if (pressed > 0) await settled(page);
}

/** Fails with a list to read when anything was wrong. */
export function expectNothingWrong({ wrong }: Matrix): void {
  expect([...wrong].map(([what, where]) => `${where}: ${what}`)).toEqual([]);
}
