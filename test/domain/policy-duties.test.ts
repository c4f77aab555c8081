import { describe, expect, test } from 'vitest';
import { dutchHolidays } from '../../api/calendar/dutch-holidays.ts';
import type { PolicyUnit } from '../../domain/code-lists/index.ts';
import { type DutyState, dutiesOf } from '../../domain/policy/duties.ts';
import type { DutyCode } from '../../domain/policy/duty-texts.ts';
import type { FactsOf, PolicyFacts, PolicyRecord } from '../../domain/policy/records.ts';

const calendar = dutchHolidays({ liberationDay: true });
const organisation = {
  units: [
    { department: 'civil_affairs', size: 28 },
    { department: 'taxes', size: 14 },
  ],
} as const;

/** A store begun on the first working day of 2026, with these records in it. */
function state(today: string, ...facts: PolicyFacts[]): DutyState {
  const records = facts.map(
    (one, index): PolicyRecord => ({
      id: `record-${index}`,
      facts: one,
      recordedAt: `${today}T08:00:00Z`,
      endedOn: null,
    }),
  );
  const { units } = organisation;
  return { records, organisation: { units: [...units] }, today, begunOn: '2026-01-05', calendar };
}

const dueOf = (looked: DutyState, code: DutyCode) =>
  dutiesOf(looked)
    .filter((duty) => duty.code === code)
    .map(({ due }) => due);

const assessment = (heldOn: string): PolicyFacts => ({
  kind: 'assessment',
  heldOn,
  unit: 'organisation',
  scope: 'everybody',
  findings: 'De publiekshal is goed in te zien.',
  risk: 'middle',
  owner: 'Coördinator',
});

const training = (
  heldOn: string,
  changed: Partial<FactsOf<'training'>> = {},
): FactsOf<'training'> => ({
  kind: 'training',
  training: 'act_during_incident',
  audience: 'staff',
  units: ['civil_affairs'],
  heldOn,
  trainer: 'external',
  invited: 28,
  present: 24,
  repeatMonths: 12,
  remark: null,
  ...changed,
});

describe('what comes back every year', () => {
  test('a new store has three months for its first assessment', () => {
    expect(dueOf(state('2026-01-05'), 'assessment')).toEqual(['2026-04-05']);
  });

  test('the assessment of the own municipality is due 12 months after the last', () => {
    const looked = state('2026-11-26', assessment('2025-06-01'), assessment('2026-02-28'));
    expect(dueOf(looked, 'assessment')).toEqual(['2027-02-28']);
  });

  test('an assessment of 29 February is due on the 28th', () => {
    expect(dueOf(state('2028-03-01', assessment('2028-02-29')), 'assessment')).toEqual([
      '2029-02-28',
    ]);
  });

  test('each executing organisation is aligned with yearly, and sooner when it is not aligned', () => {
    const organisationOf = (name: string, aligned: boolean): PolicyFacts => ({
      kind: 'executing_organisation',
      name,
      task: 'Schuldhulp',
      responsible: 'De organisatie vangt haar eigen mensen op.',
      aligned,
      alignedOn: '2026-05-11',
    });
    const looked = state(
      '2026-06-01',
      organisationOf('Kredietbank', true),
      organisationOf('GGD', false),
    );
    expect(dueOf(looked, 'alignment')).toEqual(['2026-08-11', '2027-05-11']);
  });

  test('every unit discusses the norm yearly; units of one day stand together', () => {
    const talk = (heldOn: string, ...units: PolicyUnit[]): PolicyFacts => ({
      kind: 'norm_talk',
      heldOn,
      units,
      remark: null,
    });
    expect(dutiesOf(state('2026-02-01')).find(({ code }) => code === 'norm_unit')).toMatchObject({
      due: '2026-04-05',
      units: ['civil_affairs', 'taxes'],
    });
    expect(dueOf(state('2026-04-01', talk('2026-03-12', 'taxes')), 'norm_unit')).toEqual([
      '2026-04-05',
      '2027-03-12',
    ]);
    expect(dueOf(state('2026-04-01', talk('2026-03-12', 'organisation')), 'norm_unit')).toEqual([
      '2027-03-12',
    ]);
  });
});

describe('what comes back twice a year', () => {
  test('house rules are checked half-yearly, and within a month when they do not hang', () => {
    const rules = (location: string, displayed: boolean): PolicyFacts => ({
      kind: 'house_rules',
      location,
      displayed,
      namesBan: true,
      checkedOn: '2026-08-31',
    });
    const looked = state('2026-09-01', rules('Stadhuis', true), rules('Werf', false));
    expect(dueOf(looked, 'house_rules')).toEqual(['2026-09-30', '2027-02-28']);
  });

  test('house rules that name no ban are looked at again within a month as well', () => {
    const silent: PolicyFacts = {
      ...{ kind: 'house_rules', location: 'Stadhuis', displayed: true, namesBan: false },
      checkedOn: '2026-08-31',
    };
    expect(dueOf(state('2026-09-01', silent), 'house_rules')).toEqual(['2026-09-30']);
  });

  test('the reporting route is made known six months after the last time', () => {
    const looked = state('2026-09-01', {
      kind: 'reporting_route',
      name: 'Meldroute',
      procedure: 'Bel of mail.',
      staffContacts: 'De vertrouwenspersoon.',
      politicalContacts: 'De griffier.',
      publicisedOn: '2026-03-31',
    });
    expect(dueOf(looked, 'publicise')).toEqual(['2026-09-30']);
    expect(dueOf(looked, 'missing_route')).toEqual([]);
  });
});

