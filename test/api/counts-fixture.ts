import { lookAtVault } from '../../db/sight.ts';
import { unlockVault } from '../../db/vault.ts';
import { claimOn, closing } from './reaction-fixture.ts';
import { counterThreat, passphrase, startOpenDesk, type TestDesk } from './support.ts';

/** Moves the clock of a desk to the morning of a day. */
export const onDay = (desk: TestDesk, day: string) => {
  desk.clock = `${day}T09:00:00.000Z`;
};

/** Everything that is counted of 2026, but the day on which it was asked. */
export async function figuresOf(desk: TestDesk) {
  const { today: _, ...cross } = await desk.ask('statistics.analysis', {
    ...{ period: '2026', rows: 'workProcess', columns: 'severity', where: [] },
  });
  return {
    own: await desk.ask('statistics.own', { year: 2026 }),
    cross,
    handling: await desk.ask('statistics.handling', { year: 2026 }),
  };
}

/**
 * Two cases of May 2026. In the first happened what can happen: a place, a talk, support, a measure, a
 * police report and a claim that is paid; it closed on 10 August. The other is still there.
 */
export async function handledCase() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  await desk.ask('locations.save', {
    ...{ id: null, name: 'Stadhuis', department: null, houseRules: 'displayed' },
    camera: { kind: 'none' },
  });
  const incident = { ...counterThreat.incident, location: 'Stadhuis' };
  const { caseId } = await desk.ask('reports.record', { ...counterThreat, incident });
  await desk.ask('reports.record', {
    ...counterThreat,
    wish: 'listen',
    reporter: {
      kind: 'anonymous',
      position: { regime: 'staff', department: 'permits', functionGroup: null },
    },
    incident: { ...counterThreat.incident, workProcess: 'permit', severity: 's2' },
  });
  onDay(desk, '2026-05-06');
  const talk = { on: '2026-05-06', kind: 'conversation', wellbeing: 4, note: '' } as const;
  await desk.ask('care.recordContact', { caseId, ...talk });
  await desk.ask('care.offer', {
    caseId,
    offers: [
      { element: 'psychic', status: 'accepted', support: 'collegial_support' },
      { element: 'legal', status: 'declined', support: null },
      { element: 'material', status: 'not_discussed', support: null },
    ],
  });
  onDay(desk, '2026-05-08');
  const measure = { kind: 'warning_letter', decidedOn: '2026-05-07', endsOn: null } as const;
  await desk.ask('measures.record', { caseId, ...measure, letter: true });
  await desk.ask('police.saveReport', {
    ...{ caseId, id: null, kind: 'complaint', filedBy: 'employer', plannedOn: null },
    ...{ filedOn: '2026-05-08', filedAt: '10:00', station: '', contact: '', number: '' },
    ...{ offences: ['threat'], articles: '', learnedOn: null, hearingOn: null },
    ...{ vptCodeRequested: true, vptCodeConfirmed: false, elaConfirmed: false },
    ...{ domicile: 'employer', domicileReason: '', anonymity: 'employer_address' },
  });
  await settleClaim(desk, caseId);
  onDay(desk, '2026-08-10');
  const answers = { ...closing, feedbackWaiver: 'reporter_declines' } as const;
  const checks = { ...closing.checks, feedbackGiven: 'no' } as const;
  await desk.ask('cases.close', { caseId, ...answers, checks });
  for (const { id, status } of (await desk.ask('cases.get', { caseId })).tasks) {
    if (status === 'open') await desk.ask('tasks.skip', { task: id, reason: 'Zaak gesloten' });
  }
  return { desk, caseId };
}

async function settleClaim(desk: TestDesk, caseId: string): Promise<void> {
  const claim = await claimOn(desk, caseId, '2026-05-04');
  onDay(desk, '2026-06-20');
  const on = '2026-06-20';
  await desk.ask('damage.pay', { caseId, claim, kind: 'employer_advance', cents: 33_800, on });
  await desk.ask('damage.pay', { caseId, claim, kind: 'perpetrator', cents: 20_000, on });
  await desk.ask('damage.changeClaim', {
    ...{ caseId, claim, claimant: 'person', route: 'civil', status: 'recovered', on },
    ...{ insurance: 'not_covered', deadline: null, hearingOn: null },
  });
}

/** Opens a vault again as on a later day, also when it is an older copy. */
export async function reopened(desk: TestDesk, day: string): Promise<TestDesk> {
  onDay(desk, day);
  const again = desk.restart();
  const { slots } = await again.ask('vault.describe', {});
  const accept = { olderCopy: true };
  await again.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase, accept });
  return again;
}

/** What the database of a desk keeps of destroyed cases; the desk is closed for that. */
export async function keptIn(desk: TestDesk) {
  desk.desk.close();
  const { folder } = desk;
  const slotId = lookAtVault(folder)?.slots[0]?.id ?? '';
  const opened = await unlockVault({ folder, slotId, secret: passphrase, now: desk.clock });
  const rowsOf = (table: 'kept_counts' | 'kept_totals') =>
    opened.database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
  const rows = { kept: rowsOf('kept_counts'), totals: rowsOf('kept_totals') };
  opened.close();
  return rows;
}
