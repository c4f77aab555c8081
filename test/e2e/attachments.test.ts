import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import { sample } from '../db/attachments/samples.ts';
import { openCase, showPart } from './case-fixture.ts';
import { expectAccessibleInBothThemes, shot, takePictures } from './support/look.ts';
import { ask } from './support/vault.ts';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: '', buffer });
const photo = file('dreigbrief.jpg', sample('photo.jpg'));
const note = file('mail.txt', Buffer.from('Ik weet waar je woont.\n<b>Pas op</b>'));
const page2 = 'Bladzijde twee';

async function letter(): Promise<ChosenFile> {
  const document = await PDFDocument.create();
  document.setAuthor('KANARIE');
  for (const words of ['Ik weet waar je woont', page2]) {
    document.addPage([420, 595]).drawText(words, { x: 40, y: 500, size: 24 });
  }
  return file('brief.pdf', Buffer.from(await document.save()));
}

/** Adds files with the button, and waits until they stand in the list. */
async function add(page: Page, files: readonly ChosenFile[]): Promise<Locator> {
  const panel = await showPart(page, 'Bijlagen');
  await panel.locator('input[type="file"]').setInputFiles([...files]);
  for (const { name } of files) {
    await panel.getByRole('listitem').filter({ hasText: name }).getByText(/maker/).waitFor();
  }
  return panel;
}

async function view(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `${name} bekijken` }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  return dialog;
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a photograph is added, loses its maker and place, and is shown', async () => {
  const { desk, page, caseId } = await openCase();
  await add(page, [photo]);
  await row(page, photo.name).getByText('zijn weggehaald').waitFor();
  const dialog = await view(page, photo.name);
  const image = dialog.getByRole('img', { name: photo.name });
  await image.waitFor();
  // Turned as the camera was held.
  const size = await image.evaluate((img: HTMLImageElement) => [
    img.naturalWidth,
    img.naturalHeight,
  ]);
  expect(size).toEqual([32, 48]);
  await shot(page, 'attachments-picture');
  const { attachments } = await ask(desk, 'cases.get', { caseId });
  expect(attachments).toMatchObject([{ mediaType: 'image/jpeg', metadata: 'stripped' }]);
  expect(desk.complaints).toEqual([]);
});

test('what is shown leaves memory with the viewer', async () => {
  const { page } = await openCase();
  await add(page, [photo]);
  const dialog = await view(page, photo.name);
  const url = await dialog.getByRole('img').getAttribute('src');
  expect(url).toMatch(/^blob:/);
  const stillThere = () =>
    page.evaluate(
      (src) =>
        new Promise<boolean>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = src ?? '';
        }),
      url,
    );
  expect(await stillThere()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await stillThere()).toBe(false);
  await view(page, photo.name);
  await page.keyboard.press('Control+l');
  await page.getByLabel('Wachtzin').waitFor();
  expect(await page.locator('img[src^="blob:"]').count()).toBe(0);
});

test('a PDF is shown page by page, without anything in it being run or fetched', async () => {
  const { desk, page } = await openCase();
  await add(page, [await letter()]);
  const dialog = await view(page, 'brief.pdf');
  await dialog.getByText('Pagina 1 van 2').waitFor();
  await dialog.getByText('Ik weet waar je woont').waitFor({ state: 'attached' });
  await shot(page, 'attachments-pdf');
  await dialog.getByRole('button', { name: 'Volgende' }).click();
  await dialog.getByText(page2).waitFor({ state: 'attached' });
  const drawn = await dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return [...(data ?? [])].filter((value) => value < 100).length;
  });
  expect(drawn).toBeGreaterThan(100);
  await expectAccessibleInBothThemes(page);
  expect(desk.complaints).toEqual([]);
});

test('a text is shown letter by letter, and nothing in it becomes a tag', async () => {
  const { page } = await openCase();
  await add(page, [note]);
  const dialog = await view(page, note.name);
  await dialog.getByText('<b>Pas op</b>').waitFor();
  expect(await dialog.locator('b').count()).toBe(0);
});

test('a film is played when it is told to, and a sound as well', async () => {
  const { desk, page } = await openCase();
  await add(page, [file('beelden.mp4', sample('film.mp4'))]);
  await row(page, 'beelden.mp4').getByText('zijn weggehaald').waitFor();
  const dialog = await view(page, 'beelden.mp4');
  const film = dialog.locator('video');
  await film.waitFor();
  await page.waitForFunction(() => document.querySelector('video')?.readyState === 4);
  const shown = await film.evaluate((video: HTMLVideoElement) => [
    video.videoWidth,
    video.videoHeight,
    video.paused,
  ]);
  expect(shown).toEqual([64, 48, true]);
  await shot(page, 'attachments-film');
  expect(desk.complaints).toEqual([]);
});

test('a film that is no film is told so', async () => {
  const { page } = await openCase();
  await add(page, [file('kapot.mp4', sample('film.mp4').subarray(0, 500))]);
  const dialog = await view(page, 'kapot.mp4');
  await dialog.getByText('kan hier niet worden afgespeeld').waitFor();
});

