import type { Input } from '../../api/contract/index.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

/** Story S-02: Linde agrees at 11:05 that coordinator and manager know who she is, and the facts. */
export const reactionConsent: Omit<Input<'consents.record'>, 'caseId'> = {
  purpose: 'reaction',
  recipients: ['coordinator', 'manager'],
  groups: ['identity', 'incident_facts'],
  how: 'spoken',
  on: '2026-05-04',
  at: '11:05',
  until: null,
};

/** And, later that morning, that the police know it too. */
export const policeConsent: Omit<Input<'consents.record'>, 'caseId'> = {
  ...reactionConsent,
  purpose: 'police',
  recipients: ['police_contact'],
  groups: ['identity', 'incident_facts', 'police'],
  at: '11:10',
};

/** A desk at a quarter past eleven with Linde's case, in which nothing was agreed yet. */
export async function lindesCase(): Promise<{ desk: TestDesk; caseId: string }> {
  const desk = await startOpenDesk('2026-05-04T09:15:00Z');
  const { reporter } = counterThreat;
  if (reporter.kind !== 'new') throw new Error('the story begins with a new reporter');
  const named = { ...reporter, name: 'Linda Verbeek', contact: '06 12345678' };
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, reporter: named });
  return { desk, caseId };
}

/** Shares with the coordinator on a consent, told in a talk. */
export const toCoordinator = (caseId: string, consentId: string): Input<'disclosures.make'> => ({
  caseId,
  recipient: 'coordinator',
  toWhom: 'Joris Maas',
  groups: ['identity', 'incident_facts'],
  ground: { kind: 'consent', consentId },
  medium: { kind: 'conversation' },
});

/** What a command was refused with; undefined when it was not. */
export const refusalOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: Error) => error.cause,
  );
