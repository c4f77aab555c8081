import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { screenshots } from './places.ts';

/** Everything of WCAG 2.2 up to level AA, and what its makers call best practice. */
export const rules = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

/** That what is called aloud has the words that are seen (WCAG 2.5.3): axe has it as an experiment. */
export const besides: axe.RuleObject = { 'label-content-name-mismatch': { enabled: true } };

/** Brings what moves to its end: a window that draws nothing for a while would keep it waiting. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
    for (const animation of finite) animation.finish();
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}

/** The window on a laptop, and on a large screen; pixels. */
export const screenSizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

const themes = ['light', 'dark'] as const;

/** Waits until the window shows itself in a theme. */
async function showIn(page: Page, colorScheme: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
}

/**
 * Whether pictures are left for people to look at: they take a fifth of the time of the tests of
 * windows, and nothing is compared with them.
 */
export const takesPictures = process.env.LUWTE_PICTURES !== undefined;

/** Leaves a picture of the window in out/screenshots/, with LUWTE_PICTURES set. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  mkdirSync(screenshots, { recursive: true });
  await settled(page);
  // The driver hides the caret with a style that the policy of the window refuses.
  await page.screenshot({ path: join(screenshots, `${name}.png`), caret: 'initial' });
}

/** Leaves the sheet that the screen is on paper in out/screenshots/, with LUWTE_PICTURES set. */
export async function sheet(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  mkdirSync(screenshots, { recursive: true });
  await page.pdf({ path: join(screenshots, `${name}.pdf`), format: 'A4' });
}

/** Fails with a list to read when axe finds something on the screen. */
export async function expectAccessible(
  page: Page,
  runOnly: axe.RunOnly = { type: 'tag', values: rules },
): Promise<void> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Taken from the answer in the window: the rest of it is long, and nobody reads it.
  const violations = await page.evaluate(
    async (asked) => (await window.axe.run(document, asked)).violations,
    { runOnly, rules: besides },
  );
  const told = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n    ${failureSummary}`),
  ]);
  if (told.length > 0) throw new Error(`axe found:\n${told.join('\n')}`);
}

/** What the rules say of colours: all that a theme changes. */
const ofColours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Fails when the screen, as it stands, breaks a rule of accessibility in light or in dark. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await showIn(page, 'dark');
  await expectAccessible(page, ofColours);
  await showIn(page, 'light');
  await expectAccessible(page);
}

/** Leaves pictures of the screen, as `shot` does: on a laptop in light, on a large screen in dark. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  for (const [index, theme] of themes.entries()) {
    const size = screenSizes[index] ?? screenSizes[0];
    await page.setViewportSize(size);
    await showIn(page, theme);
    await shot(page, `${name}-${size.width}-${theme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(screenSizes[0]);
}

declare global {
  interface Window {
    /** Put there by axe's own script. */
    readonly axe: typeof axe;
  }
}
