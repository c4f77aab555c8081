import { describe, expect, test } from 'vitest';
import { caseView } from '../../api/contract/cases.ts';
import type { Input } from '../../api/contract/index.ts';
import { sheetOf } from '../../api/sharing/sheet.ts';
import { role } from '../../domain/code-lists/index.ts';
import { compartments } from '../../domain/compartment.ts';
import { groupsFor } from '../../domain/sharing/matrix.ts';
import { accept, pair, record, sendToBram } from './handover-fixture.ts';
import { closing, withCase } from './reaction-fixture.ts';
import type { TestDesk } from './support.ts';

type Told = Omit<Input<'care.recordConsequences'>, 'caseId'>;

/** What Linde says at the talk of day 3. */
const told: Told = {
  personal: ['sleep', 'stress'],
  work: ['avoids_client', 'decision_influenced'],
  criminalLink: 'unknown',
};
const boxes = { personal: told.personal, work: told.work };

const known = async (desk: TestDesk, caseId: string) =>
  (await desk.ask('cases.get', { caseId })).consequences;

describe('What an incident did to the reporter', () => {
  test('is recorded in boxes, with the moment, and written anew when it changes', async () => {
    const { desk, caseId } = await withCase();
    expect(await known(desk, caseId)).toBeNull();
    desk.clock = '2026-05-06T09:00:00.000Z';
    await desk.ask('care.recordConsequences', { caseId, ...told });
    expect(await known(desk, caseId)).toEqual({
      recordedAt: '2026-05-06T09:00:00.000Z',
      criminalLink: 'unknown',
      told: boxes,
    });
    desk.clock = '2026-05-20T09:00:00.000Z';
    const better: Told = { personal: ['none'], work: [], criminalLink: 'no' };
    await desk.ask('care.recordConsequences', { caseId, ...better });
    expect(await known(desk, caseId)).toEqual({
      recordedAt: '2026-05-20T09:00:00.000Z',
      criminalLink: 'no',
      told: { personal: ['none'], work: [] },
    });
    const { lines } = await desk.ask('log.read', {});
    expect(lines.filter(({ action }) => action === 'care.consequences')).toHaveLength(2);
  });

  test('is none, or something: never both', async () => {
    const { desk, caseId } = await withCase();
    const wrong: readonly Told[] = [
      { ...told, personal: ['none', 'fear'] },
      { ...told, work: ['absence', 'none'] },
    ];
    for (const input of wrong) {
      await expect(desk.ask('care.recordConsequences', { caseId, ...input })).rejects.toThrow(
        'consequences.noneAlone',
      );
    }
    expect(await known(desk, caseId)).toBeNull();
  });

  test('goes to nobody with whom facts are shared, in no vault', () => {
    const gets = compartments.flatMap((compartment) =>
      role.codes.filter(({ code }) => groupsFor(compartment, code).includes('consequences')),
    );
    expect(gets).toEqual([]);
  });

  test('is on paper in words and nothing else, for who would ever get it', async () => {
    const { desk, caseId } = await withCase();
    await desk.ask('care.recordConsequences', { caseId, ...told });
    const view = caseView.parse(await desk.ask('cases.get', { caseId }));
    const { sections } = sheetOf(view, {
      own: null,
      id: null,
      recipient: 'coordinator',
      toWhom: null,
      groups: ['consequences'],
      person: null,
      purpose: null,
      sharedAt: desk.clock,
      compartment: 'staff',
      municipality: 'Waterveen',
      from: null,
    });
    expect(sections.map(({ lines }) => lines)).toEqual([
      [
        { term: 'Voor de melder zelf', value: 'Slaapproblemen, Spanning' },
        { term: 'Voor het werk', value: 'Mijdt cliënt of situatie, Besluit beïnvloed' },
      ],
    ]);
  });

  test('goes with the notes when they are destroyed; the suspected link stays with the case', async () => {
    const { desk, caseId } = await withCase();
    await desk.ask('care.recordConsequences', { caseId, ...told });
    desk.clock = '2026-08-10T09:00:00.000Z';
    await desk.ask('cases.close', { caseId, ...closing });
    await expect(desk.ask('care.recordConsequences', { caseId, ...told })).rejects.toThrow(
      'case.closed',
    );
    desk.clock = '2027-02-10T09:00:00.000Z';
    await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'counsellor_notes' }] });
    expect(await known(desk, caseId)).toMatchObject({ criminalLink: 'unknown', told: null });
  });

  test('is a part of a request for access: given to the reporter, to nobody else', async () => {
    const { desk, caseId } = await withCase();
    await desk.ask('care.recordConsequences', { caseId, ...told });
    const proposed = async (asks: Input<'access.record'>['role']) => {
      const request = { role: asks, who: 'L. de Wit', receivedOn: '2026-05-04', cases: [caseId] };
      const { id } = await desk.ask('access.record', request);
      const { parts } = await desk.ask('access.get', { id });
      return parts.filter(({ kind }) => kind === 'consequences');
    };
    expect(await proposed('reporter')).toMatchObject([
      {
        proposed: { decision: 'give' },
        facts: [
          { name: 'recordedOn', value: '2026-05-04' },
          { name: 'consequencePersonal', value: 'sleep' },
          { name: 'consequencePersonal', value: 'stress' },
          { name: 'consequenceWork', value: 'avoids_client' },
          { name: 'consequenceWork', value: 'decision_influenced' },
        ],
      },
    ]);
    for (const asks of ['perpetrator', 'other'] as const) {
      expect(await proposed(asks)).toMatchObject([
        { proposed: { decision: 'refuse', reason: 'rights_of_others' } },
      ]);
    }
  });
});

describe('Who takes a case over', () => {
  test('gets what it did to the reporter', async () => {
    const two = await pair();
    const { anna, bram } = two;
    const caseId = await record(anna, 'Linde');
    await anna.desk.ask('care.recordConsequences', { caseId, ...told });
    const before = await known(anna.desk, caseId);
    await accept(two, await sendToBram(two, [caseId]), [caseId]);
    expect(await known(bram.desk, caseId)).toEqual(before);
  });

  test('and who reads along, gets what changed', async () => {
    const { anna, bram, bramId, stick, ...rest } = await pair();
    const caseId = await record(anna, 'Linde');
    await anna.desk.ask('care.recordConsequences', { caseId, ...told });
    const shared = { caseId, colleagueId: bramId, folder: stick, consent: true as const };
    const { file } = await anna.desk.ask('handovers.share', shared);
    const receipt = await accept(
      { anna, bram, bramId, stick, ...rest },
      { folder: stick, name: file },
      [caseId],
    );
    await anna.desk.ask('handovers.readReceipt', receipt);
    await expect(bram.desk.ask('care.recordConsequences', { caseId, ...told })).rejects.toThrow(
      'case.ofColleague',
    );
    anna.desk.clock = '2026-05-20T09:00:00.000Z';
    await anna.desk.ask('care.recordConsequences', { caseId, ...told, personal: ['sleep'] });
    const { files } = await anna.desk.ask('handovers.update', { caseId, folder: stick });
    await bram.desk.ask('handovers.merge', { folder: stick, name: files[0] ?? '' });
    expect(await known(bram.desk, caseId)).toMatchObject({ told: { personal: ['sleep'] } });
  });
});
