import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk, temporaryFolder } from './support.ts';

test('a certificate says what went, when, why and by whose role, and is in the log', async () => {
  const pages: string[] = [];
  const desk = await startOpenDesk('2026-05-04T09:00:00.000Z', 'counsellor_staff', async (page) => {
    pages.push(page);
    return Buffer.from('%PDF-1.7\n%%EOF\n');
  });
  const incident = { ...counterThreat.incident, narrative: 'Over zwaluwen gesproken' };
  const { caseId, number } = await desk.ask('reports.record', { ...counterThreat, incident });
  await desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: null },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  const folder = temporaryFolder();
  const certificate = { caseId, rule: 'counsellor_notes', earlier: 0, folder } as const;
  await expect(desk.ask('certificates.write', certificate)).rejects.toThrow('retention.notFound');
  desk.clock = '2026-11-05T09:00:00.000Z';
  await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
  const { destroyed } = await desk.ask('retention.list', {});
  expect(destroyed.newest).toEqual([
    { caseId, number, rule: 'counsellor_notes', on: '2026-11-05', earlier: 0 },
  ]);
  const { file } = await desk.ask('certificates.write', certificate);
  expect(readdirSync(folder)).toEqual([file]);
  expect(file).not.toContain(number);
  const [page = ''] = pages;
  for (const said of [
    'Aantekeningen van de vertrouwenspersoon',
    'donderdag 5 november 2026',
    'geteld vanaf de dag waarop het dossier is gesloten',
    'Vertrouwenspersoon ambtenaren',
    number,
  ])
    expect(page).toContain(said);
  expect(page).not.toMatch(/zwaluw|linde/i);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('certificate.write');
});

test('the municipality stands on a certificate as it is written, and never as markup', async () => {
  const pages: string[] = [];
  const desk = await startOpenDesk('2026-05-04T09:00:00.000Z', 'counsellor_staff', async (page) => {
    pages.push(page);
    return Buffer.from('%PDF-1.7\n%%EOF\n');
  });
  const settings = await desk.ask('settings.get', {});
  const municipality = { ...settings.municipality, name: '<b>Veen & Vaart</b>' };
  await desk.ask('settings.update', { ...settings, municipality });
  await desk.ask('retention.setTerms', {
    ...(await desk.ask('retention.terms', {})),
    counsellor_notes: 0,
  });
  const { caseId } = await desk.ask('reports.record', { ...counterThreat });
  await desk.ask('cases.close', {
    ...{ caseId, reason: 'resolved', feedbackWaiver: null },
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  });
  const part = { caseId, rule: 'counsellor_notes' } as const;
  await desk.ask('retention.destroy', { parts: [part] });
  await desk.ask('certificates.write', { ...part, earlier: 0, folder: temporaryFolder() });
  expect(pages[0]).toContain('&lt;b&gt;Veen &amp; Vaart&lt;/b&gt;');
  expect(pages[0]).not.toContain('<b>Veen');
});
