import type { Page } from 'playwright-core';

/** What is done to a control, and what else came of it; the name of the control stands before it. */
type Done = readonly string[];

declare global {
  interface Window {
    /** The title that stood there when it was last looked at. */
    titleBefore: Element | null;
  }
}

/** Waits until the screen had the time to answer. */
const answered = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });

/** Keeps in mind which screen is shown. */
const remember = (page: Page) =>
  page.evaluate(() => {
    window.titleBefore = document.querySelector('main h1');
  });

/** What became another than the screen that was remembered; null when nothing did. */
const elsewhere = (page: Page) =>
  page.evaluate(() => {
    if (document.querySelector('main h1') !== window.titleBefore) return 'led to another screen';
    const isAsked = document.querySelector('[role=dialog], [role=alertdialog]') !== null;
    return isAsked ? 'opened a dialog' : null;
  });

/** Walks with Tab through the screen from its title, and names what has focus and is covered whole. */
export async function coveredFocus(page: Page): Promise<Done> {
  const covered: string[] = [];
  await page.evaluate(() => document.querySelector<HTMLElement>('main h1')?.focus());
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const { isOver, wrong } = await page.evaluate(() => {
      const focused = document.activeElement;
      const main = document.querySelector('main');
      if (focused === null || !main?.contains(focused)) return { isOver: true, wrong: null };
      // What is only there for a screen reader is drawn as its label.
      const isDrawn = focused.getBoundingClientRect().width > 2;
      const shown = isDrawn ? focused : (focused.closest('label') ?? focused.parentElement);
      const { left, top, width, height } = (shown ?? focused).getBoundingClientRect();
      const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
      const isSeen = parts.some((across) =>
        parts.some((down) => {
          const hit = document.elementFromPoint(left + across * width, top + down * height);
          return hit !== null && (shown?.contains(hit) || hit.contains(shown));
        }),
      );
      const name = focused.getAttribute('aria-label') ?? shown?.textContent ?? '';
      const what = `${focused.tagName} ${name.trim().slice(0, 60)}`;
      return { isOver: false, wrong: isSeen ? null : what };
    });
    if (isOver) return covered;
    if (wrong !== null) covered.push(`${wrong} has focus and is covered`);
  }
  throw new Error('Tab does not leave the screen');
}

const controls =
  'main :is(input:not([type=hidden], [type=file]), textarea, select, [role=spinbutton], [aria-haspopup=listbox])';

/** Changes every control of the screen by its keys, and says where that led elsewhere. */
export async function leadingElsewhere(page: Page): Promise<Done> {
  const wrong: string[] = [];
  const all = page.locator(controls);
  for (let at = 0; at < (await all.count()); at += 1) {
    await remember(page);
    const control = await all.nth(at).evaluate((element: HTMLElement) => {
      if (!element.checkVisibility() || element.matches(':disabled, [aria-disabled=true]'))
        return null;
      element.focus();
      element.setAttribute('data-tried', '');
      const isBox = element.matches('[type=checkbox], [type=radio]');
      const isStep = element.matches('[role=spinbutton], select');
      const isChoice = element.matches('[aria-haspopup=listbox]:not(input)');
      const key = isBox ? 'Space' : isStep ? 'ArrowUp' : isChoice ? 'ArrowRight' : 'a';
      return { key, name: element.getAttribute('name') ?? element.getAttribute('aria-label') };
    });
    if (control === null) continue;
    await page.keyboard.press(control.key);
    await answered(page);
    const found = await elsewhere(page);
    if (found !== null) return [...wrong, `${control.name} ${found} when it was changed`];
    const isLost = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === document.body || focused?.tagName === 'H1';
    });
    if (isLost) wrong.push(`${control.name} lost focus when it was changed`);
    if ((await page.getByRole('listbox').count()) > 0) await page.keyboard.press('Escape');
  }
  return wrong;
}

/** Presses the mouse on every button and link of the screen, and lets go elsewhere: nothing may come of it. */
export async function actingOnPress(page: Page): Promise<Done> {
  const all = page.locator('main :is(button, a[href], [role=button], [role=switch], [role=tab])');
  for (let at = 0; at < (await all.count()); at += 1) {
    await remember(page);
    const button = await all.nth(at).evaluate((element: HTMLElement) => {
      if (!element.checkVisibility() || element.matches(':disabled, [aria-disabled=true]'))
        return null;
      // A list of choices opens when it is pressed, as those of the system do; it chooses on letting go.
      if (element.matches('[aria-haspopup]')) return null;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, name: element.textContent };
    });
    if (button === null) continue;
    const pressed = () =>
      all
        .nth(at)
        .evaluate((element) => element.getAttribute('aria-selected') ?? element.ariaChecked);
    const before = await pressed();
    await page.mouse.move(button.x, button.y);
    await page.mouse.down();
    await answered(page);
    const found = (await elsewhere(page)) ?? ((await pressed()) === before ? null : 'changed');
    if (found !== null) return [`${button.name} ${found} when the mouse went down`];
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await answered(page);
    const after = await elsewhere(page);
    if (after !== null) return [`${button.name} ${after}, let go elsewhere`];
  }
  return [];
}
