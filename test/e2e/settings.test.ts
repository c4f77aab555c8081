import { expect, onTestFinished, test } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import { noMachinePolicy } from '../../domain/machine-policy.ts';
import { temporaryFolder } from '../api/support.ts';
import { startDesk, type TestDesk } from './support/desk.ts';
import { field, find, focused } from './support/fields.ts';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  shot,
  takePictures,
} from './support/look.ts';
import { ask, emptyVault, monday, startLocked, unlock } from './support/vault.ts';

/** The settings of a new vault, on the screen. */
async function openSettings(
  role: VaultRole = 'counsellor_staff',
  language: 'nl' | 'en' = 'nl',
): Promise<TestDesk> {
  const desk = await startLocked(role);
  await unlock(desk, language);
  await desk.page.keyboard.press('Control+7');
  const way = language === 'nl' ? 'Organisatie instellen' : 'Set up organisation';
  await desk.page.getByRole('button', { name: way }).press('Enter');
  await input(desk, 'municipality.name').waitFor();
  return desk;
}

const input = ({ page }: TestDesk, name: string) => field(page, name).locator('input');

test('sizes of the organisation are filled in with the keyboard and kept', async () => {
  const desk = await openSettings();
  const { page } = desk;
  await input(desk, 'staffSize').focus();
  await page.keyboard.type('420');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('units.0.department');
  await page.keyboard.type('belast');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('units.0.size');
  await page.keyboard.type('55');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Instellingen bewaard').waitFor();
  expect(await ask(desk, 'settings.get', {})).toMatchObject({
    staffSize: 420,
    units: [{ department: 'taxes', size: 55 }],
  });
  await page.getByRole('button', { name: 'Voorbeelden maken' }).scrollIntoViewIfNeeded();
  await field(page, 'folder').locator('input').fill(temporaryFolder());
  await page.keyboard.press('Enter');
  await page.getByText(/^Gemaakt: register-van-verwerkingen-/).waitFor();
  await shot(page, 'settings-privacy-papers');
  // A part of the settings is found by its name.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('Scherm en privacy');
  await page.getByRole('menuitem', { name: 'Instellingen: Scherm en privacy' }).click();
  await page.locator('#settings-look:focus').waitFor();
  await page.getByRole('button', { name: 'Uw kluis' }).click();
  await page.locator('#settings-vault:focus').waitFor();
  await shot(page, 'settings-parts');
  expect(desk.complaints).toEqual([]);
});

test('what cannot be right is said at the field, and nothing is kept', async () => {
  const desk = await openSettings();
  const { page } = desk;
  await expectAccessibleInBothThemes(page);
  await input(desk, 'municipality.code').fill('0363');
  await input(desk, 'threshold').fill('4');
  // The error that leaving the field brings does not push the button away from under the mouse.
  await page.getByRole('button', { name: 'Afdeling toevoegen' }).click();
  await field(page, 'units.0.department').waitFor();
  await page.getByText('Uw wijzigingen zijn nog niet bewaard.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Er zijn 4 dingen niet goed ingevuld').waitFor();
  for (const [name, words] of [
    ['municipality.code', 'Een gemeentecode ziet eruit als GM0363.'],
    ['threshold', 'Dit getal kan niet kloppen.'],
    ['units.0.department', 'Kies iets uit de lijst.'],
  ] as const) {
    expect(await field(page, name).locator('.field-problem').textContent()).toContain(words);
  }
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'settings-refused');
  await page.getByRole('button', { name: 'Wijzigingen terugzetten' }).click();
  expect(await input(desk, 'threshold').inputValue()).toBe('5');
  expect((await ask(desk, 'settings.get', {})).threshold).toBe(5);
});

test('a department that stands there twice is told', async () => {
  const desk = await openSettings();
  const { page } = desk;
  for (const row of [0, 1]) {
    await page.getByRole('button', { name: 'Afdeling toevoegen' }).click();
    await find(page, `units.${row}.department`, 'belast', 'Belastingen');
    await input(desk, `units.${row}.size`).fill('20');
  }
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Een afdeling staat er dubbel. Haal er een weg.').waitFor();
  await page.getByRole('button', { name: 'Afdeling op regel 2 weghalen' }).click();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Instellingen bewaard').waitFor();
});

