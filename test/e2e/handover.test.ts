import { expect, test } from 'vitest';
import { goToCase } from './case-fixture.ts';
import type { Counsellor } from './exchange-fixture.ts';
import { goToHandover, pair } from './handover-fixture.ts';
import { field, pick } from './support/fields.ts';
import { expectAccessible, expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { ask } from './support/vault.ts';

const input = ({ desk: { page } }: Counsellor, name: string) => field(page, name).locator('input');

/** Opens the only file of a kind in a folder. */
async function openOnly(
  { desk: { page } }: Counsellor,
  kind: string,
  folder: string,
  open: string,
) {
  await field(page, `${kind}.folder`).locator('input').fill(folder);
  await page.keyboard.press('Enter');
  await page
    .getByRole('radio', { name: /luwte-/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: open }).press('Enter');
}

test('a counsellor who leaves hands everything over, and a colleague takes it', async () => {
  const { anna, bram, folder, cases } = await pair('Linde', 'Beuk', 'Els');
  const { page } = anna.desk;
  await goToHandover(anna);
  await page.getByText('Nog niets overgedragen').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Dossiers overdragen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Dossiers overdragen' }).waitFor();
  await page.getByRole('button', { name: 'Verzegelen en overdragen' }).press('Enter');
  const summary = page.getByRole('alert').filter({ hasText: 'Kies bij minstens één dossier' });
  await summary.getByText('Map voor het bestand: Vul dit in.').waitFor();
  await summary.getByText('Kies bij minstens één dossier').press('Enter');
  expect(
    await field(page, 'choices')
      .getByRole('button')
      .evaluate((button) => button === document.activeElement),
  ).toBe(true);
  await expectAccessible(page);
  await pick(page, 'choices', 'Overdragen');
  await pick(page, 'choice.A-2026-0002', 'Overdragen');
  await pick(page, 'choice.A-2026-0003', 'Sluiten en nu vernietigen wat is verteld');
  await input(anna, 'folder').fill(folder);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'overdracht-kiezen');
  await page.getByRole('button', { name: 'Verzegelen en overdragen' }).press('Enter');
  const confirm = page.getByRole('alertdialog');
  await confirm.getByText('2 dossiers gaan naar Bram Visser.').waitFor();
  await confirm.getByText('1 dossier sluit, en alles wat de melder vertelde, wordt nu').waitFor();
  await confirm.getByRole('button', { name: 'Verzegelen en overdragen' }).press('Enter');
  await confirm.getByText('Typ precies: vernietigen').waitFor();
  await confirm.getByLabel('Typ ter bevestiging: vernietigen').fill('vernietigen');
  await confirm.getByRole('button', { name: 'Verzegelen en overdragen' }).press('Enter');
  await page.getByText('2 dossiers verzegeld, 1 gesloten').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByText('Alles is onderweg, 2 wachten op ontvangst').waitFor();
  await goToCase(anna.desk, 'A-2026-0001');
  await page.getByText('Overgedragen aan Bram Visser, wacht op ontvangst').waitFor();
  expect(await page.getByRole('button', { name: 'Notitie toevoegen' }).count()).toBe(0);
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'dossier-wacht-op-ontvangst');

  const there = bram.desk.page;
  await goToHandover(bram);
  await there.getByRole('button', { name: 'Bestand van een collega openen' }).press('Enter');
  await openOnly(bram, 'handover', folder, 'Bestand openen');
  await there.getByText('Van Anna de Wit. U hebt de vingerafdruk vergeleken.').waitFor();
  await there.getByText('U hebt al een melder met de schuilnaam Linde.').waitFor();
  await there.getByRole('checkbox', { name: 'A-2026-0002 aannemen' }).uncheck({ force: true });
  await expectAccessibleInBothThemes(there);
  await takePictures(there, 'overdracht-ontvangen');
  await there.getByRole('button', { name: '1 dossier aannemen' }).press('Enter');
  await there.getByText('1 dossier aangenomen, 1 geweigerd').waitFor();
  await expectAccessible(there);
  await goToCase(bram.desk, 'A-2026-0002');
  await there.getByText('Overgenomen van Anna de Wit, daar A-2026-0001').waitFor();
  await there.getByText('Notitie van Anna de Wit').waitFor();

  await goToHandover(anna);
  await page.getByRole('button', { name: 'Ontvangstbewijs inlezen' }).press('Enter');
  await openOnly(anna, 'receipt', folder, 'Ontvangstbewijs inlezen');
  await page.getByText('1 dossier aangenomen, 1 geweigerd').waitFor();
  await page.getByText('Nog 1 lopend dossier over te dragen').waitFor();
  await expectAccessibleInBothThemes(page);
  await takePictures(page, 'overdracht-afgerond');
  await page.getByRole('button', { name: 'Verklaring bekijken' }).first().press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Verklaring van overdracht' }).waitFor();
  await expectAccessibleInBothThemes(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
  await takePictures(page, 'verklaring-op-papier');
  await page.emulateMedia({ media: 'screen' });
  await expect(ask(anna.desk, 'cases.get', { caseId: cases.Linde ?? '' })).rejects.toThrow(
    'case.notFound',
  );
  const left = await ask(anna.desk, 'cases.get', { caseId: cases.Els ?? '' });
  expect(left).toMatchObject({ closed: { reason: 'reporter_stops' }, notes: [] });
  expect(anna.desk.complaints).toEqual([]);
  expect(bram.desk.complaints).toEqual([]);
});

