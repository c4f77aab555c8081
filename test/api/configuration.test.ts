import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { configurationSchema } from '../../api/handlers/configuration.ts';
import { standardTaskTerms } from '../../domain/deadlines/index.ts';
import { standardMatrix } from '../../domain/reaction/matrix.ts';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';
import { configurationParts } from '../../domain/records/configuration.ts';
import { standardTerms } from '../../domain/retention/index.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const morning = '2026-05-04T08:35:00Z';
const name = 'luwte-instellingen-2026-05-04.json';
const every = configurationParts;

const recipient = await identityToRecipient(await generateX25519Identity());

/** A vault of an organisation that set everything it can set, with a case in it. */
async function set(): Promise<TestDesk> {
  const desk = await startOpenDesk(morning);
  const organisation = await desk.ask('settings.get', {});
  const units = [{ department: 'legal' as const, size: 12 }];
  await desk.ask('settings.update', { ...organisation, staffSize: 400, units, reactionHours: 24 });
  await desk.ask('tasks.setTerms', { ...standardTaskTerms, T1: 2 });
  await desk.ask('retention.setTerms', { ...standardTerms, perpetrator_without_measure: 6 });
  await desk.ask('locations.save', {
    ...{ id: null, name: 'Publiekshal', department: null, houseRules: 'displayed' },
    camera: { kind: 'days', days: 7 },
  });
  const contact = {
    role: 'om_contact',
    name: 'Mw. Bos',
    phone: '',
    email: 'bos@voorbeeld.nl',
  } as const;
  await desk.ask('contacts.save', { id: null, ...contact });
  await desk.ask('registry.keep', { name: 'Landelijk register', recipient });
  await desk.ask('reports.record', counterThreat);
  return desk;
}

test('What an organisation set goes from vault to vault, each part on its own, and nothing of a case', async () => {
  const folder = temporaryFolder();
  const desk = await set();
  await desk.ask('configuration.write', { folder, parts: [...every] });
  const written = readFileSync(join(folder, name), 'utf8');
  expect(written).not.toMatch(/Linde|cliënt|schreeuw|Waterveen/);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(join(folder, 'luwte-configuration-1.schema.json'), 'utf8')),
  );
  expect(validate(JSON.parse(written)) || validate.errors).toBe(true);

  const other = await startOpenDesk(morning);
  await other.ask('locations.save', {
    ...{ id: null, name: 'publiekshal', department: null, houseRules: 'unknown' },
    camera: { kind: 'unknown' },
  });
  await other.ask('locations.save', {
    ...{ id: null, name: 'Loods', department: null, houseRules: 'unknown' },
    camera: { kind: 'unknown' },
  });
  const { parts } = await other.ask('configuration.preview', { folder, name });
  const change = (kind: string, what: string, from: string | null, to: string | null) => ({
    ...{ kind, what, from, to },
  });
  expect(parts).toEqual([
    {
      part: 'sizes',
      changes: [change('added', 'staffSize', null, '400'), change('added', 'legal', null, '12')],
    },
    {
      part: 'locations',
      changes: [
        change('changed', 'Publiekshal', null, null),
        change('removed', 'Loods', null, null),
      ],
    },
    {
      part: 'terms',
      changes: [
        change('changed', 'reactionHours', '48', '24'),
        change('changed', 'perpetrator_without_measure', '12', '6'),
        change('changed', 'T1', '1', '2'),
      ],
    },
    { part: 'contacts', changes: [change('added', 'Mw. Bos', null, null)] },
    { part: 'reactions', changes: [] },
    { part: 'letters', changes: [] },
    { part: 'ownSystem', changes: [] },
    {
      part: 'registry',
      changes: [
        change('added', 'name', null, 'Landelijk register'),
        change('added', 'recipient', null, recipient),
      ],
    },
  ]);
  await other.ask('configuration.take', { folder, name, parts: ['locations', 'terms'] });
  expect(await other.ask('settings.get', {})).toMatchObject({ staffSize: null, reactionHours: 24 });
  expect((await other.ask('tasks.terms', {})).T1).toBe(2);
  expect((await other.ask('retention.terms', {})).perpetrator_without_measure).toBe(6);
  expect((await other.ask('locations.list', {})).locations).toMatchObject([
    { name: 'Publiekshal', camera: { kind: 'days', days: 7 } },
  ]);
  expect(await other.ask('contacts.list', {})).toEqual({ contacts: [] });
  await other.ask('configuration.take', { folder, name, parts: [...every] });
  const left = await other.ask('configuration.preview', { folder, name });
  expect(left.parts.flatMap(({ changes }) => changes)).toEqual([]);
}, 60_000);

test('A file that is newer, none of Luwte, or holds what cannot be is refused in words', async () => {
  const desk = await startOpenDesk(morning);
  const folder = temporaryFolder();
  const outcome = async (content: unknown, parts: (typeof every)[number][] = ['locations']) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, 'x.json'), text);
    const input = { folder, name: 'x.json', parts };
    const response = await desk.desk.handle({ command: 'configuration.take', input });
    return response.ok ? 'taken' : [response.error.code, response.error.params.place];
  };
  const right = { format: 'luwte-configuration', version: 1, locations: [] };
  const hall = {
    name: 'Hal',
    department: null,
    camera: { kind: 'days', days: 29 },
    houseRules: 'unknown',
  };
  expect(await outcome({ ...right, version: 2 })).toEqual([
    'configuration.newerVersion',
    undefined,
  ]);
  expect(await outcome('geen json')).toEqual(['configuration.notOne', undefined]);
  expect(await outcome({ ...right, cases: [] })).toEqual(['configuration.invalid', '…']);
  expect(await outcome({ ...right, locations: [hall] })).toEqual([
    'configuration.invalid',
    'locations.0.camera.days',
  ]);
  const twice = { ...hall, camera: { kind: 'none' } };
  expect(await outcome({ ...right, locations: [twice, { ...twice, name: 'HAL' }] })).toEqual([
    'configuration.invalid',
    'locations.1.name',
  ]);
  const slip = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  expect(await outcome({ ...right, registry: { name: 'X', recipient: slip } })).toEqual([
    'configuration.invalid',
    'registry.recipient',
  ]);
  expect(await outcome(right, ['contacts'])).toEqual(['configuration.partMissing', undefined]);
  expect(await outcome(right)).toBe('taken');
});