describe('training', () => {
  test('a training with an interval is due again after the last time for each unit', () => {
    const looked = state(
      '2026-11-26',
      training('2025-03-10', { units: ['civil_affairs', 'taxes'] }),
      training('2026-02-02', { repeatMonths: null }),
    );
    expect(dutiesOf(looked).filter(({ code }) => code === 'training_repeat')).toMatchObject([
      { due: '2026-03-10', units: ['taxes'], training: 'act_during_incident' },
      { due: '2027-02-02', units: ['civil_affairs'] },
    ]);
  });

  test('a training that is ended is not repeated', () => {
    const looked = state('2026-11-26', training('2025-03-10'));
    const ended = looked.records.map((record) => ({ ...record, endedOn: '2026-11-01' }));
    expect(dueOf({ ...looked, records: ended }, 'training_repeat')).toEqual([]);
  });

  test('after the elections of March 2026 the new council is trained before July', () => {
    const before = { ...state('2026-11-26'), begunOn: '2025-01-06' };
    expect(dueOf(before, 'new_council')).toEqual(['2026-06-30']);
    expect(dueOf({ ...before, today: '2030-01-02' }, 'new_council')).toEqual(['2030-06-30']);
    const trained = state(
      '2026-11-26',
      training('2026-05-20', { training: 'new_council', units: ['council', 'college'] }),
    );
    expect(dueOf(trained, 'new_council')).toEqual([]);
    expect(dueOf({ ...trained, today: '2030-01-02' }, 'new_council')).toEqual(['2030-06-30']);
  });

  test('the handling of bribery is trained every 24 months', () => {
    const looked = state('2026-11-26', training('2025-10-01', { training: 'bribery_dilemma' }));
    expect(dueOf(looked, 'bribery')).toEqual(['2027-10-01']);
  });

  test('T31 comes to the coordinator by asking: a round is due every fourteen days, whatever happened', () => {
    const round = (askedOn: string): PolicyFacts => ({ kind: 'review_round', askedOn });
    expect(dueOf(state('2026-01-05'), 'review_round')).toEqual(['2026-01-19']);
    const asked = state('2026-05-10', round('2026-04-20'), round('2026-05-04'));
    expect(dueOf(asked, 'review_round')).toEqual(['2026-05-18']);
  });

  test('T31: a review is due four weeks after it was asked for, until it was held', () => {
    const review = (heldOn: string | null): PolicyFacts => ({
      kind: 'incident_review',
      unit: 'taxes',
      askedOn: '2026-05-04',
      heldOn,
      wentWell: null,
      toImprove: null,
    });
    expect(dueOf(state('2026-05-10', review(null)), 'incident_review')).toEqual(['2026-06-01']);
    expect(dueOf(state('2026-05-10', review('2026-05-20')), 'incident_review')).toEqual([]);
  });
});

describe('overviews', () => {
  const overview = (period: string): PolicyFacts => ({
    kind: 'overview',
    period,
    doneOn: '2026-05-01',
    remark: null,
  });

  test('T33: the overview of April is due ten working days later; 5 May and Ascension Day are off', () => {
    const looked = state('2026-05-01');
    expect(dutiesOf(looked).filter(({ code }) => code === 'monthly_overview')).toMatchObject([
      { period: '2026-04', due: '2026-05-18' },
    ]);
    expect(dueOf(state('2026-05-01', overview('2026-04')), 'monthly_overview')).toEqual([]);
  });

  test('T32: the analysis of a quarter is due four weeks after it', () => {
    expect(dutiesOf(state('2026-11-26')).find(({ code }) => code === 'quarterly_analysis')).toEqual(
      expect.objectContaining({ period: '2026-Q3', due: '2026-10-28' }),
    );
  });

  test('T34: the annual report is due on 31 March', () => {
    expect(dutiesOf(state('2027-01-01')).find(({ code }) => code === 'annual_report')).toEqual(
      expect.objectContaining({ period: '2026', due: '2027-03-31' }),
    );
  });

  test('nothing is asked about a time before the store was begun', () => {
    const codes = dutiesOf(state('2026-01-20')).map(({ code }) => code);
    expect(codes).not.toContain('monthly_overview');
    expect(codes).not.toContain('quarterly_analysis');
    expect(codes).not.toContain('annual_report');
  });
});

test('what is due first stands first', () => {
  const days = dutiesOf(state('2026-11-26', assessment('2025-01-01'))).map(({ due }) => due);
  expect(days).toEqual(days.toSorted());
  expect(days.length).toBeGreaterThan(8);
});
