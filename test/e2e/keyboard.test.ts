import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { registry } from '../api/package-fixture.ts';
import { temporaryFolder } from '../api/support.ts';
import { vaultWithCase, withName } from './case-fixture.ts';
import { inJanuary, overview } from './release-fixture.ts';
import { counterThreatTyped, openReport } from './report-fixture.ts';
import { listClosed, press, tabTo, type } from './support/fields.ts';
import { shot } from './support/look.ts';
import { ask, startOn, unlock } from './support/vault.ts';

/** How what has focus is called, as assistive technology finds its name. */
const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    const labels =
      here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement
        ? [...(here.labels ?? [])]
        : [];
    const named = (here?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (id === '' ? null : document.getElementById(id)));
    const words = [...named, ...labels].map((element) => element?.textContent ?? '').join(' ');
    return (here?.getAttribute('aria-label') ?? (words.trim() || here?.textContent) ?? '').trim();
  });

/** Walks on with Tab until focus is on what is called so. */
async function walkTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const called = await nameOfFocus(page);
    if (name.test(called)) return;
    seen.push(called);
  }
  throw new Error(`Tab never came to ${name}: ${seen.join(' | ')}`);
}

/** Walks to a button and presses it. */
async function pushOn(page: Page, name: RegExp): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.press('Enter');
}

/** Opens the list of a field, and takes the choice that is called so. */
async function take(page: Page, field: string, choice: RegExp): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  for (let step = 0; step < 40 && !choice.test(await nameOfFocus(page)); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await listClosed(page, field);
}

