import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { lindesCase, policeConsent, reactionConsent } from './consent-fixture.ts';
import { publish, quarterlyOverview } from './release-fixture.ts';
import { startOpenDesk, temporaryFolder } from './support.ts';

const gir: Input<'ownSystem.update'> = {
  name: 'GIR',
  labels: [
    { list: 'nature', code: 'verbal_aggression', label: 'Verbale agressie (schelden)' },
    { list: 'department', code: 'social_district_teams', label: 'Wijkteam' },
  ],
};

test('the rows of the tables can be given the names of another system, and keep them', async () => {
  const desk = await startOpenDesk('2026-12-01T10:00:00Z');
  const empty = await desk.ask('ownSystem.get', {});
  expect(empty.own).toEqual({ name: '', labels: [] });
  expect(empty.periods).toEqual([]);
  expect(new Set(empty.rows.map(({ list }) => list))).toEqual(
    new Set(['nature', 'channel', 'department', 'severity']),
  );
  const [first = { list: 'nature', code: 'verbal_aggression', label: '' }] = gir.labels;
  await desk.ask('ownSystem.update', {
    ...gir,
    labels: [{ ...first, label: 'Vroeger' } as typeof first, ...gir.labels],
  });
  expect((await desk.ask('ownSystem.get', {})).own).toEqual(gir);
});

test('of officeholders the rows are offices', async () => {
  const desk = await startOpenDesk('2026-12-01T10:00:00Z', 'counsellor_political');
  const { rows } = await desk.ask('ownSystem.get', {});
  expect(rows.map(({ list }) => list)).toContain('office');
  expect(rows.map(({ list }) => list)).not.toContain('department');
});

test('S-09: a published period becomes a list to type over, with protected numbers and its names', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  await desk.ask('ownSystem.update', gir);
  const folder = temporaryFolder();
  desk.clock = '2027-01-11T09:00:00Z';
  await expect(desk.ask('ownSystem.write', { period: '2026', folder })).rejects.toThrow(
    'ownSystem.notPublished',
  );
  await publish(desk, { period: '2026', folder: temporaryFolder() });
  expect((await desk.ask('ownSystem.get', {})).periods).toEqual(['2026']);
  const { files } = await desk.ask('ownSystem.write', { period: '2026', folder });
  expect(files).toEqual(['invoerlijst-staff-2026.csv', 'invoerlijst-staff-2026.xlsx']);
  const csv = readFileSync(join(folder, 'invoerlijst-staff-2026.csv'), 'utf8').split('\r\n');
  expect(csv).toContain('Totalen;total;Totaal;;20;getoond');
  expect(csv).toContain('Afdeling;social_district_teams;Sociale wijkteams;Wijkteam;9;getoond');
  expect(csv).toContain('Afdeling;permits;Vergunningen;(nog geen naam);niet getoond;beschermd');
  const { sheets } = await readXlsx(readFileSync(join(folder, 'invoerlijst-staff-2026.xlsx')));
  const [guide, entry] = sheets;
  expect(guide?.rows.flat()).toContain(
    'Luwte heeft niet gecontroleerd of dat systeem deze indeling kent. De namen heeft uw organisatie zelf ingevuld.',
  );
  const cells = entry?.rows.map((row) => row.map((one) => String(one ?? '')).join(';'));
  expect(cells).toEqual(csv.map((one) => one.replace('\uFEFF', '')).filter((one) => one !== ''));
});

test('of a period of which no number leaves there is nothing to type over', async () => {
  const desk = await startOpenDesk('2027-01-11T09:00:00Z');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, staffSize: 420 });
  await publish(desk, { period: '2026', folder: temporaryFolder() });
  const folder = temporaryFolder();
  await expect(desk.ask('ownSystem.write', { period: '2026', folder })).rejects.toThrow(
    'ownSystem.nothing',
  );
});

test('the names go along in the configuration file, unless they name somebody', async () => {
  const desk = await startOpenDesk('2026-12-01T10:00:00Z');
  await desk.ask('ownSystem.update', gir);
  const folder = temporaryFolder();
  const parts: Input<'configuration.write'>['parts'] = ['ownSystem'];
  const { files } = await desk.ask('configuration.write', { folder, parts });
  const [name = ''] = files;
  const other = await startOpenDesk('2026-12-01T10:00:00Z');
  const preview = await other.ask('configuration.preview', { folder, name });
  expect(preview.parts).toMatchObject([
    {
      part: 'ownSystem',
      changes: [
        { kind: 'added', what: 'system', to: 'GIR' },
        { kind: 'added', what: 'nature.verbal_aggression', to: 'Verbale agressie (schelden)' },
        { kind: 'added', what: 'department.social_district_teams', to: 'Wijkteam' },
      ],
    },
  ]);
  await other.ask('configuration.take', { folder, name, parts });
  expect((await other.ask('ownSystem.get', {})).own).toEqual(gir);
  const wrong = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  wrong.ownSystem.labels[0].code = 'J. Jansen';
  writeFileSync(join(folder, name), JSON.stringify(wrong));
  await expect(other.ask('configuration.preview', { folder, name })).rejects.toThrow(
    'configuration.invalid',
  );
});

test('a name of the system that is somebody in a case does not leave', async () => {
  const desk = await quarterlyOverview({ permits: 0 });
  await desk.ask('ownSystem.update', { ...gir, name: 'social_district_teams 1' });
  const folder = temporaryFolder();
  await expect(desk.ask('configuration.write', { folder, parts: ['ownSystem'] })).rejects.toThrow(
    'configuration.namesPerson',
  );
});

test('S-02: one report goes to who enters it only as a sheet, on consent, in the words of that system', async () => {
  const { desk, caseId } = await lindesCase();
  await desk.ask('ownSystem.update', {
    name: 'GIR',
    labels: [
      { list: 'nature', code: 'threat', label: 'Bedreiging' },
      { list: 'channel', code: 'in_person', label: 'Aan de balie of op straat' },
    ],
  });
  const sheet = async (recipient: 'coordinator' | 'police_contact', consentId: string) => {
    const groups: Input<'disclosures.preview'>['groups'] = ['incident_facts'];
    const wish = { caseId, recipient, groups, consentId };
    const { sections } = (await desk.ask('disclosures.preview', wish)).sheet;
    return sections.flatMap(({ lines }) => lines.map(({ term, value }) => `${term}: ${value}`));
  };
  const reaction = await desk.ask('consents.record', { caseId, ...reactionConsent });
  const police = await desk.ask('consents.record', { caseId, ...policeConsent });
  expect(await sheet('coordinator', reaction.id)).toEqual(
    expect.arrayContaining([
      'Wat, in GIR: Bedreiging',
      'Waar of waarlangs, in GIR: Aan de balie of op straat',
    ]),
  );
  expect((await sheet('police_contact', police.id)).join()).not.toContain('GIR');
});
