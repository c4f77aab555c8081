import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { type Browser, installedBrowser } from './browser.ts';
import { openChromiumDesk } from './chromium-desk.ts';
import { packagedBrowser } from './packaged-browser.ts';
import { walkFirstVault, walkMainJob } from './walk-main-job.ts';
import { walkClerk, walkCoordinator } from './walk-record.ts';
import type { Sight } from './walk-steps.ts';

/** What this program is told on its standard input: the vault that `luwte demo --json` made. */
const told = z.object({
  folder: z.string().min(1),
  today: z.iso.date(),
  compartments: z.array(z.object({ compartment: z.string(), passphrase: z.string() })),
});

const size = { width: 1440, height: 900 };

/** Walks through the main job without a display, and leaves what it saw and what it wrote. */
async function main(out: string): Promise<void> {
  const { folder, today, compartments } = told.parse(JSON.parse(await text(process.stdin)));
  const passphraseOf = (compartment: string): string => {
    const made = compartments.find((known) => known.compartment === compartment);
    if (made === undefined) throw new Error(`the demonstration has no compartment ${compartment}`);
    return made.passphrase;
  };
  const browser =
    installedBrowser() ?? (await packagedBrowser(join(import.meta.dirname, '../out/browser')));
  if (browser === null) throw new Error('there is no Chromium, Chrome or Edge here');
  const screens = join(out, 'screens');
  const files = join(out, 'export');
  for (const made of [screens, files]) mkdirSync(made, { recursive: true });

  const shots: string[] = [];
  const year = Number(today.slice(0, 4)) - 1;
  const passphrase = passphraseOf('staff');
  const lookAt = (vault: string, walk: (sight: Sight) => Promise<void>) =>
    inWindow({ browser, vault, screens, shots }, walk);
  await lookAt(join(out, 'first-vault'), walkFirstVault);
  await lookAt(folder, (sight) =>
    walkMainJob({ ...sight, passphrase, today, year, folder: files }),
  );
  await lookAt(folder, (sight) => walkClerk(sight, passphraseOf('council')));
  await lookAt(folder, (sight) => walkCoordinator(sight, passphraseOf('policy')));
  writeFileSync(join(out, 'summary.md'), summary({ year, shots, files, folder }));
}

interface Visit {
  readonly browser: Browser;
  /** The folder of the vault. */
  readonly vault: string;
  /** The folder for the pictures. */
  readonly screens: string;
  /** The pictures taken so far, in order. */
  readonly shots: string[];
}

/** Walks in a window on a vault, and closes it. */
async function inWindow(
  { browser, vault, screens, shots }: Visit,
  walk: (sight: Sight) => Promise<void>,
): Promise<void> {
  const desk = await openChromiumDesk({
    browser,
    dist: import.meta.dirname,
    folder: vault,
    size,
    locale: 'nl-NL',
    headless: true,
  });
  const { page } = desk.shell;
  page.setDefaultTimeout(30_000);
  const shot = async (name: string, part?: Locator) => {
    const numbered = `${String(shots.length + 1).padStart(2, '0')}-${name}.png`;
    await clearSight(page);
    await page.waitForTimeout(300);
    // The driver hides the caret with a style that the policy of the window refuses.
    await (part ?? page).screenshot({ path: join(screens, numbered), caret: 'initial' });
    shots.push(numbered);
  };
  try {
    await walk({ page, shot });
  } finally {
    await desk.end();
  }
}

/** Takes away what hides a part of the screen, or makes it look as if somebody points at it. */
async function clearSight(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  const close = page.getByRole('status').getByRole('button', { name: 'Sluiten' });
  // Not with the mouse: a dialog may lie over it.
  for (const button of await close.all()) await button.dispatchEvent('click');
}

interface Seen {
  readonly year: number;
  readonly shots: readonly string[];
  readonly files: string;
  readonly folder: string;
}

/** What was done, seen and written, for who reads it afterwards. */
function summary({ year, shots, files, folder }: Seen): string {
  const written = readdirSync(files)
    .sort()
    .map((name) => `- export/${name} (${statSync(join(files, name)).size} bytes)`);
  const csv = readdirSync(files).find((name) => name.endsWith('.csv')) ?? '';
  const rows = readFileSync(join(files, csv), 'utf8').trim().split('\n').length - 1;
  return [
    '# The main job, walked through without a display',
    '',
    'A vault of an invented municipality was opened with its passphrase; a report was recorded,',
    `its aftercare planned, consent recorded, and the numbers of ${year} were published. The desks of`,
    'the council clerk and of the coordinator were looked at. Everything was done through the screens',
    'themselves, by keyboard and mouse.',
    '',
    `The vault: ${folder}`,
    '',
    `## Published (${rows} rows)`,
    '',
    ...written,
    '',
    '## Screens',
    '',
    ...shots.map((name) => `- screens/${name}`),
    '',
  ].join('\n');
}

const [out] = process.argv.slice(2);
try {
  if (out === undefined) throw new Error('say in which folder to leave the screens');
  await main(out);
  process.exit(0);
} catch (error) {
  process.stderr.write(`luwte: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
