/**
 * The first ten minutes of somebody new: a clone of what was committed here, `npm start` in it until it
 * has shown its main job, and then by keyboard alone, in what that built: a vault, the organisation, a
 * report, and figures that leave. `npm run bench -- newcomer` prints how long each step takes at five
 * keys a second, and fails beyond ten minutes; whoever reads and thinks takes longer.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { installedBrowser } from '../../electron/browser.ts';
import { openChromiumDesk } from '../../electron/chromium-desk.ts';
import { packagedBrowser } from '../../electron/packaged-browser.ts';
import { cloneInto, startIn } from './newcomer/beginning.ts';
import { Hand } from './newcomer/keyboard.ts';

const root = join(import.meta.dirname, '../..');
const passphrase = 'lantaarn kwispelt zelden op dinsdag';

/** The quarter that was over last: something to publish on the first day. */
const quarter = (() => {
  const now = new Date();
  const end = new Date(
    Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3, 1) - 86_400_000,
  );
  const [year = '', month = ''] = end.toISOString().split('-');
  return { year, number: Number(month) / 3, day: `15${month}${year}` };
})();

async function makeVault(hand: Hand): Promise<void> {
  await hand.screen('Een kluis maken');
  await hand.press('Tab', 'ArrowDown', 'ArrowUp', 'Enter');
  await hand.read('Stap 2 van 3');
  await hand.type('Waterveen');
  await hand.press('Tab');
  await hand.type('GM9999');
  await hand.press('Enter');
  await hand.read('Stap 3 van 3');
  await hand.type(passphrase);
  await hand.read('Deze wachtzin kunt u gebruiken.');
  await hand.press('Tab', 'Tab');
  await hand.type(passphrase);
  await hand.press('Enter');
  await hand.screen('Vandaag');
}

async function tellOrganisation(hand: Hand): Promise<void> {
  await hand.press('Control+k');
  await hand.type('organisatie instellen');
  await hand.press('Enter');
  await hand.walkTo('staffSize');
  await hand.type('420');
  await hand.press('Control+Enter');
  await hand.read('Instellingen bewaard');
}

async function report(hand: Hand): Promise<void> {
  await hand.press('Control+n');
  await hand.screen('Nieuwe melding');
  await hand.walkTo('rulesDiscussed');
  await hand.press('Space');
  // When it was told is filled in with today, and folded.
  await hand.walkTo(/, via: /);
  await hand.press('Enter');
  await hand.walkTo('receivedOn');
  await hand.type(quarter.day);
  await hand.walkTo('reporter.alias');
  await hand.type('Linde');
  await hand.choose('reporter.position.department', 'werk');
  await hand.walkTo('incident.occurred.on');
  await hand.type(quarter.day);
  await hand.choose('incident.nature', 'dreigen');
  await hand.choose('incident.channel', 'balie');
  await hand.walkTo('incident.severity');
  await hand.press('Space', 'ArrowDown');
  await hand.walkTo('incident.perpetratorKnown');
  await hand.press('Space');
  await hand.walkTo('wish');
  await hand.press('Space');
  await hand.press('Control+Enter');
  await hand.screen(/^Dossier A-/);
}

async function publish(hand: Hand, folder: string): Promise<void> {
  await hand.press('Control+k');
  await hand.type('export');
  await hand.press('Enter');
  await hand.screen('Export');
  await hand.walkTo('year');
  // The newest year stands first; before April, the quarter is one of the year before.
  await hand.press('Space', ...(quarter.number === 4 ? ['ArrowDown'] : []));
  await hand.walkTo('part');
  for (let step = 0; step < quarter.number; step += 1) await hand.press('ArrowRight');
  await hand.walkTo(/^Verder$/);
  await hand.press('Enter');
  await hand.read(/Dit gaat er van .* naar buiten/);
  await hand.walkTo(/^Verder$/);
  await hand.press('Enter');
  await hand.walkTo(/Map voor de bestanden/);
  await hand.press('Control+a');
  await hand.type(folder);
  await hand.walkTo(/Ik heb de cijfers bekeken/);
  await hand.press('Space', 'Control+Enter');
  await hand.read(/De cijfers van .* zijn opgeslagen/);
}

const place = mkdtempSync(join(tmpdir(), 'luwte-newcomer-'));
const clone = join(place, 'luwte');
mkdirSync(join(place, 'cijfers'));
/** Seconds in which all of it has to be possible. */
const longest = 600;
const began = performance.now();
const secondsSince = (moment: number) => (performance.now() - moment) / 1000;
const tell = (seconds: number, told: string) =>
  process.stdout.write(`${seconds.toFixed(1).padStart(7)} s  ${told}\n`);

/** Before there is a window. */
function begin(): void {
  cloneInto(root, clone);
  tell(secondsSince(began), 'the sources are cloned');
  const from = performance.now();
  const left = startIn(clone);
  tell(
    secondsSince(from),
    `npm start has installed, built and shown its main job (${left.length} files)`,
  );
}

async function walk(): Promise<void> {
  const browser = installedBrowser() ?? (await packagedBrowser(join(clone, 'out/browser')));
  if (browser === null) throw new Error('There is no Chromium here to walk in.');
  const desk = await openChromiumDesk({
    ...{ browser, dist: join(clone, 'dist'), folder: join(place, 'vault') },
    ...{ size: { width: 1280, height: 720 }, locale: 'nl-NL', headless: true },
  });
  const hand = new Hand(desk.shell.page);
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['the window is there', () => hand.screen('Een kluis maken')],
    ['a vault is made', () => makeVault(hand)],
    ['the organisation is filled in', () => tellOrganisation(hand)],
    ['the first report is a case', () => report(hand)],
    ['the figures of a quarter have left', () => publish(hand, join(place, 'cijfers'))],
  ];
  try {
    for (const [name, step] of steps) {
      const [from, keys] = [performance.now(), hand.keys];
      await step();
      tell(secondsSince(from), `${name} (${hand.keys - keys} keys)`);
    }
  } catch (error) {
    await desk.shell.page.screenshot({ path: join(root, 'out/newcomer.png') });
    throw error;
  } finally {
    await desk.end();
  }
}

try {
  begin();
  await walk();
  const all = secondsSince(began);
  tell(all, `all of it; ${longest} may be needed`);
  process.stdout.write(`left: ${readdirSync(join(place, 'cijfers')).join(', ')}\n`);
  process.exitCode = all > longest ? 1 : 0;
} finally {
  rmSync(place, { recursive: true, force: true });
}
