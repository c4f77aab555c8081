import { loadavg } from 'node:os';
import { join } from 'node:path';
import { passphrase } from '../vault-size/sides.ts';
import { median, tell, tellHead } from './figures.ts';
import { makeEmptyList, scrolled, tellFrames } from './frames.ts';
import { paintedWith, shownAfter } from './paint.ts';
import { scriptSize, untilToday } from './script-size.ts';
import { type MeasuredWindow, moment, openMeasured, type WindowPlace } from './window.ts';

/** A vault with cases, and where the build is. */
export type Place = WindowPlace & { readonly vault: string };

const field = 'input[type="password"]';
const row = '.case-row [role="gridcell"]';

async function unlock({ page }: MeasuredWindow): Promise<void> {
  await page.locator(field).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('nav').first().waitFor();
}

async function withDesk(place: Place, work: (desk: MeasuredWindow) => Promise<void>) {
  const desk = await openMeasured(place);
  try {
    await unlock(desk);
    await work(desk);
  } finally {
    await desk.end();
  }
}

/** From the start of the program to the unlock screen, and to an empty page of the same shell. */
export async function start(place: Place, rounds: number): Promise<void> {
  const sides = {
    empty: { where: { ...place, vault: null }, selector: 'h1', clock: [], processor: [] },
    desk: { where: place, selector: field, clock: [], processor: [] },
  } satisfies Record<string, Started>;
  for (let round = 0; round < rounds; round += 1) {
    await startOnce(sides.empty);
    await startOnce(sides.desk);
  }
  const { empty, desk } = sides;
  tellHead(`start (load ${loadavg().map((load) => load.toFixed(1))})`);
  tell('to an empty page, by the clock', empty.clock);
  tell('to the unlock screen, by the clock', desk.clock);
  tell('to an empty page, processor', empty.processor);
  tell('to the unlock screen, processor', desk.processor);
  tellRatio('by the clock', desk.clock, empty.clock);
  tellRatio('processor', desk.processor, empty.processor);
}

interface Started {
  readonly where: WindowPlace;
  /** What stands on the page when it is there. */
  readonly selector: string;
  readonly clock: number[];
  readonly processor: number[];
}

async function startOnce({ where, selector, clock, processor }: Started): Promise<void> {
  const begun = moment();
  const opened = await openMeasured(where);
  const shown = await paintedWith(opened.page, selector);
  clock.push(shown - begun);
  processor.push(await opened.processor());
  await opened.end();
}

const tellRatio = (name: string, ...[one, other]: readonly [number[], number[]]) =>
  console.log(`ratio of the medians, ${name} ${(median(one) / median(other)).toFixed(2)}`);

/** How much script is fetched before the unlock screen, and until the first screen of the desk. */
export function script({ root }: Place): void {
  const folder = join(root, 'dist/window');
  const tellSize = (name: string, size: number) =>
    console.log(`${name.padEnd(46)}${size.toFixed(0)} kB compressed`);
  tellSize('script until the unlock screen', scriptSize(folder));
  tellSize('script until the first screen', scriptSize(folder, untilToday));
}

const lastAnswer = ({ answers }: MeasuredWindow, name: string) =>
  answers.findLast((one) => one.name === name)?.at ?? Number.NaN;

/** From the answer of the vault to the first rows, each time anew. */
async function firstRows(desk: MeasuredWindow, rounds: number): Promise<void> {
  const { page } = desk;
  const times: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.press('Control+1');
    await page.locator('.case-grid').waitFor({ state: 'detached' });
    const pressed = moment();
    await page.keyboard.press('Control+2');
    const painted = await paintedWith(page, row);
    whole.push(painted - pressed);
    // An answer that came before the key was pressed was kept: the rows stand there at once.
    times.push(painted - Math.max(pressed, lastAnswer(desk, 'cases.list')));
  }
  tell('first rows after the answer', times);
  tell('first rows after the key', whole);
}

async function frames({ page }: MeasuredWindow, place: Place): Promise<void> {
  const empty = await openMeasured({ ...place, vault: null });
  await makeEmptyList(empty.page);
  const speeds = { 'slowly, 120 px a frame': 120, 'fast, 3,000 px a frame': 3000 };
  console.log('\nscrolling (between frames: median, 99 %, worst)');
  for (const [name, step] of Object.entries(speeds)) {
    const how = { step, frames: 300 };
    tellFrames(`empty, ${name}`, await scrolled(empty.page, { ...how, selector: '#empty-list' }));
    tellFrames(`list, ${name}`, await scrolled(page, { ...how, selector: '.case-grid' }));
  }
  await empty.end();
}

const typed = ['balie', 'camera', 'spreekgestoelte', 'vergunning'];

/** From each letter to the letter on the screen, and to the rows it leads to. */
async function search({ page }: MeasuredWindow): Promise<void> {
  const letters: number[] = [];
  const rows: number[] = [];
  for (const word of typed) {
    await page.keyboard.press('Control+f');
    await page.locator('input[type="search"]').fill('');
    await page.waitForTimeout(800);
    for (const letter of word) {
      const { doneAt, firstFrameAt, lastChangeAt } = await shownAfter(page, () =>
        page.keyboard.press(letter),
      );
      letters.push(firstFrameAt - doneAt);
      rows.push(lastChangeAt - doneAt);
    }
  }
  await page.locator('input[type="search"]').fill('');
  tellHead('search');
  tell('letter after its key', letters);
  tell('rows after a letter', rows);
}

/** From the press on a head to the rows in their new order, and from an arrow to the next row. */
async function keys({ page }: MeasuredWindow, rounds: number): Promise<void> {
  const sorts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const head = page.locator('.sort-button').nth(round % 2);
    const { doneAt, lastChangeAt } = await shownAfter(page, () => head.click());
    sorts.push(lastChangeAt - doneAt);
  }
  const arrows: number[] = [];
  await page.locator('.case-row[tabindex="0"]').first().focus();
  for (let round = 0; round < 4 * rounds; round += 1) {
    const { doneAt, firstFrameAt } = await shownAfter(
      page,
      () => page.keyboard.press('ArrowDown'),
      300,
    );
    arrows.push(firstFrameAt - doneAt);
  }
  tellHead('order and arrows');
  tell('rows after another order is asked for', sorts);
  tell('next row after its key', arrows);
}

/** The list of all cases: rows, frames, letters, keys. */
export const list = (place: Place, rounds: number): Promise<void> =>
  withDesk(place, async (desk) => {
    tellHead('list');
    await firstRows(desk, rounds);
    await frames(desk, place);
    await search(desk);
    await keys(desk, rounds);
  });
