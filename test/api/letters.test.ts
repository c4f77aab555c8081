import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';
import { withCase } from './reaction-fixture.ts';
import { temporaryFolder } from './support.ts';

const on = '2026-05-04';
const ban = {
  kind: 'site_ban',
  decidedOn: on,
  endsOn: '2026-11-04',
  letter: true,
  legalGround: 'house_rules',
  decidedBy: 'secretary',
  places: 'Stadhuis, Kerkplein 1',
  objection: true,
  proportionality: 'Twee gesprekken hebben niet geholpen.',
} as const;
const addressee = { name: 'de heer J. Modaal', address: 'Dorpsstraat 1\n1234 AB Waterveen' };

async function withBan(differing: Partial<typeof ban> | Record<string, unknown> = {}) {
  const pages: string[] = [];
  const printer = async (page: string) => {
    pages.push(page);
    return Buffer.from('%PDF-1.4');
  };
  const { desk, caseId } = await withCase(printer);
  const { measure } = await desk.ask('measures.record', { caseId, ...ban, ...differing });
  return { desk, pages, letter: { caseId, measure, kind: 'ban', addressee } as const };
}

test('A ban goes out with its place, its reason and its last day, as a PDF and as text', async () => {
  const { desk, pages, letter } = await withBan();
  const { body, missing } = await desk.ask('letters.preview', letter);
  expect(missing).toEqual([]);
  expect(body).toContain('Dit geldt voor: Stadhuis, Kerkplein 1');
  expect(body).toContain('Van 4 mei 2026 tot en met 4 november 2026.');
  expect(body).toContain('Twee gesprekken hebben niet geholpen.');
  expect(body).toContain('huisregels');
  expect(body).not.toMatch(/[{}]/);
  const folder = temporaryFolder();
  const written = await desk.ask('letters.write', { ...letter, folder });
  expect(written.files).toEqual(['brief-verbod-2026-05-04.pdf', 'brief-verbod-2026-05-04.txt']);
  expect(readdirSync(folder).toSorted()).toEqual(written.files);
  const text = readFileSync(join(folder, 'brief-verbod-2026-05-04.txt'), 'utf8');
  expect(text).toContain('de heer J. Modaal\nDorpsstraat 1\n1234 AB Waterveen');
  for (const said of [text, ...pages]) expect(said).not.toMatch(/Linde|schreeuwde/);
  expect(pages[0]).toContain('Dit geldt voor: Stadhuis, Kerkplein 1');
  await desk.ask('letters.write', { ...letter, folder });
  writeFileSync(join(folder, 'brief-verbod-2026-05-04.txt'), 'anders');
  await expect(desk.ask('letters.write', { ...letter, folder })).rejects.toThrow(
    'export.fileExists',
  );
  await expect(desk.ask('letters.write', { ...letter, folder: desk.folder })).rejects.toThrow(
    'export.folderIsVault',
  );
});

test('A letter is not written while something it asks for is not known', async () => {
  const { desk, letter } = await withBan({ places: '', decidedBy: null });
  const { missing } = await desk.ask('letters.preview', letter);
  expect(missing).toEqual(['besluit_door', 'plaatsen']);
  const folder = temporaryFolder();
  await expect(desk.ask('letters.write', { ...letter, folder })).rejects.toThrow(
    'letter.incomplete',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('A letter in which the reporter is named is refused', async () => {
  const { desk, letter } = await withBan({ proportionality: 'Linde durft niet meer te komen.' });
  await expect(desk.ask('letters.preview', letter)).rejects.toThrow('letter.namesReporter');
});

test('A template that asks for something unknown is refused at its place', async () => {
  const { desk } = await withCase();
  const wrong = {
    ...standardLetters,
    warning: { subject: 'Waarschuwing', body: 'U bedreigde {melder}.' },
  };
  await expect(desk.ask('letters.setTemplates', wrong)).rejects.toMatchObject({
    cause: {
      code: 'letter.unknownPlaceholder',
      issues: [{ path: ['warning', 'body'], problem: 'letter.unknownPlaceholder' }],
    },
  });
  const endless = { ...standardLetters, ban: { subject: 'Verbod', body: 'U mag niet komen.' } };
  await expect(desk.ask('letters.setTemplates', endless)).rejects.toThrow('letter.banNeedsEnd');
});

test('A template of the organisation is used, and can go back to the standard', async () => {
  const { desk, letter } = await withBan();
  const own = { ...standardLetters, ban: { subject: 'Verbod', body: 'Tot {einde}.' } };
  await desk.ask('letters.setTemplates', own);
  expect(await desk.ask('letters.preview', letter)).toMatchObject({
    subject: 'Verbod',
    body: 'Tot 4 november 2026.',
  });
  await desk.ask('letters.setTemplates', standardLetters);
  expect(await desk.ask('letters.templates', {})).toEqual(standardLetters);
});

test('The reaction card and the number of the support team are those of the organisation', async () => {
  const { desk } = await withCase();
  const card = await desk.ask('reaction.matrix', {});
  const own = { ...card, threat: { ...card.threat, s4: ['site_ban' as const] } };
  await desk.ask('reaction.setMatrix', own);
  expect((await desk.ask('reaction.matrix', {})).threat.s4).toEqual(['site_ban']);
  expect(await desk.ask('reaction.supportTeam', {})).toEqual({ phone: '070-3738314' });
  await desk.ask('reaction.setSupportTeam', { phone: '070-1234567' });
  expect(await desk.ask('reaction.supportTeam', {})).toEqual({ phone: '070-1234567' });
});
