import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepingPrinter } from './keeping-printer.ts';
import { startOpenDesk, temporaryFolder } from './support.ts';

const now = '2026-05-06T08:00:00Z';

test('§1.3: the card says what is kept secret and what not, with the terms of this vault', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(now, 'counsellor_staff', printer);
  const folder = temporaryFolder();
  const { file } = await desk.ask('rules.write', { language: 'nl', folder });
  expect(file).toMatch(/^spelregels-[0-9a-f]{8}\.pdf$/);
  expect(readdirSync(folder)).toEqual([file]);
  const [card = ''] = pages;
  expect(card).toContain('size:A5');
  expect(card).toContain('<strong>Vertrouwelijk.</strong> Dit blad is voor u.');
  expect(card).toContain('woensdag 6 mei 2026');
  expect(card).toContain('counter(pages)');
  expect(card).toContain('Bij groot gevaar of een zeer ernstig misdrijf');
  expect(card).toContain('na 6 maanden vernietigd en het dossier na 12 maanden');
  expect(card).not.toContain('Zo bereikt u mij');
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('rules.write');

  const me = { id: null, name: 'Anna <Bakker>', phone: '0522 123456', email: '' };
  await desk.ask('contacts.save', { ...me, role: 'counsellor_staff' });
  await desk.ask('contacts.save', { ...me, role: 'griffier', name: 'Cas Els' });
  await desk.ask('rules.write', { language: 'en', folder });
  const english = pages[1] ?? '';
  expect(english).toContain('lang="en"');
  expect(english).toContain('What I sometimes cannot keep secret');
  expect(english).toMatch(/Wednesday,? 6 May 2026/);
  expect(english).toContain('Anna &lt;Bakker&gt;, 0522 123456');
  expect(english).not.toContain('Cas Els');
});

test('§1.3: the clerk has another secrecy, and his card says so; a coordinator has none', async () => {
  const { pages, printer } = keepingPrinter();
  const folder = temporaryFolder();
  const clerk = await startOpenDesk(now, 'griffier', printer);
  await clerk.ask('rules.write', { language: 'nl', folder });
  expect(pages[0]).toContain('Ik ben geen vertrouwenspersoon.');
  expect(pages[0]).toContain('na 24 maanden vernietigd');
  const coordinator = await startOpenDesk(now, 'coordinator', printer);
  await expect(coordinator.ask('rules.write', { language: 'nl', folder })).rejects.toThrow(
    'command.notAllowed',
  );
});
