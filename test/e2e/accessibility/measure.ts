import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { besides, rules } from '../support/look.ts';
import { settled } from './inside.ts';

/** A language and a theme of the desk. */
export interface Variant {
  readonly language: 'nl' | 'en';
  readonly theme: 'light' | 'dark';
}

/** Shows the screen, as it stands, in a language and a theme. */
export async function showAs(page: Page, { language, theme }: Variant): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate((chosen) => window.inside.prefer({ language: chosen }), language);
  await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor();
  await settled(page);
}

/** What axe finds on the screen as it stands, one line for each element. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([values, more]) => {
      const { violations } = await window.axe.run(document, {
        runOnly: { type: 'tag', values: [...values] },
        rules: more,
        resultTypes: ['violations'],
      });
      const sticky = [...document.querySelectorAll(':is(main, .dialog) *')]
        .filter((element) => getComputedStyle(element).position === 'sticky')
        .map((element) => element.getBoundingClientRect());
      /** Whether something lies under a bar that stays in sight: moving the page brings it out. */
      const isUnderBar = (selector: unknown) => {
        const box = document.querySelector(String(selector))?.getBoundingClientRect();
        return (
          box !== undefined && sticky.some((bar) => bar.top < box.bottom && box.top < bar.bottom)
        );
      };
      const seen = violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.filter(({ target }) => id !== 'target-size' || !isUnderBar(target[0])),
      }));
      return seen.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => {
          const why = failureSummary.split('\n').slice(1).join(' ').trim();
          const where = target.join(' ').replaceAll(/#react-aria[^ ]*/g, '#…');
          return `axe ${id}: ${where} (${why})`;
        }),
      );
    },
    [rules, besides] as const,
  );
}

/** What is wrong with how the screen is built: its title, its parts, its language. */
export function structureOf(page: Page, { language }: Variant): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
    const wrong: string[] = [];
    const expectOne = (selector: string) => {
      const { length } = seen(selector);
      if (length !== 1) wrong.push(`${length} times ${selector}`);
    };
    expectOne('main');
    expectOne('h1');
    if (document.documentElement.lang !== wanted) wrong.push('the page says another language');
    if (document.title !== 'Luwte') wrong.push(`the window is called ${document.title}`);
    // Runs to the end of an element, so that two texts are never read as one word.
    const shown = seen('body :not(:has(*))')
      .map((leaf) => leaf.textContent)
      .join(' ');
    const key = /\b(?:[a-z]+-)?[a-z]+\.[a-z]+[A-Z]\w+\b/.exec(shown);
    if (key) wrong.push(`a text is missing: ${key[0]}`);
    for (const element of seen('body *')) {
      const { animationDuration, transitionDuration } = getComputedStyle(element);
      const longest = Math.max(
        ...`${animationDuration}, ${transitionDuration}`.split(', ').map(Number.parseFloat),
      );
      if (longest > 0.001)
        wrong.push(`${element.className} moves, though that was asked not to be`);
    }
    return wrong;
  }, language);
}

/** What sticks out of the window sideways, or is cut off inside its own box. */
export function sidewaysOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element | undefined) =>
      element ? `${element.tagName.toLowerCase()}.${element.className}` : 'something';
    const rooms = [document.documentElement, ...document.querySelectorAll('main, [role=dialog]')];
    const wide = rooms.flatMap((room) => {
      const beyond = room.scrollWidth - room.clientWidth;
      if (beyond <= 0) return [];
      const edge = room.getBoundingClientRect().left + room.clientWidth;
      const widest = [...room.querySelectorAll('*')].find(
        (element) => element.getBoundingClientRect().right > edge + 0.5,
      );
      return [`${nameOf(room)} is ${beyond} px too wide at ${innerWidth}: ${nameOf(widest)}`];
    });
    const cut = [
      ...document.querySelectorAll('main :not(input), [role=dialog] :not(input)'),
    ].filter((element) => {
      if (element.scrollWidth - element.clientWidth < 2 || element.clientWidth < 2) return false;
      const { overflowX, textOverflow } = getComputedStyle(element);
      return ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis';
    });
    return [...wide, ...cut.map((element) => `${nameOf(element)} is cut off at ${innerWidth}`)];
  });
}

/**
 * What sticks out or is cut off when a reader spaces text out: lines by 1.5, letters by 0.12, words by
 * 0.16 and paragraphs by 2 times the size of the letters (WCAG 2.2, 1.4.12).
 */
export async function sidewaysWhenSpaced(page: Page): Promise<readonly string[]> {
  const space = (isSpaced: boolean) =>
    page.evaluate((wanted) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = wanted ? [sheet] : [];
    }, isSpaced);
  await space(true);
  const wrong = await sidewaysOf(page);
  await space(false);
  return wrong.map((what) => `with text spaced out, ${what}`);
}

/** Chosen and not chosen things of a kind that look alike where the system chooses all colours. */
export async function alikeInForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const alike = await page.evaluate(() => {
    const kinds: readonly (readonly [chosen: string, other: string])[] = [
      ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
      ['nav a[aria-current]', 'nav a:not([aria-current])'],
      ['.checkbox[data-selected] .checkbox-box', '.checkbox:not([data-selected]) .checkbox-box'],
      ['.radio[data-selected] .radio-dot', '.radio:not([data-selected]) .radio-dot'],
      ['.switch[data-selected] .switch-track', '.switch:not([data-selected]) .switch-track'],
    ];
    const lookOf = (selector: string) => {
      const element = document.querySelector(selector);
      if (element === null) return null;
      const looks = ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part || null);
        const { color, backgroundColor, borderColor, borderWidth, outline, fontWeight } = style;
        return [
          color,
          backgroundColor,
          borderColor,
          borderWidth,
          outline,
          fontWeight,
          style.content,
        ];
      });
      return JSON.stringify([looks, element.querySelectorAll('svg').length]);
    };
    return kinds.flatMap(([chosen, other]) => {
      const [one, two] = [lookOf(chosen), lookOf(other)];
      return one !== null && one === two ? [`${chosen} looks like ${other} in forced colours`] : [];
    });
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return alike;
}