/** Walks to the parts of a case, and along them to the one that is called so. */
async function showPart(page: Page, name: RegExp): Promise<void> {
  await walkTo(
    page,
    /^(Tijdlijn|Incident|Nazorg|Toestemming|Politie|Reactie|Schade|Bijlagen|Taken)/,
  );
  for (let step = 0; step < 12 && !name.test(await nameOfFocus(page)); step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

const submit = press('Control+Enter');
const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

test('by keyboard alone: a report, its aftercare, and closing the case', {
  timeout: 240_000,
}, async () => {
  const desk = await openReport();
  const { page } = desk;
  for (const [name, keys] of counterThreatTyped) {
    await tabTo(page, name);
    await keys(page);
  }
  await submit(page);
  await page.getByRole('heading', { level: 1, name: 'Dossier A-2026-0001' }).waitFor();

  await showPart(page, /^Nazorg/);
  await pushOn(page, /^Ondersteuning bijwerken/);
  await page.getByRole('dialog').waitFor();
  await take(page, 'psychic.status', /^Geaccepteerd/);
  await take(page, 'psychic.support', /^Collegiale opvang/);
  await submit(page);
  const plan = page.getByRole('dialog', { name: 'De vijf contacten plannen' });
  await plan.waitFor();
  await pushOn(page, /^Plannen/);
  await plan.waitFor({ state: 'detached' });

  await pushOn(page, /^Contact vastleggen/);
  await take(page, 'kind', /^Gesprek/);
  await tabTo(page, 'wellbeing');
  await press('Space', 'ArrowRight', 'ArrowRight')(page);
  await submit(page);
  await dialogGone(page);

  await pushOn(page, /^Dossier sluiten/);
  await take(page, 'reason', /^Opgelost/);
  for (const check of ['feedbackGiven', 'policeNews', 'consentReviewed']) {
    await tabTo(page, `checks.${check}`);
    await press('Space')(page);
  }
  await submit(page);
  await dialogGone(page);
  await shot(page, 'keyboard-closed');
  const { cases } = await ask(desk, 'cases.list', { status: 'closed' });
  expect(cases).toMatchObject([{ number: 'A-2026-0001' }]);
  expect(desk.complaints).toEqual([]);
});

const named = vaultWithCase(withName);

test('by keyboard alone: consent, sharing on it, and taking it back', {
  timeout: 240_000,
}, async () => {
  const { folder, filled: caseId } = await named();
  const desk = await startOn(folder, '2026-05-04T09:15:00.000Z');
  const { page } = desk;
  await unlock(desk);
  await press('Control+k')(page);
  await page.keyboard.type('2026-0001');
  const found = page.getByRole('menuitem', { name: 'A-2026-0001', exact: true });
  await found.waitFor();
  while ((await found.getAttribute('data-focused')) === null) await press('ArrowDown')(page);
  await press('Enter')(page);
  await page.getByRole('heading', { level: 1, name: 'Dossier A-2026-0001' }).waitFor();

  await showPart(page, /^Toestemming/);
  await pushOn(page, /^Nieuwe toestemming/);
  await take(page, 'purpose', /^Reactie richting veroorzaker/);
  for (const box of [/^Coördinator weerbaarheid/, /^Wie de melder is/, /^Wat er gebeurde/]) {
    await walkTo(page, box);
    await press('Space')(page);
  }
  await take(page, 'how', /^In een gesprek/);
  await tabTo(page, 'at');
  await type('1105')(page);
  await submit(page);
  await dialogGone(page);

  await pushOn(page, /^Gegevens delen/);
  await page.getByRole('heading', { level: 1, name: 'Gegevens delen' }).waitFor();
  await take(page, 'recipient', /^Coördinator weerbaarheid/);
  await tabTo(page, 'toWhom');
  await page.keyboard.type('Joris Maas');
  await tabTo(page, 'medium.kind');
  await press('Space')(page);
  await submit(page);
  await page.getByText('Vastgelegd als gedeeld').waitFor();
  await pushOn(page, /^Terug naar het dossier/);

  await page.getByRole('heading', { level: 1, name: 'Dossier A-2026-0001' }).waitFor();
  await showPart(page, /^Toestemming/);
  await pushOn(page, /^Intrekken: Reactie richting veroorzaker/);
  await take(page, 'how', /^Aan de telefoon/);
  await tabTo(page, 'at');
  await type('1115')(page);
  await submit(page);
  await page.getByRole('dialog', { name: /^Ingetrokken/ }).waitFor();
  await shot(page, 'keyboard-withdrawn');
  await press('Escape')(page);
  await dialogGone(page);
  const { sharing } = await ask(desk, 'cases.get', { caseId });
  expect(sharing).toMatchObject({
    consents: [{ state: 'withdrawn' }],
    disclosures: [{ toWhom: 'Joris Maas' }],
  });
  expect(desk.complaints).toEqual([]);
});

test('by keyboard alone: figures, from the choice of a period to a file sealed for the registry', {
  timeout: 240_000,
}, async () => {
  const desk = await overview({ now: inJanuary });
  const { page } = desk;
  await ask(desk, 'registry.keep', registry);
  await press('Control+6')(page);
  await page.getByRole('heading', { level: 1, name: 'Export' }).waitFor();
  await walkTo(page, /^2027/);
  await press('ArrowDown')(page);
  await pushOn(page, /^Verder/);
  await page.getByRole('heading', { name: 'Dit gaat er van 2026 naar buiten' }).waitFor();
  // It is there once the figures were protected.
  await page.getByRole('button', { name: /^Verder/ }).waitFor();
  await pushOn(page, /^Verder/);
  const folder = temporaryFolder();
  await walkTo(page, /^Map voor de bestanden/);
  await page.keyboard.type(folder);
  await walkTo(page, /^Ik heb de cijfers bekeken/);
  await press('Space')(page);
  await pushOn(page, /^Vastzetten en opslaan/);
  await page.getByRole('heading', { name: 'De cijfers van 2026 zijn opgeslagen' }).waitFor();
  await shot(page, 'keyboard-released');
  expect(readdirSync(folder).filter((name) => name.endsWith('.age'))).toHaveLength(1);
  expect(desk.complaints).toEqual([]);
});
