import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import { continueDraft, record } from './report-fixture.ts';
import { startDesk, type TestDesk } from './support/desk.ts';
import { field } from './support/fields.ts';
import { filesUnder, filesWith, filesWithNeighbours, foldersOf } from './support/traces.ts';
import { monday } from './support/vault.ts';

const typed = new Set<string>();

/** What every word begins with: it stands in no file of this machine unless the desk wrote it. */
const mark = `zz${randomBytes(6).toString('hex')}`;

/** A word like no other, for the desk to keep. */
function word(): string {
  const made = `${mark}${randomBytes(4).toString('hex')}`;
  typed.add(made);
  return made;
}

/** The files in which a typed word stands, or the beginning of one. */
const filesWithWords = (folders: readonly string[]) => filesWith(folders, [mark]);

/** A browser of its own, so that nothing in its profile is of another test. */
const ownDesk = () => ({
  now: monday,
  folder: join(temporaryFolder(), 'vault'),
  ownBrowser: true,
});

async function makeVault(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Naam van de gemeente').fill(word());
  await page.getByLabel('Gemeentecode').fill('GM9999');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase);
  await page.getByLabel('Dezelfde wachtzin').fill(passphrase);
  await page.getByRole('button', { name: 'Kluis maken en openen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
}

async function typeInto(page: Page, name: string): Promise<void> {
  await field(page, name).locator('input, textarea').fill(word());
}

/** Records a report and a note, with a word in everything that can be written freely. */
async function typeReport(desk: TestDesk): Promise<void> {
  const { page } = desk;
  await continueDraft(desk);
  await page.getByRole('button', { name: 'Naam en contactgegevens' }).click();
  for (const name of ['alias', 'name', 'contact']) await typeInto(page, `reporter.${name}`);
  await typeInto(page, 'incident.narrative');
  await record(desk);
  await page.getByRole('textbox', { name: 'Notitie' }).fill(word());
  await page.getByRole('button', { name: 'Notitie vastleggen' }).click();
  await page.getByText('Notitie vastgelegd').first().waitFor();
}

/** Searches for a word, and leaves another in a report that is not finished. */
async function searchAndBegin(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await page.getByLabel('Zoeken in dossiers').fill(word());
  await page.getByText('Geen dossiers gevonden').first().waitFor();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Het verhaal').fill(word());
  await page.keyboard.press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Wachtzin').fill(passphrase);
  await page.keyboard.press('Enter');
}

test('no word that is typed stands in clear in the vault, the profile of the window or a temporary file', async () => {
  const desk = await startDesk(ownDesk());
  onTestFinished(() => desk.close());
  const { page } = desk;
  await page.clock.setFixedTime(monday);
  const passphrase = `${word()} ${word()} ${word()}`;
  await makeVault(page, passphrase);
  await typeReport(desk);
  await searchAndBegin(page);
  expect(typed.size).toBe(11);
  expect(foldersOf(desk).flatMap(filesUnder)).not.toHaveLength(0);
  expect(filesWithWords(foldersOf(desk))).toEqual([]);

  await page.keyboard.press('Control+l');
  await unlock(page, word());
  await page.getByText('Deze wachtzin past niet').waitFor();
  expect(await page.title()).not.toContain('zz');
  expect(page.url()).not.toContain('zz');
  expect(filesWithWords(foldersOf(desk))).toEqual([]);

  await unlock(page, passphrase);
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  const folders = foldersOf(desk);
  await desk.close();
  expect(filesWithWords(folders)).toEqual([]);
});

/** A sound of thirty megabytes, in which a word stands everywhere. */
function sound(told: string): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF\xff\xff\xff\x01WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1');
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(30_000_000, 40);
  return Buffer.concat([head, Buffer.alloc(30_000_000, `${told} `)]);
}

test('no byte of a file that is added and looked at stands in clear, nor does its name', async () => {
  const desk = await startDesk(ownDesk());
  onTestFinished(() => desk.close());
  const { page } = desk;
  await page.clock.setFixedTime(monday);
  await makeVault(page, `${word()} ${word()} ${word()}`);
  await typeReport(desk);
  await page.getByRole('tab', { name: 'Bijlagen' }).click();
  const names = [`${word()}.txt`, `${word()}.wav`];
  const contents = [Buffer.alloc(3_000_000, `${word()} `), sound(word())];
  // Where they come from: a folder that the desk does not write to.
  const origin = temporaryFolder();
  const files = names.map((name) => join(origin, name));
  for (const [index, file] of files.entries()) writeFileSync(file, contents[index] ?? '');
  await page.locator('input[type="file"]').setInputFiles(files);
  for (const name of names) {
    await page.getByRole('button', { name: `${name} bekijken` }).click({ timeout: 60_000 });
    await page.locator('.viewer-text, .viewer-sound').waitFor();
    expect(filesWithWords(foldersOf(desk))).toEqual([]);
    await page.keyboard.press('Escape');
  }
  expect(page.url() + (await page.title())).not.toContain('zz');
  const folders = foldersOf(desk);
  await desk.close();
  expect(filesWithWords(folders)).toEqual([]);
});

test('the search for words finds a word that does stand in a file', async () => {
  const desk = await startDesk(ownDesk());
  onTestFinished(() => desk.close());
  mkdirSync(desk.folder, { recursive: true });
  const planted = join(desk.folder, 'planted.bin');
  writeFileSync(planted, Buffer.concat([randomBytes(99), Buffer.from(word(), 'utf16le')]));
  expect(filesWithWords(foldersOf(desk))).toEqual([planted]);
});

test.each(['utf8', 'utf16le'] as const)(
  'the search for a paper finds its words in %s',
  (encoding) => {
    const folder = temporaryFolder();
    const planted = join(folder, 'planted.bin');
    const paper = ['kachel', 'wolkje', 'banaan'];
    const near = Buffer.from('1. Kachel\n2. Wolkje', encoding);
    writeFileSync(planted, Buffer.concat([randomBytes(99), near, Buffer.from('\0\0')]));
    writeFileSync(join(folder, 'other.txt'), 'de kachel en het wolkje');
    expect(filesWithNeighbours([folder], [paper])).toEqual([planted]);
  },
);
