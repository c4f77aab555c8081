import type { Page } from 'playwright-core';

/**
 * Waits in the page until something is there, and then until the frame that shows it is drawn.
 * @returns the moment after that frame, in milliseconds since 1970
 */
export const paintedWith = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted) === null) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.timeOrigin + performance.now()), 0);
        };
        requestAnimationFrame(look);
      }),
    selector,
  );

/** When something was done in the window, and when it showed. Milliseconds since 1970. */
export interface Shown {
  readonly doneAt: number;
  /** After the first frame that followed. */
  readonly firstFrameAt: number;
  /** After the frame with the last change that is seen, before nothing changed for `quietMs`. */
  readonly lastChangeAt: number;
}

/** Watches what follows the next key or press, until nothing changed for a while. */
export const shownAfter = async (
  page: Page,
  act: () => Promise<void>,
  quietMs = 700,
): Promise<Shown> => {
  // Only when it watches may it begin: a key can overtake what was asked of the page before it.
  const watching = await page.evaluateHandle(watch, quietMs);
  await act();
  return watching.evaluate(({ shown }) => shown);
};

/** Runs in the page, and so takes nothing along from this file. */
function watch(quietMs: number): { readonly shown: Promise<Shown> } {
  const now = () => performance.timeOrigin + performance.now();
  const shown = new Promise<Shown>((resolve) => {
    const started = (event: Event) => {
      for (const kind of kinds) removeEventListener(kind, started, true);
      const doneAt = performance.timeOrigin + event.timeStamp;
      let firstFrameAt = 0;
      let lastChangeAt = 0;
      const afterFrame = (note: (at: number) => void) =>
        requestAnimationFrame(() => setTimeout(() => note(now()), 0));
      afterFrame((at) => {
        firstFrameAt = at;
      });
      let timer = 0;
      const end = () => {
        observer.disconnect();
        resolve({ doneAt, firstFrameAt, lastChangeAt: lastChangeAt || firstFrameAt });
      };
      /** What is only said aloud, on purpose half a second after typing stopped. */
      const isSaid = ({ target }: MutationRecord) => {
        const place = target instanceof Element ? target : target.parentElement;
        return place?.closest('[aria-live], [role="log"]') !== null;
      };
      const observer = new MutationObserver((changes) => {
        if (changes.every(isSaid)) return;
        clearTimeout(timer);
        timer = window.setTimeout(end, quietMs);
        afterFrame((at) => {
          lastChangeAt = at;
        });
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      timer = window.setTimeout(end, quietMs);
    };
    const kinds = ['keydown', 'pointerdown'];
    for (const kind of kinds) addEventListener(kind, started, true);
  });
  return { shown };
}
