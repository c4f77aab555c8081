/**
 * Makes the manual as a site and as a PDF, in both languages, from what the window shows. Runs on
 * Node 24, after the build, and prints with a Chromium of this machine.
 * @param given the folder in which they come; `out/manual` when none is named
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withoutTraces } from '../api/paper/without-traces.ts';
import { installedBrowser } from '../electron/browser.ts';
import { printWithChromium } from '../electron/chromium-printer.ts';
import { packagedBrowser } from '../electron/packaged-browser.ts';
import { bookTexts, paperPage, sitePage } from './manual/book.ts';
import { manualLanguages, readManual } from './manual/read-manual.ts';

const root = join(import.meta.dirname, '..');
const manual = join(root, 'docs/manual');

/** A picture of the manual, as text within a page. */
const pictureOf = (name: string) =>
  `data:image/png;base64,${readFileSync(join(manual, 'screens', `${name}.png`)).toString('base64')}`;

/** Writes the four files into a folder; gives their paths. */
async function writeBooks(folder: string): Promise<string[]> {
  const browser = installedBrowser() ?? (await packagedBrowser(join(root, 'out/browser')));
  if (browser === null)
    throw new Error('A PDF is printed by Chromium, Chrome or Edge. Install one.');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const language of manualLanguages) {
    const book = { language, version, pages: readManual(manual, language), pictureOf };
    const site = join(folder, bookTexts[language].site);
    const pdf = join(folder, bookTexts[language].pdf);
    writeFileSync(site, sitePage(book));
    const printed = await printWithChromium(browser, join(root, 'dist/window'), paperPage(book));
    writeFileSync(pdf, withoutTraces(printed));
    written.push(site, pdf);
  }
  return written;
}

const paths = await writeBooks(resolve(process.argv[2] ?? join(root, 'out/manual')));
process.stdout.write(`${paths.join('\n')}\n`);