test('a municipality goes up in another, and the form asks for its numbers anew', async () => {
  const desk = await openSettings();
  const { page } = desk;
  await page.getByRole('button', { name: 'Herindeling vastleggen' }).press('Enter');
  const form = page.getByRole('form', { name: 'Herindeling' });
  await input(desk, 'name').fill('Nieuw-Waterveen');
  await input(desk, 'code').fill('gm9001');
  await expectAccessible(page);
  await takePictures(page, 'herindeling');
  await form.getByRole('button', { name: 'Vastleggen' }).press('Enter');
  await page.getByText('Nieuw-Waterveen. Vul nu de nieuwe aantallen in.').waitFor();
  expect(await input(desk, 'municipality.code').inputValue()).toBe('GM9001');
  await page.getByText('Waterveen (GM9999)').waitFor();
  await takePictures(page, 'herindeling-vastgelegd');
  await page.getByRole('button', { name: 'Laatste herindeling terugdraaien' }).press('Enter');
  const sure = page.getByRole('alertdialog').getByRole('button', { name: 'Terugdraaien' });
  await sure.press('Enter');
  await sure.waitFor({ state: 'detached' });
  await page.getByText('Herindeling teruggedraaid').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('the vault of officeholders asks for seats and a higher threshold, in English too', async () => {
  const desk = await openSettings('counsellor_political', 'en');
  const { page } = desk;
  expect(await input(desk, 'staffSize').count()).toBe(0);
  expect(await input(desk, 'threshold').inputValue()).toBe('10');
  await input(desk, 'councilSeats').fill('27');
  await input(desk, 'aldermen').fill('4');
  await input(desk, 'threshold').fill('9');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Fewest reporters behind a number: This number cannot be right.').waitFor();
  await expectAccessibleInBothThemes(page);
  await input(desk, 'threshold').fill('12');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Settings saved').waitFor();
  expect(await ask(desk, 'settings.get', {})).toMatchObject({
    councilSeats: 27,
    aldermen: 4,
    threshold: 12,
  });
});

test('language, light and letters change at once, and are there again after a restart', async () => {
  const desk = await startLocked();
  await unlock(desk);
  await desk.page.keyboard.press('Control+7');
  await desk.page.getByRole('radio', { name: 'Donker' }).check({ force: true });
  await desk.page.locator('html[data-theme="dark"]').waitFor();
  await desk.page.getByRole('radio', { name: 'Extra leesbaar' }).check({ force: true });
  await desk.page.getByRole('radio', { name: 'English' }).check({ force: true });
  await desk.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await lettersOf(desk)).toContain('Atkinson');
  await shot(desk.page, 'settings-display');
  await desk.restart();
  await unlock(desk);
  await desk.page.locator('html[lang="en"][data-theme="dark"][data-letters="legible"]').waitFor();
  await desk.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  expect(desk.complaints).toEqual([]);
});

/** How far the screen goes on sideways, in pixels, and what sticks out of the window. */
const sideways = ({ page }: TestDesk) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const { right } = document.body.getBoundingClientRect();
    const outside = [...document.querySelectorAll('main *')].filter(
      (part) => part.getBoundingClientRect().right > right + 1,
    );
    return [scrollWidth - clientWidth, outside.length];
  });

