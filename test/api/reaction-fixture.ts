import type { Printer } from '../../api/desk-options.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

/** A desk on the morning of story S-01, with its case, and the state of its tasks. */
export async function withCase(printer?: Printer) {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z', 'counsellor_staff', printer);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  return { desk, caseId, tasks: tasksIn(desk, caseId) };
}

/** Says how the tasks of some codes stand in a case. */
export const tasksIn =
  (desk: TestDesk, caseId: string) =>
  async (...codes: readonly string[]) => {
    const { tasks } = await desk.ask('cases.get', { caseId });
    return tasks
      .filter(({ code }) => codes.includes(code))
      .map(({ code, due, status }) => ({ code, due, status }));
  };

/** Story S-08: glasses and travel, told on a day. */
export async function claimOn(desk: TestDesk, caseId: string, on: string): Promise<string> {
  const { claim } = await desk.ask('damage.openClaim', {
    caseId,
    claimant: 'person',
    status: 'inventory',
    on,
    lines: [{ kind: 'property', cents: 32_000 }],
  });
  await desk.ask('damage.addLine', { caseId, claim, kind: 'travel', cents: 1_800, on });
  return claim;
}

/** How a case closes in which nothing is owed. */
export const closing = {
  reason: 'resolved',
  checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
  feedbackWaiver: null,
} as const;
