import type { Parsed } from '../../api/contract/index.ts';
import type { TestDesk } from './support.ts';

/** Adds a small file to a case. */
export async function addFile(desk: TestDesk, caseId: string, name: string) {
  const content = Buffer.from(`inhoud van ${name}`);
  const { adding } = await desk.ask('attachments.begin', {
    ...{ caseId, name, bytes: content.length, leaveMetadata: true },
  });
  await desk.ask('attachments.append', { adding, piece: content.toString('base64') });
  await desk.ask('attachments.finish', { adding });
}

/** Has those parts of a case erased that a request is granted for; the rest is still needed. */
export async function erase(
  desk: TestDesk,
  caseId: string,
  isErased: (one: { readonly part: string; readonly kind: string }) => boolean,
) {
  const on = desk.clock.slice(0, 10);
  const { id } = await desk.ask('access.record', {
    ...{ kind: 'erasure', role: 'reporter', who: 'Linde', receivedOn: on },
    cases: [caseId],
  });
  await desk.ask('access.update', {
    ...{ id, identity: 'known_in_person', answeredBy: 'counsellor', hidesFile: true, advice: '' },
  });
  for (const one of (await desk.ask('access.get', { id })).parts) {
    const answer: Pick<Parsed<'access.decide'>, 'decision' | 'reason'> = isErased(one)
      ? { decision: 'grant', reason: null }
      : { decision: 'deny', reason: 'still_needed' };
    await desk.ask('access.decide', { id, caseId, part: one.part, hidden: [], ...answer });
  }
  return desk.ask('access.settle', { id, outcome: 'answered', on });
}