test('a second counsellor reads along, and both add what they told', async () => {
  const { anna, bram, folder, cases } = await pair('Hazel');
  const { page } = anna.desk;
  await goToCase(anna.desk);
  await page.getByRole('button', { name: 'Delen met een collega' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await pick(page, 'colleagueId', 'Bram Visser');
  await input(anna, 'folder').fill(folder);
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Vraag eerst of de melder het goed vindt').first().waitFor();
  await page.getByRole('checkbox', { name: 'De melder vindt dit goed' }).check({ force: true });
  await expectAccessible(page);
  await takePictures(page, 'dossier-delen');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Kopie opgeslagen als').first().waitFor();

  const there = bram.desk.page;
  await goToHandover(bram);
  await there.getByRole('button', { name: 'Bestand van een collega openen' }).press('Enter');
  await openOnly(bram, 'handover', folder, 'Bestand openen');
  await there.getByText('Kopie van een dossier van uw collega').waitFor();
  await there.getByRole('button', { name: '1 dossier aannemen' }).press('Enter');
  await there.getByText('1 dossier aangenomen').first().waitFor();
  await goToCase(bram.desk, 'A-2026-0002');
  await there.getByText('Dossier van Anna de Wit').waitFor();
  await there.getByRole('textbox', { name: 'Notitie' }).fill('Ik sprak haar in de hal.');
  await there.keyboard.press('Control+Enter');
  await there.getByText('Ik sprak haar in de hal.').first().waitFor();
  await expectAccessibleInBothThemes(there);
  await takePictures(there, 'dossier-tweede');
  await expect(
    ask(bram.desk, 'cases.close', {
      caseId: cases.Hazel ?? '',
      reason: 'resolved',
      checks: { feedbackGiven: 'yes', policeNews: 'yes', consentReviewed: 'yes' },
      feedbackWaiver: 'nothing_to_tell',
    }),
  ).rejects.toThrow('case.ofColleague');
  await there.getByRole('button', { name: 'Aanvulling verzegelen' }).press('Enter');
  await there.getByRole('dialog').waitFor();
  await input(bram, 'folder').fill(folder);
  await there.keyboard.press('Control+Enter');
  await there.getByText('Aanvulling opgeslagen als').first().waitFor();
  expect(bram.desk.complaints).toEqual([]);
});
