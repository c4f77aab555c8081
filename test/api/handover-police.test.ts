import { expect, test } from 'vitest';
import { accept, type Pair, pair, record, sendToBram } from './handover-fixture.ts';
import { counterThreat, temporaryFolder } from './support.ts';

const on = '2026-05-04';
const facts = {
  who: 'Een cliënt',
  what: 'Bedreiging',
  where: 'Balie',
  withWhat: '',
  inWhichWay: '',
  when: '',
  why: '',
};

/** A case of Anna with something in every part that concerns police, evidence and integrity. */
async function fullCase({ anna }: Pair): Promise<string> {
  const caseId = await record(anna, 'Linde', {
    incident: {
      ...counterThreat.incident,
      extraNatures: ['bribery_offer'],
      bribe: { means: 'money', aim: 'obtain_permit', response: 'refused' },
    },
  });
  const { ask } = anna.desk;
  await ask('police.saveReport', {
    caseId,
    id: null,
    kind: 'complaint',
    filedBy: 'victim',
    plannedOn: null,
    filedOn: on,
    filedAt: '09:00',
    station: 'Bureau Waterveen',
    contact: 'Brigadier De Wit',
    number: 'PL1',
    offences: ['threat'],
    articles: '',
    learnedOn: null,
    vptCodeRequested: true,
    vptCodeConfirmed: false,
    elaConfirmed: false,
    domicile: 'elsewhere',
    domicileReason: 'Al bekend in het dorp',
    anonymity: 'none',
    hearingOn: null,
  });
  await ask('police.record', { caseId, status: 'dismissed', on, number: '' });
  await ask('police.saveFacts', { caseId, facts });
  await ask('evidence.saveCamera', { caseId, place: 'Hal', status: 'secured', copyAt: 'Kluis' });
  await ask('duty.record', {
    caseId,
    accepted: 'no',
    isCivilServant: true,
    adviceFrom: null,
    adviceOn: null,
    conclusion: 'no_duty',
    reason: 'Geweigerd',
  });
  await ask('wbk.record', {
    caseId,
    applicable: 'no',
    receivedOn: null,
    acknowledgedOn: null,
    feedbackOn: null,
    referral: 'none',
    consent: false,
  });
  return caseId;
}

test('What is known of police, evidence and integrity goes along when a case changes hands', async () => {
  const two = await pair();
  const caseId = await fullCase(two);
  const { justice, police } = await two.anna.desk.ask('cases.get', { caseId });
  expect(justice.reports).toMatchObject([{ contact: 'Brigadier De Wit', ended: true }]);
  const file = await sendToBram(two, [caseId]);
  await accept(two, file, [caseId]);
  const arrived = await two.bram.desk.ask('cases.get', { caseId });
  expect(arrived.justice).toEqual(justice);
  expect(arrived.police).toEqual(police);
});

test('A copy follows what the owner changes in a report', async () => {
  const two = await pair();
  const { anna, bram, bramId, stick } = two;
  const caseId = await fullCase(two);
  const shared = { caseId, colleagueId: bramId, folder: stick, consent: true } as const;
  const { file } = await anna.desk.ask('handovers.share', shared);
  const receipt = await accept(two, { folder: stick, name: file }, [caseId]);
  await anna.desk.ask('handovers.readReceipt', receipt);
  const { justice } = await anna.desk.ask('cases.get', { caseId });
  const [known] = justice.reports;
  if (!known) throw new Error('there is no report');
  for (const { desk } of [anna, bram]) desk.clock = '2026-05-05T08:00:00Z';
  const { recordedAt: _, news: __, ended: ___, feedbackOn: ____, ...report } = known;
  await anna.desk.ask('police.saveReport', { caseId, ...report, contact: 'Agent Smit' });
  const folder = temporaryFolder();
  const { files } = await anna.desk.ask('handovers.update', { caseId, folder });
  await bram.desk.ask('handovers.merge', { folder, name: files[0] ?? '' });
  const followed = await bram.desk.ask('cases.get', { caseId });
  expect(followed.justice.reports).toMatchObject([{ contact: 'Agent Smit', number: 'PL1' }]);
});
