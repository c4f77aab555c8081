import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const morning = '2026-05-04T08:30:00Z';

/** The papers, as they were written. */
async function write(desk: TestDesk) {
  const folder = temporaryFolder();
  const { files } = await desk.ask('privacy.write', { folder });
  const [register = '', notice = '', assessment = '', note = ''] = files.map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  return { folder, files, register, notice, assessment, note };
}

test('§4.1: filled-in papers about privacy come out of the vault, with its own terms', async () => {
  const desk = await startOpenDesk(morning);
  await desk.ask('contacts.save', {
    ...{ id: null, role: 'dpo', name: 'F. Gelder', phone: '', email: 'fg@waterveen.example' },
  });
  const terms = await desk.ask('retention.terms', {});
  await desk.ask('retention.setTerms', { ...terms, counsellor_notes: 3 });
  const { files, register, notice, assessment, note } = await write(desk);
  expect(files).toEqual([
    'register-van-verwerkingen-GM9999-staff.html',
    'privacyverklaring-GM9999-staff.html',
    'dpia-GM9999-staff.html',
    'notitie-ondernemingsraad-GM9999-staff.html',
  ]);
  for (const page of [register, notice, assessment]) {
    expect(page).toContain('Het college van burgemeester en wethouders, als werkgever');
    expect(page).toContain('Nog niet besloten');
  }
  for (const page of [register, notice, assessment, note]) {
    expect(page).toContain('3 maanden na sluiten van het dossier');
    expect(page).toContain('F. Gelder, fg@waterveen.example');
    // What no jurist checked is no law (§10).
    expect(page).toContain('Laat het toetsen');
    expect(page).not.toMatch(/de wet eist/i);
  }
});

test('§4.1: the position of an external counsellor is a setting that stands in the notice', async () => {
  const desk = await startOpenDesk(morning, 'counsellor_political');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, counsellorPosition: 'processor' });
  const { notice, register } = await write(desk);
  expect(notice).toContain('De vertrouwenspersoon werkt als verwerker.');
  expect(register).toContain('De gemeenteraad; de griffie handelt namens de raad');
  expect(register).toContain('een raadslid is niet in dienst');
});

test('§4.1: the clerk has his own, without the secrecy of a counsellor, and the coordinator has none', async () => {
  const { notice, register } = await write(await startOpenDesk(morning, 'griffier'));
  expect(notice).toContain('De griffier, die een geheimhoudingsplicht heeft als ambtenaar');
  expect(register).not.toContain('Positie van de vertrouwenspersoon');
  const coordinator = await startOpenDesk(morning, 'coordinator');
  await expect(coordinator.ask('privacy.write', { folder: temporaryFolder() })).rejects.toThrow(
    'command.notAllowed',
  );
});

test('§4.1: the impact assessment has the seventeen points of the government model, in their order', async () => {
  const { assessment, files } = await write(await startOpenDesk(morning, 'counsellor_political'));
  const points = [...assessment.matchAll(/<h2>(\d+)\. /g)].map(([, point]) => Number(point));
  expect(points).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  expect(assessment).toContain('onderbouw hier een eigen grond. Laat dit toetsen');
  // A works council speaks for who is employed.
  expect(files).toHaveLength(3);
});

test('What stands there already is not written over, and nothing comes into the vault', async () => {
  const desk = await startOpenDesk(morning);
  const { folder } = await write(desk);
  await expect(desk.ask('privacy.write', { folder })).rejects.toThrow('export.fileExists');
  await expect(desk.ask('privacy.write', { folder: desk.folder })).rejects.toThrow(
    'export.folderIsVault',
  );
});
