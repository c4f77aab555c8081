import type { Page } from 'playwright-core';
import { quantile } from './figures.ts';

/** How a list is scrolled: pixels a frame, and how many frames. */
export interface Scrolling {
  readonly selector: string;
  readonly step: number;
  readonly frames: number;
}

/** Milliseconds between frames, and in how many of them rows stood without their case. */
export interface Scrolled {
  readonly between: readonly number[];
  readonly blank: number;
  readonly waiting: number;
}

/** Scrolls a list as a wheel or a dragged bar does, and looks at each frame. */
export const scrolled = (page: Page, scrolling: Scrolling): Promise<Scrolled> =>
  page.evaluate(scroll, scrolling);

/** Runs in the page, and so takes nothing along from this file. */
async function scroll({ selector, step, frames }: Scrolling): Promise<Scrolled> {
  const list = document.querySelector(selector);
  if (list === null) throw new Error(`There is no ${selector}.`);
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const { left, top, width, height } = list.getBoundingClientRect();
  const between: number[] = [];
  let blank = 0;
  let waiting = 0;
  let last = await frame();
  for (let count = 0; count < frames; count += 1) {
    list.scrollTop += step;
    const at = await frame();
    between.push(at - last);
    last = at;
    const row = document
      .elementFromPoint(left + width / 3, top + height / 2)
      ?.closest('[data-row]');
    if (!row) blank += 1;
    else if ((row.textContent ?? '').trim() === '') waiting += 1;
  }
  return { between, blank, waiting };
}

/** A page that is as long as the list, and has nothing in it. */
export const makeEmptyList = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const list = document.createElement('div');
    list.id = 'empty-list';
    list.style.height = '800px';
    list.style.overflow = 'auto';
    const inner = document.createElement('div');
    inner.style.height = '6800000px';
    list.append(inner);
    document.body.append(list);
  });

/** Frames as they are told: usual, 99 %, worst, and how many came too late for two beats of 60 Hz. */
export function tellFrames(name: string, { between, blank, waiting }: Scrolled): void {
  const told = [quantile(between, 0.5), quantile(between, 0.99), Math.max(...between)]
    .map((value) => `${value.toFixed(1)} ms`.padStart(12))
    .join('');
  const late = between.filter((one) => one > 34).length;
  console.log(
    `${name.padEnd(46)}${told}   late ${late} of ${between.length}, blank ${blank}, waiting ${waiting}`,
  );
}
