import type { Input } from '../api/contract/index.ts';
import { addDays, type DateString, toInstant } from '../domain/time.ts';
import { type DemoStep, step } from './course/diary.ts';
import { organisationOf } from './municipality.ts';
import type { DemoPlan } from './plan.ts';

type Report = Input<'reports.record'>;
type Told = Pick<
  Report['incident'],
  'nature' | 'extraNatures' | 'channel' | 'severity' | 'narrative'
>;

/** What council members told, and how many days ago. */
const told: readonly (Told & { readonly alias: string; readonly daysAgo: number })[] = [
  {
    alias: 'Wulp',
    daysAgo: 2,
    nature: 'doxing',
    extraNatures: ['online_hate'],
    channel: 'social_media',
    severity: 's4',
    narrative: 'Sinds het weekend stromen de berichten binnen. In een ervan staat het huisadres.',
  },
  {
    alias: 'Grutto',
    daysAgo: 16,
    nature: 'shouting_swearing',
    extraNatures: [],
    channel: 'resident_meeting',
    severity: 's2',
    narrative: 'Na de bewonersavond werd het raadslid bij de deur uitgescholden.',
  },
  {
    alias: 'Kievit',
    daysAgo: 47,
    nature: 'threat_violence',
    extraNatures: [],
    channel: 'email',
    severity: 's4',
    narrative: 'Een mail met een bedreiging, na de stemming over de opvang.',
  },
];

/** Cases in the vault of the clerk. */
export const clerkCases = told.length;

/** Plans what the clerk does. Pure: nothing is read or written. */
export function clerkPlan(today: DateString): DemoPlan {
  const madeAt = toInstant(addDays(today, -60), '09:00');
  const on = (daysAgo: number, time: string) => toInstant(addDays(today, -daysAgo), time);
  const reports = told.map(
    ({ alias, daysAgo, ...incident }): DemoStep => ({
      ...step(on(daysAgo, '10:00'), 'reports.record', async () =>
        reportOf(alias, addDays(today, -daysAgo), incident),
      ),
      key: alias,
    }),
  );
  const steps: readonly DemoStep[] = [
    step(madeAt, 'settings.update', async () => organisationOf('political')),
    ...reports.toReversed(),
    step(on(46, '11:00'), 'police.record', async ({ caseOf }) => ({
      caseId: caseOf('Kievit'),
      status: 'complaint_by_mayor',
      on: addDays(today, -46),
      number: '',
    })),
    step(on(15, '11:00'), 'referrals.offer', async ({ caseOf }) => ({ caseId: caseOf('Grutto') })),
    step(on(1, '11:00'), 'meetings.plan', async () => ({
      heldOn: addDays(today, 8),
      kind: 'council',
      measures: [
        { kind: 'risk_check_meeting', arrangedBy: 'griffier' },
        { kind: 'guards', arrangedBy: 'secretary' },
      ],
    })),
  ];
  return { madeAt, steps: steps.toSorted((one, other) => (one.at < other.at ? -1 : 1)) };
}

function reportOf(alias: string, day: DateString, incident: Told): Report {
  return {
    rulesDiscussed: true,
    receivedOn: day,
    receivedAt: '09:30',
    receivedVia: 'phone',
    reporter: {
      kind: 'new',
      alias,
      name: '',
      contact: '',
      position: { regime: 'political', office: 'council_member' },
    },
    reporterKind: 'victim',
    wish: 'act_internally',
    incident: {
      ...incident,
      occurred: { kind: 'on', on: addDays(day, -1) },
      location: null,
      workProcess: null,
      perceivedSeverity: null,
      corrected: 'no',
      perpetratorKind: 'unknown',
      perpetratorKnown: 'unknown',
      bribe: null,
    },
  };
}