test('The schema of the file is the one in docs/schemas', async () => {
  await expect(`${JSON.stringify(configurationSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/schemas/luwte-configuration-1.schema.json',
  );
});

const warning = {
  subject: 'Laatste waarschuwing',
  body: 'Geachte {veroorzaker},\n\nDit is de laatste keer.\n\nGemeente {gemeente}',
};
const threat = { ...standardMatrix.threat, s3: ['last_warning', 'site_ban'] as const };

test('The reaction card and the letters of one municipality are looked at by another before it takes them over', async () => {
  const folder = temporaryFolder();
  const desk = await startOpenDesk(morning);
  const cells = { ...threat, s3: [...threat.s3] };
  await desk.ask('reaction.setMatrix', { ...standardMatrix, threat: cells });
  await desk.ask('letters.setTemplates', { ...standardLetters, warning });
  await desk.ask('configuration.write', { folder, parts: ['reactions', 'letters'] });

  const other = await startOpenDesk(morning);
  const changed = (what: string, from: string, to: string) => ({
    ...{ kind: 'changed', what, from, to },
  });
  expect((await other.ask('configuration.preview', { folder, name })).parts).toEqual([
    {
      part: 'reactions',
      changes: [changed('threat.s3', standardMatrix.threat.s3.join(' '), 'last_warning site_ban')],
    },
    {
      part: 'letters',
      changes: [
        changed('warning.subject', standardLetters.warning.subject, warning.subject),
        changed('warning.body', standardLetters.warning.body, warning.body),
      ],
    },
  ]);
  expect(await other.ask('letters.templates', {})).toEqual(standardLetters);
  await other.ask('configuration.take', { folder, name, parts: ['reactions'] });
  expect((await other.ask('reaction.matrix', {})).threat).toEqual(cells);
  expect(await other.ask('letters.templates', {})).toEqual(standardLetters);
  await other.ask('configuration.take', { folder, name, parts: ['letters'] });
  expect((await other.ask('letters.templates', {})).warning).toEqual(warning);
});

test('A card or a letter that cannot be is refused at its place, and nothing of it is taken over', async () => {
  const desk = await startOpenDesk(morning);
  const folder = temporaryFolder();
  const outcome = async (part: 'reactions' | 'letters', content: unknown) => {
    const file = { format: 'luwte-configuration', version: 1, [part]: content };
    writeFileSync(join(folder, 'x.json'), JSON.stringify(file));
    const input = { folder, name: 'x.json', parts: [part] };
    const response = await desk.desk.handle({ command: 'configuration.take', input });
    return response.ok ? 'taken' : response.error.params.place;
  };
  const { other: _, ...rows } = standardMatrix;
  expect(await outcome('reactions', rows)).toBe('reactions.other');
  const flogging = { ...threat, s3: ['flogging'] };
  expect(await outcome('reactions', { ...standardMatrix, threat: flogging })).toBe(
    'reactions.threat.s3.0',
  );
  const named = { ...warning, body: 'Geachte {melder}' };
  expect(await outcome('letters', { ...standardLetters, warning: named })).toBe(
    'letters.warning.body',
  );
  expect(await outcome('letters', { ...standardLetters, ban: warning })).toBe('letters.ban.body');
  expect(await outcome('letters', { ...standardLetters, poem: warning })).toBe('letters');
  expect(await desk.ask('letters.templates', {})).toEqual(standardLetters);
  expect(await desk.ask('reaction.matrix', {})).toEqual(standardMatrix);
});

test('A letter that names somebody in a case does not leave with the configuration; the other parts do', async () => {
  const desk = await set();
  const folder = temporaryFolder();
  const [{ id: caseId } = { id: '' }] = (await desk.ask('cases.list', { offset: 0, limit: 1 }))
    .cases;
  await desk.ask('persons.record', {
    caseId,
    person: {
      ...{ role: 'perpetrator', kind: 'client', alias: 'De man', name: 'Ab Modaal' },
      ...{ email: '', phone: '06-12345678', relation: '', birthYear: null },
    },
    conflict: null,
  });
  const withText = async (body: string, parts: (typeof every)[number][] = ['letters']) => {
    const mine = { ...warning, body };
    await desk.ask('letters.setTemplates', { ...standardLetters, warning: mine });
    const input = { folder: temporaryFolder(), parts };
    const response = await desk.desk.handle({ command: 'configuration.write', input });
    return response.ok ? 'written' : [response.error.code, response.error.params.place];
  };
  const refused = ['configuration.namesPerson', 'letters.warning'];
  expect(await withText('Blijf weg bij Linde.')).toEqual(refused);
  expect(await withText('Geachte heer Modaal,')).toEqual(refused);
  expect(await withText('Bel niet met 06 12345678.')).toEqual(refused);
  expect(await withText('Blijf weg bij Linde.', ['sizes', 'reactions'])).toBe('written');
  expect(await withText('Geachte {veroorzaker}')).toBe('written');
  await desk.ask('configuration.write', { folder, parts: [...every] });
});