test('text grows to twice its size with the keys, and no screen goes on sideways', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await input(desk, 'passphrase').waitFor();
  for (let step = 0; step < 11; step += 1) await page.keyboard.press('Control+=');
  await page.locator('html[data-text-size="200"]').waitFor();
  await shot(page, 'unlock-200-percent');
  expect(await sideways(desk)).toEqual([0, 0]);
  await unlock(desk);
  for (const [at, name] of ['Vandaag', 'Dossiers', 'Nieuwe melding', 'Reeksen'].entries()) {
    await page.keyboard.press(`Control+${at + 1}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await sideways(desk), name).toEqual([0, 0]);
  }
  await page.keyboard.press('Control+7');
  await page.getByRole('heading', { level: 1, name: 'Instellingen' }).waitFor();
  await shot(page, 'settings-200-percent');
  await page.keyboard.press('Control+-');
  await page.getByRole('status').getByText('Tekst op 190 procent').waitFor();
  expect((await ask(desk, 'preferences.get', {})).textSize).toBe(190);
  await page.keyboard.press('Control+0');
  await page.locator('html[data-text-size="100"]').waitFor();
});

test('the lock is announced, any key goes on, and the desk hides while another window is used', async () => {
  const desk = await startLocked();
  const { page } = desk;
  await unlock(desk);
  const soon = page.getByRole('alert').getByText('Over 30 seconden vergrendelt Luwte.');
  await page.evaluate(() => dispatchEvent(new CustomEvent('luwte:idle', { detail: 30 })));
  await soon.waitFor();
  await expectAccessible(page);
  await shot(page, 'lock-announced');
  await page.keyboard.press('Shift');
  await soon.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+7');
  await page.getByText('Scherm verbergen als u in een ander venster werkt').click();
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  await page.getByText('Klik in het venster om verder te gaan.').waitFor();
  await shot(page, 'hidden-while-away');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByText('Klik in het venster om verder te gaan.').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Licht', exact: true }).scrollIntoViewIfNeeded();
  await shot(page, 'settings-look');
  await page.getByText('Klik weer in Luwte').scrollIntoViewIfNeeded();
  await shot(page, 'settings-privacy');
  expect(desk.complaints).toEqual([]);
});

const lettersOf = ({ page }: TestDesk) =>
  page.evaluate(() => getComputedStyle(document.body).fontFamily);

const inElectron = process.env.LUWTE_E2E_SHELL === 'electron';

test.skipIf(inElectron)('what the organisation fixed is shown, and cannot be changed', async () => {
  const desk = await startDesk({
    folder: emptyVault(),
    now: monday,
    policy: {
      file: '/etc/luwte/policy.json',
      read: {
        state: 'read',
        policy: {
          ...noMachinePolicy,
          organisation: 'Gemeente Waterveen',
          contact: 'Servicedesk, 0300 123456',
          defaults: { backupFolder: '/srv/kluizen' },
          limits: {
            idleMinutes: 3,
            coverAway: true,
            practiceVault: false,
            exportFolders: ['/srv'],
          },
        },
      },
    },
  });
  onTestFinished(() => desk.close());
  const { page } = desk;
  await page.getByLabel('Wachtzin').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Oefenen' }).count()).toBe(0);
  await unlock(desk);
  await page.keyboard.press('Control+7');
  await expect.poll(() => field(page, 'folder').locator('input').inputValue()).toBe('/srv/kluizen');
  await page.getByText('Gemeente Waterveen heeft het vastgezet').waitFor();
  const cover = page.getByRole('switch', { name: 'Scherm verbergen als u in een ander venster' });
  await cover.focus();
  await page.keyboard.press('Space');
  expect(await cover.isChecked()).toBe(true);
  await page.getByText('Uw organisatie staat hoogstens 3 minuten toe.').waitFor();
  await page.getByText('Gemeente Waterveen heeft het vastgezet').scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shot(page, 'settings-machine-policy');
  expect(await ask(desk, 'preferences.get', {})).toMatchObject({ idleMinutes: 3, coverAway: true });
});

test.skipIf(inElectron)('a policy file that is wrong is said before a vault is open', async () => {
  const desk = await startDesk({
    folder: emptyVault(),
    now: monday,
    language: 'en',
    policy: {
      file: '/etc/luwte/policy.json',
      read: { state: 'wrong', fault: 'invalid', places: ['limits.idelMinutes'] },
    },
  });
  onTestFinished(() => desk.close());
  await desk.page
    .getByText('In /etc/luwte/policy.json this is not right: limits.idelMinutes')
    .waitFor();
  await expectAccessible(desk.page);
  await shot(desk.page, 'unlock-policy-wrong');
});
