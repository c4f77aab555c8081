import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { keepingPrinter } from './keeping-printer.ts';
import { startOpenDesk, temporaryFolder } from './support.ts';

const today = '2026-11-02T09:00:00Z';

const counsellor: Input<'contacts.save'> = {
  id: null,
  role: 'counsellor_staff',
  name: 'Anna <Bakker>',
  phone: '0522 123456',
  email: '',
};

test('§2.6: the reaction card is one sheet, with every measure that the organisation chose', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(today, 'counsellor_staff', printer);
  const matrix = await desk.ask('reaction.matrix', {});
  matrix.bribery.s1 = ['damage_claim'];
  await desk.ask('reaction.setMatrix', matrix);
  const folder = temporaryFolder();
  const { file } = await desk.ask('posters.writeMatrix', { folder });
  expect(file).toBe('reactiekaart_GM9999.pdf');
  const [page = ''] = pages;
  expect(page).toContain('size:A4 landscape');
  // Behaviour that is answered alike stands together: twelve rows are nine.
  expect(page.match(/<tr><th scope="row">/g)).toHaveLength(9);
  expect(page).toMatch(/<span>Omkoping<\/span><\/th><td><ul><li>Schadeclaim<\/li>/);
  expect(page.match(/<span>/g)).toHaveLength(12);
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toContain('poster.write');
  await expect(desk.ask('posters.writeMatrix', { folder })).rejects.toThrow('export.fileExists');
});

test('where to report names staff and officeholders apart, and nobody without a way to reach him', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(today, 'counsellor_staff', printer);
  const folder = temporaryFolder();
  const write = () => desk.ask('posters.writeReporting', { folder });
  await expect(write()).rejects.toThrow('poster.missing_counsellor_staff');
  await desk.ask('contacts.save', counsellor);
  const political = { ...counsellor, role: 'counsellor_political' as const, name: 'Bo Dijk' };
  const { id } = await desk.ask('contacts.save', { ...political, phone: '' });
  await expect(write()).rejects.toThrow('poster.missing_counsellor_political');
  expect(readdirSync(folder)).toEqual([]);
  await desk.ask('contacts.save', { ...political, id });
  await desk.ask('contacts.save', { ...political, role: 'griffier', name: 'Cas Els', phone: '' });
  await desk.ask('contacts.save', { ...political, role: 'police_contact', name: 'Dana Fok' });
  await write();
  const [, staff = '', officeholders = ''] = (pages[0] ?? '').split('<section class="');
  expect(staff).toContain('Anna &lt;Bakker&gt;');
  expect(staff).not.toContain('Bo Dijk');
  expect(officeholders).toContain('Bo Dijk');
  expect(officeholders).not.toMatch(/Bakker|Cas Els|Dana Fok/);
});

test('§2.1: the newest norm that holds is a poster; without one there is none', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(today, 'coordinator', printer);
  const folder = temporaryFolder();
  await expect(desk.ask('posters.writeNorm', { folder })).rejects.toThrow('poster.noNorm');
  const norm = (text: string, agreedOn: string) =>
    desk.ask('policy.add', {
      endedOn: null,
      facts: {
        ...{ kind: 'norm', version: text, scope: 'everybody', text, agreedOn },
        ...{ reviewedOn: null, reviewOn: '2027-11-01' },
      },
    });
  await norm('Wij zijn vriendelijk.', '2026-01-05');
  await norm('Boos worden mag. Bedreigen niet.', '2026-10-05');
  await desk.ask('posters.writeNorm', { folder });
  expect(pages[0]).toContain('Boos worden mag. Bedreigen niet.');
  expect(pages[0]).toContain('een toegangsverbod');
  await expect(desk.ask('posters.writeMatrix', { folder })).rejects.toThrow('command.notAllowed');
});

test('§2.1: the house rules that hold stand under the norm, each on a line; what does not fit on one A4 is refused', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await startOpenDesk(today, 'coordinator', printer);
  const write = () => desk.ask('posters.writeNorm', { folder: temporaryFolder() });
  const add = (facts: Input<'policy.add'>['facts']) =>
    desk.ask('policy.add', { endedOn: null, facts });
  const rules = (text: string, agreedOn: string) =>
    add({ kind: 'house_rules_text', version: agreedOn, text, agreedOn });
  await rules('Oude regel.', '2025-01-05');
  await rules('- Blijf <rustig>.\n\n2. Scheld niet.\n', '2026-10-05');
  // Agreed on, and not yet in force.
  await rules('Regel van later.', '2026-12-01');
  await write();
  expect(pages[0]).toContain('<li>Blijf &lt;rustig&gt;.</li><li>Scheld niet.</li>');
  expect(pages[0]).not.toMatch(/Oude regel|van later|Onze huisregels/);

  await add({
    ...{ kind: 'norm', version: '1', scope: 'everybody', text: 'Boos worden mag.' },
    ...{ agreedOn: '2026-10-05', reviewedOn: null, reviewOn: '2027-11-01' },
  });
  await write();
  expect(pages[1]).toMatch(/Boos worden mag.*Onze huisregels.*Scheld niet/s);

  await rules('Een regel die heel lang is. '.repeat(140), '2026-10-06');
  const folder = temporaryFolder();
  await expect(desk.ask('posters.writeNorm', { folder })).rejects.toThrow('poster.tooLong');
  expect(readdirSync(folder)).toEqual([]);
});
