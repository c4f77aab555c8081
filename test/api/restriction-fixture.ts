import type { Input } from '../../api/contract/index.ts';
import type { TestDesk } from './support.ts';

/** Restricts what of a case somebody may have restricted, on his request of today (§4.3). */
export async function restrictFor(
  desk: TestDesk,
  caseId: string,
  role: Input<'access.record'>['role'],
): Promise<void> {
  const today = desk.clock.slice(0, 10);
  const { id } = await desk.ask('access.record', {
    ...{ kind: 'restriction', role, who: 'Degene die erom vroeg' },
    ...{ receivedOn: today, cases: [caseId] },
  });
  await desk.ask('access.update', {
    ...{ id, identity: 'known_in_person', hidesFile: true, advice: '' },
    answeredBy: role === 'reporter' ? 'counsellor' : 'college',
  });
  await desk.ask('access.acceptProposals', { id });
  await desk.ask('access.settle', { id, outcome: 'answered', on: today });
}
