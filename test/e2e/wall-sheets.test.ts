import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import { goTo } from './accessibility/inside.ts';
import { openBare } from './accessibility/walk.ts';

test.each([
  ['the rules of a conversation', '/rules', 'Als kaart opslaan'],
  ['the matrix for the wall', '/settings/reaction', 'Op één A4 opslaan'],
])('%s leave as a PDF; cancelling keeps nothing of what was typed', async (_, path, act) => {
  const { page } = await openBare('counsellor_staff');
  const folder = temporaryFolder();
  await goTo(page, path);
  const open = () => page.getByRole('button', { name: act }).press('Enter');
  const place = page.getByRole('dialog').getByLabel('Map', { exact: false });
  await open();
  await place.fill('/half/typed');
  await page.getByRole('button', { name: 'Annuleren' }).press('Enter');
  await place.waitFor({ state: 'detached' });
  await open();
  expect(await place.inputValue()).toBe('');
  await place.fill(folder);
  await page.keyboard.press('Control+Enter');
  await place.waitFor({ state: 'detached' });
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.pdf$/)]);
});