test('what acts when it is opened is kept and not shown', async () => {
  const { page } = await openCase();
  const files = [
    file('factuur.pdf', Buffer.from('<html><script>alert(1)</script></html>')),
    file('plaatje.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    file('foto.jpg', Buffer.from('MZ\x90\0\x03'.padEnd(64, '\0'), 'latin1')),
  ];
  await add(page, files);
  for (const { name } of files) {
    await row(page, name).getByText('opent het daarom niet').waitFor();
    expect(await page.getByRole('button', { name: `${name} bekijken` }).count()).toBe(0);
  }
});

test('with the keyboard alone a file is chosen, renamed, and removed after a word', async () => {
  const { desk, page, caseId } = await openCase();
  const panel = await showPart(page, 'Bijlagen');
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Bestanden kiezen' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([note]);
  await row(page, note.name).waitFor();

  await page.getByRole('button', { name: `${note.name} een andere naam geven` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.getByLabel('Naam', { exact: true }).fill('Mail van maandag');
  await page.keyboard.press('Enter');
  await row(page, 'Mail van maandag').waitFor();

  await page.getByRole('button', { name: 'Mail van maandag verwijderen' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await row(page, 'Mail van maandag').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByLabel('Typ ter bevestiging: verwijderen').fill('verwijderen');
  await page.keyboard.press('Enter');
  await row(page, 'Mail van maandag').waitFor({ state: 'detached' });
  expect((await ask(desk, 'cases.get', { caseId })).attachments).toEqual([]);
});

test('a file leaves the vault on purpose only, after a warning', async () => {
  const { page } = await openCase();
  await add(page, [note]);
  const folder = temporaryFolder();
  await page.getByRole('button', { name: `${note.name} buiten de kluis zetten` }).click();
  await page.getByText('is dit bestand niet meer versleuteld').waitFor();
  await page.getByLabel('Map', { exact: true }).fill(folder);
  await shot(page, 'attachments-export');
  expect(readdirSync(folder)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Buiten de kluis zetten' }).click();
  await page.getByText('Geschreven als mail.txt').first().waitFor();
  expect(readFileSync(join(folder, 'mail.txt'))).toEqual(note.buffer);
});

test('a file on its way can be stopped, and nothing of it is kept', async () => {
  const { desk, page } = await openCase();
  const panel = await showPart(page, 'Bijlagen');
  // So large that it is still on its way, however slow what follows is; it takes no room on the disk.
  const large = join(temporaryFolder(), 'beelden.bin');
  writeFileSync(large, '');
  truncateSync(large, 900_000_000);
  await panel.locator('input[type="file"]').setInputFiles([large]);
  await panel.getByRole('progressbar', { name: 'beelden.bin toevoegen' }).waitFor();
  await shot(page, 'attachments-sending');
  await panel.getByRole('button', { name: 'Stop met beelden.bin' }).click();
  await panel.getByRole('progressbar').waitFor({ state: 'detached' });
  await add(page, [note]);
  expect(await panel.getByRole('listitem').count()).toBe(1);
  expect(readdirSync(join(desk.folder, 'staff.attachments'))).toHaveLength(1);
});

test('in English everything is said in English', async () => {
  const { page } = await openCase({ language: 'en' });
  const panel = await showPart(page, 'Attachments');
  await panel.locator('input[type="file"]').setInputFiles([photo]);
  await row(page, photo.name).getByText('were taken out').waitFor();
  await shot(page, 'attachments-english');
});

test('details of maker and place stay where the user wants it', async () => {
  const { page } = await openCase();
  const panel = await showPart(page, 'Bijlagen');
  await panel.getByText('Laat gegevens over maker en plaats staan').click();
  await panel.locator('input[type="file"]').setInputFiles([photo]);
  await row(page, photo.name).getByText('zoals u koos').waitFor();
});

/** Drops a file as the system does when somebody drags it from a folder. */
async function dropOn(page: Page, place: Locator, path: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('there is nothing to drop on');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 8];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

test('a file that is dropped is added, and one dropped beside it goes nowhere', async () => {
  const { page } = await openCase();
  const path = join(temporaryFolder(), 'gesleept.txt');
  writeFileSync(path, 'Ik weet waar je woont');
  const panel = await showPart(page, 'Bijlagen');
  await dropOn(page, page.getByRole('heading', { level: 1 }), path);
  expect(await page.getByText('gesleept.txt').count()).toBe(0);
  await dropOn(page, panel.locator('.drop-zone'), path);
  await row(page, 'gesleept.txt').getByText(/maker/).waitFor();
});

test('a file that is too large or cannot be read is told so in words', async () => {
  const { page } = await openCase();
  const panel = await showPart(page, 'Bijlagen');
  await panel.locator('input[type="file"]').evaluate((input: HTMLInputElement) => {
    const large = new File(['x'], 'beelden.mp4');
    Object.defineProperty(large, 'size', { value: 1_000_000_001 });
    const gone = new File(['x'], 'weg.txt');
    gone.slice = () => {
      throw new Error('gone');
    };
    Object.defineProperty(input, 'files', { value: [large, gone] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await panel.getByText('mag ten hoogste 1 GB zijn').waitFor();
  await panel.getByText('kan niet worden gelezen').waitFor();
  await shot(page, 'attachments-refused');
});

test('the part looks right', async () => {
  const { page } = await openCase();
  const panel = await showPart(page, 'Bijlagen');
  await panel.getByText('Bestanden kiezen').waitFor();
  await shot(page, 'attachments-empty');
  await add(page, [
    photo,
    await letter(),
    note,
    file('IMG_2041.HEIC', sample('picture.heic')),
    file(
      'een heel lange naam van een bestand dat iemand per mail stuurde.exe',
      Buffer.from('MZ\0'),
    ),
  ]);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'attachments');
});
