import type { Input } from '../../api/contract/index.ts';
import { morning, recordDoxing } from './clerk-fixture.ts';
import { publish, recordUnit } from './release-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

/** The year that the papers are about, as a number and as a period. */
export const year = 2026;
/** The same year, as figures are published of it. */
export const period = '2026';

/** Vaults from which every paper can be written, and what there is to write about. */
export interface PapersRoom {
  readonly counsellor: TestDesk;
  readonly coordinator: TestDesk;
  readonly clerk: TestDesk;
  /** The case of a council member, who agrees that the mayor and the police know the facts. */
  readonly reported: string;
  /** Two cases of one reporter, who agrees that the police know the facts; the first has a ban. */
  readonly caseId: string;
  readonly second: string;
  readonly measure: string;
  readonly folder: string;
}

/** Vaults with a story, numbers that hide a few people, and everything a paper asks for. */
export async function papersRoom(
  printer: (page: string) => Promise<Uint8Array>,
): Promise<PapersRoom> {
  const counsellor = await startOpenDesk('2026-12-01T10:00:00Z', 'counsellor_staff', printer);
  const settings = await counsellor.ask('settings.get', {});
  await counsellor.ask('settings.update', {
    ...{ ...settings, staffSize: 420, units, method: 'hiding' },
  });
  await recordUnit(counsellor, 'social_district_teams', 9, 7);
  await recordUnit(counsellor, 'work_income', 26, 4);
  const story = await lindesStory(counsellor);
  counsellor.clock = '2027-01-11T10:00:00Z';
  await publish(counsellor, { period, folder: temporaryFolder() });
  await counsellor.ask('annual.saveSection', {
    ...{ year, section: 'foreword', words: 'Dit is mijn verslag.' },
  });
  await counsellor.ask('annual.recommend', {
    ...{ id: null, year, measure: 'TRAIN', words: 'Train ook de telefonie.' },
  });
  await counsellor.ask('signals.save', {
    ...{ id: null, noticedOn: '2026-12-01', text: 'Het is druk.', theme: 'aggression' },
    ...{ unit: null, pattern: '' },
  });
  const contact = { id: null, name: 'Anna Bakker', phone: '0522 123456', email: '' };
  await counsellor.ask('contacts.save', { ...contact, role: 'counsellor_staff' });
  await counsellor.ask('contacts.save', { ...contact, role: 'counsellor_political' });
  const coordinator = await startOpenDesk('2026-12-01T10:00:00Z', 'coordinator', printer);
  await coordinator.ask('policy.add', {
    endedOn: null,
    facts: {
      ...{ kind: 'norm', version: '1', scope: 'everybody', agreedOn: '2026-01-05' },
      ...{ text: 'Boos worden mag. Bedreigen niet.', reviewedOn: null, reviewOn: '2027-11-01' },
    },
  });
  await coordinator.ask('policy.add', {
    endedOn: null,
    facts: {
      ...{ kind: 'house_rules_text', version: '1', text: 'Blijf rustig.\nScheld niet.' },
      agreedOn: '2026-01-05',
    },
  });
  const clerk = await startOpenDesk(morning, 'griffier', printer);
  const reported = await recordDoxing(clerk);
  await clerk.ask('consents.record', {
    ...{ caseId: reported, purpose: 'police', recipients: ['mayor', 'police_contact'] },
    ...{ groups: ['incident_facts'], how: 'spoken', on: '2026-10-13', at: '09:45', until: null },
  });
  return { counsellor, coordinator, clerk, reported, ...story, folder: temporaryFolder() };
}

const units: Input<'settings.update'>['units'] = [
  { department: 'social_district_teams', size: 80 },
  { department: 'work_income', size: 90 },
  { department: 'permits', size: 55 },
];

/** Two cases with a name, a note about a colleague, a ban, and consent for the police. */
async function lindesStory(desk: TestDesk) {
  const told = {
    ...counterThreat,
    receivedOn: '2026-12-01',
    receivedAt: '10:30',
    incident: { ...counterThreat.incident, occurred: { kind: 'on', on: '2026-12-01' } },
  } satisfies Input<'reports.record'>;
  const { caseId } = await desk.ask('reports.record', {
    ...told,
    reporter: {
      ...{ kind: 'new', alias: 'Linde', name: 'Annemarie Zuidhof', contact: '06-55512345' },
      position: { regime: 'staff', department: 'permits', functionGroup: null },
    },
  });
  const { reporters } = await desk.ask('reporters.find', { alias: 'Linde' });
  const reporter = { kind: 'known', id: reporters[0]?.id ?? '' } as const;
  const { caseId: second } = await desk.ask('reports.record', { ...told, reporter });
  for (const one of [caseId, second]) {
    await desk.ask('consents.record', {
      ...{ caseId: one, purpose: 'police', recipients: ['police_contact'], how: 'spoken' },
      ...{ groups: ['incident_facts', 'police'], on: '2026-12-01', at: '10:40', until: null },
    });
  }
  await desk.ask('police.saveFacts', {
    caseId,
    facts: {
      ...{ who: 'Een medewerker van de balie', what: 'Bedreiging', where: 'Stadhuis' },
      ...{ withWhat: '', inWhichWay: '', when: '', why: '' },
    },
  });
  await desk.ask('notes.add', {
    caseId,
    text: 'Linde slaapt slecht. [[derde: Piet Goudsbloem zag het ook.]]',
  });
  const { measure } = await desk.ask('measures.record', {
    ...{ caseId, kind: 'site_ban', decidedOn: '2026-12-01', endsOn: '2027-05-31', letter: true },
    ...{ legalGround: 'house_rules', decidedBy: 'secretary', places: 'Stadhuis, Kerkplein 1' },
    ...{ objection: true, proportionality: 'Twee gesprekken hebben niet geholpen.' },
  });
  return { caseId, second, measure };
}
