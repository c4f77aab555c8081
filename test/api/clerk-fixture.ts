import type { Input } from '../../api/contract/index.ts';
import { type Counsellor, counsellor, knows } from './handover-fixture.ts';
import { counterThreat, type TestDesk, temporaryFolder } from './support.ts';

/** Story S-04: the morning on which a council member calls the clerk. */
export const morning = '2026-10-13T08:00:00Z';

/** Story S-04: what she told, since Sunday a stream of hate with her home address in it. */
export const doxing: Input<'reports.record'> = {
  ...counterThreat,
  receivedOn: '2026-10-13',
  receivedAt: '09:30',
  receivedVia: 'phone',
  reporter: {
    kind: 'new',
    alias: 'Wulp',
    name: 'Marijke Terpstra',
    contact: '06 12345678',
    position: { regime: 'political', office: 'council_member' },
  },
  incident: {
    ...counterThreat.incident,
    occurred: { kind: 'on', on: '2026-10-11' },
    nature: 'doxing',
    extraNatures: ['online_hate'],
    channel: 'social_media',
    workProcess: null,
    perpetratorKnown: 'unknown',
    narrative: 'Sinds zondag stromen de berichten binnen, een ervan met haar adres.',
  },
};

/** The clerk and the counsellor of officeholders, who compared their cards, and the stick between. */
export interface CouncilPair {
  readonly stick: string;
  readonly clerk: Counsellor;
  readonly counsellor: Counsellor;
  /** What the counsellor is in the vault of the clerk. */
  readonly counsellorId: string;
}

/** The clerk and the counsellor of officeholders on the morning of S-04. */
export async function councilPair(): Promise<CouncilPair> {
  const stick = temporaryFolder();
  const clerk = await counsellor('Griffier Bos', stick, 'griffier');
  const other = await counsellor('Vera Political', stick, 'counsellor_political');
  const counsellorId = await knows(clerk, other);
  await knows(other, clerk);
  clerk.desk.clock = morning;
  other.desk.clock = morning;
  return { stick, clerk, counsellor: other, counsellorId };
}

/** Records what the council member of S-04 told; gives the case. */
export async function recordDoxing(desk: TestDesk): Promise<string> {
  return (await desk.ask('reports.record', doxing)).caseId;
}

/** Seals a referral; gives where the file stands. */
export async function refer(
  { clerk, counsellorId, stick }: CouncilPair,
  caseId: string,
  change: Partial<Input<'referrals.send'>> = {},
): Promise<{ folder: string; name: string }> {
  const { file } = await clerk.desk.ask('referrals.send', {
    caseId,
    colleagueId: counsellorId,
    folder: stick,
    mode: 'both',
    consent: true,
    identity: true,
    persons: false,
    notes: false,
    ...change,
  });
  return { folder: stick, name: file };
}

/** Lets the counsellor accept some cases of a file, none by default; gives where the receipt stands. */
export async function answer(
  { counsellor: other, stick }: CouncilPair,
  file: { folder: string; name: string },
  accepted: readonly string[] = [],
): Promise<{ folder: string; name: string }> {
  const { receipt } = await other.desk.ask('handovers.answer', {
    ...file,
    accepted: [...accepted],
    target: stick,
  });
  return { folder: stick, name: receipt ?? '' };
}
