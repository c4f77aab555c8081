import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

type Request = Output<'access.get'>;

const report: Omit<Input<'police.saveReport'>, 'caseId'> = {
  id: null,
  kind: 'complaint',
  filedBy: 'employer',
  plannedOn: null,
  filedOn: '2027-01-11',
  filedAt: null,
  station: 'Bureau Waterveen',
  contact: 'Agent Bos, toestel 12.',
  number: 'PL2027-77',
  offences: ['threat'],
  articles: '',
  learnedOn: null,
  vptCodeRequested: true,
  vptCodeConfirmed: true,
  elaConfirmed: false,
  domicile: 'employer',
  domicileReason: '',
  anonymity: 'employer_address',
  hearingOn: null,
};

const screenshot: Omit<Input<'evidence.save'>, 'caseId'> = {
  id: null,
  kind: 'screenshot',
  place: 'In de groepsapp. [[derde: Piet stuurde het door.]]',
  link: '',
  seenOn: '2027-01-04',
  status: 'secured',
  wipeOn: null,
  copyAt: 'Bij de griffie',
};

const letter = 'Ik weet waar je woont.';

/** A case with a report to the police, evidence, the answers for the police, and a file. */
async function deskWithEvidence() {
  const desk = await startOpenDesk('2027-01-12T10:00:00Z');
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    receivedOn: '2027-01-04',
    incident: { ...counterThreat.incident, occurred: { kind: 'on', on: '2027-01-03' } },
  });
  await desk.ask('police.saveReport', { caseId, ...report });
  await desk.ask('police.saveFacts', {
    caseId,
    facts: {
      who: 'Een man in een rode jas.',
      what: '',
      where: '',
      withWhat: '',
      inWhichWay: '',
      when: '',
      why: '',
    },
  });
  await desk.ask('evidence.save', { caseId, ...screenshot });
  const attachment = await attach(desk, caseId);
  desk.clock = '2027-01-31T10:00:00Z';
  return { desk, caseId, attachment };
}

async function attach(desk: TestDesk, caseId: string): Promise<string> {
  const told = { caseId, name: 'brief aan Linde.txt', bytes: letter.length, leaveMetadata: false };
  const { adding } = await desk.ask('attachments.begin', told);
  const piece = Buffer.from(letter).toString('base64');
  await desk.ask('attachments.append', { adding, piece });
  return (await desk.ask('attachments.finish', { adding })).id;
}

async function asked(desk: TestDesk, caseId: string, role: Input<'access.record'>['role']) {
  const { id } = await desk.ask('access.record', {
    role,
    who: 'Dhr. De Wit',
    receivedOn: '2027-01-31',
    cases: [caseId],
  });
  await desk.ask('access.update', {
    id,
    identity: 'document_seen',
    answeredBy: role === 'reporter' ? 'counsellor' : 'college',
    hidesFile: true,
    advice: '',
  });
  return id;
}

const partsOf = ({ parts }: Request, kind: string) => parts.filter((part) => part.kind === kind);

/** Writes an answer, and gives its page and the names of the files beside it. */
async function written(desk: TestDesk, id: string) {
  const folder = temporaryFolder();
  const { file, copies } = await desk.ask('access.write', { id, folder, language: 'nl' });
  expect(readdirSync(folder).sort()).toEqual([file, ...copies].sort());
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { page: read(file), copies, read };
}

const refused = (reason: string) => ({ decision: 'refuse', reason, hidden: [] });

describe('TC-07: police, evidence and files are parts of a request', () => {
  test('each is proposed by who asks: an inquiry and others are in the way of the citizen', async () => {
    const { desk, caseId } = await deskWithEvidence();
    const id = await asked(desk, caseId, 'perpetrator');
    const request = await desk.ask('access.get', { id });
    const proposed = (kind: string) => partsOf(request, kind).map((part) => part.proposed);
    expect(proposed('police_report')).toEqual([refused('investigation')]);
    expect(proposed('police_facts')).toEqual([refused('rights_of_others')]);
    // The camera of the counter that still runs, and the picture.
    expect(proposed('evidence')).toEqual([refused('investigation'), refused('investigation')]);
    expect(proposed('attachment')).toEqual([refused('rights_of_others')]);
    await desk.ask('access.acceptProposals', { id });
    const { page, copies } = await written(desk, id);
    expect(copies).toEqual([]);
    expect(page).not.toMatch(/politie|bewijs|bijlage|PL2027|groepsapp|rode jas|Linde/i);
  });

  test('the reporter gets her own, without what is marked, and no file that nobody looked at', async () => {
    const { desk, caseId } = await deskWithEvidence();
    const id = await asked(desk, caseId, 'reporter');
    await desk.ask('access.acceptProposals', { id });
    const { page, copies } = await written(desk, id);
    for (const told of [
      'PL2027-77',
      'Bureau Waterveen',
      'Agent Bos',
      'rode jas',
      'In de groepsapp',
    ])
      expect(page).toContain(told);
    expect(page).not.toMatch(/Piet|\[\[/);
    expect(page).toContain('Bijlage');
    expect(page).toContain('Rechten en vrijheden van anderen');
    expect(copies).toEqual([]);
  });

  test('a file that is given goes along as a copy, under a name that tells nothing', async () => {
    const { desk, caseId, attachment } = await deskWithEvidence();
    const id = await asked(desk, caseId, 'reporter');
    await desk.ask('access.acceptProposals', { id });
    const part = `attachment ${attachment}`;
    const decide: Omit<Input<'access.decide'>, 'decision'> = {
      id,
      caseId,
      part,
      reason: null,
      hidden: [],
    };
    await expect(
      desk.ask('access.decide', { ...decide, decision: 'mask', reason: 'investigation' }),
    ).rejects.toThrow('access.noPassages');
    await desk.ask('access.decide', { ...decide, decision: 'give' });
    const { page, copies, read } = await written(desk, id);
    expect(copies).toEqual([expect.stringMatching(/^antwoord-[0-9a-f]{8}-1\.txt$/)]);
    expect(copies.map(read)).toEqual([letter]);
    expect(page).toContain(copies[0]);
    const { lines } = await desk.ask('log.read', { offset: 0, limit: 3 });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['access.write', 'attachment.export']),
    );
  });

  test('the contact at the police can be masked; what changed since is decided anew', async () => {
    const { desk, caseId } = await deskWithEvidence();
    const id = await asked(desk, caseId, 'reporter');
    await desk.ask('access.acceptProposals', { id });
    const [found] = partsOf(await desk.ask('access.get', { id }), 'police_report');
    await desk.ask('access.decide', {
      id,
      caseId,
      part: found?.part ?? '',
      decision: 'mask',
      reason: 'rights_of_others',
      hidden: [0],
    });
    const { page } = await written(desk, id);
    expect(page).toContain('PL2027-77');
    expect(page).not.toContain('Agent Bos');
    const known = (found?.part ?? '').replace('police report ', '');
    await desk.ask('police.saveReport', { caseId, ...report, id: known, number: 'PL2027-78' });
    await expect(written(desk, id)).rejects.toThrow('access.undecided');
  });
});
