import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Input, Output } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

type Request = Output<'access.get'>;

const sunday = '2027-01-31T10:00:00Z';
const note =
  'Linde slaapt slecht. [[derde: Haar collega Piet zag het ook.]] [[vertrouwelijk: Zij zoekt ander werk.]]';

/** A case of which everybody could ask something, and who asks. */
export async function deskWithCase() {
  const desk = await startOpenDesk('2027-01-04T10:00:00Z');
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    receivedOn: '2027-01-04',
    incident: { ...counterThreat.incident, occurred: { kind: 'on', on: '2027-01-03' } },
  });
  await desk.ask('notes.add', { caseId, text: note });
  await desk.ask('measures.record', {
    caseId,
    kind: 'site_ban',
    decidedOn: '2027-01-04',
    endsOn: '2027-07-04',
    letter: true,
    proportionality: 'Wat Linde vertelde, laat geen lichtere maatregel toe.',
  });
  desk.clock = sunday;
  return { desk, caseId };
}

/** What a citizen asks of a case. */
export const citizen = (caseId: string): Input<'access.record'> => ({
  role: 'perpetrator',
  who: 'Dhr. De Wit',
  receivedOn: '2027-01-31',
  cases: [caseId],
});

/** The part of a kind in a request. */
export const partOf = ({ parts }: Request, kind: string) => {
  const part = parts.find((one) => one.kind === kind);
  if (!part) throw new Error(`there is no ${kind}`);
  return part;
};

/** A request whose asker showed who he is. */
export const progress = (id: string, answeredBy: 'college' | 'counsellor' = 'college') =>
  ({ id, identity: 'document_seen', answeredBy, hidesFile: true, advice: '' }) as const;

/** Writes an answer, and gives its page. */
export async function written(desk: TestDesk, id: string): Promise<string> {
  const folder = temporaryFolder();
  const { file } = await desk.ask('access.write', { id, folder, language: 'nl' });
  expect(readdirSync(folder)).toEqual([file]);
  return readFileSync(join(folder, file), 'utf8');
}
