import type { ContactKind, PolicyUnit, TrainingKind } from '../code-lists/index.ts';
import { later } from '../deadlines/terms.ts';
import { addDays, addMonths, type DateString } from '../time.ts';
import type { HolidayCalendar } from '../working-days.ts';
import type { DutyCode } from './duty-texts.ts';
import { periodsOf } from './periods.ts';
import { goesOn, ofKind, type PolicyKind, type PolicyRecord } from './records.ts';
import { type PolicyState, TRAINED_MONTHS } from './state.ts';
import { departmentsOf } from './units.ts';

/** Something to do, with its date and what it is about. */
export interface Duty {
  readonly code: DutyCode;
  readonly due: DateString;
  /** The kind of record in which it is done. */
  readonly kind: PolicyKind;
  /** The record it comes from; null when it comes from none. */
  readonly recordId: string | null;
  readonly units: readonly PolicyUnit[];
  readonly training: TrainingKind | null;
  readonly contact: ContactKind | null;
  /** A month, a quarter or a year. */
  readonly period: string | null;
}

/** What duties are derived from. */
export interface DutyState extends PolicyState {
  /** The day on which the store was begun. */
  readonly begunOn: DateString;
  readonly calendar: HolidayCalendar;
}

/** What is there from the beginning must be in order after so many months. */
const FIRST_MONTHS = 3;

/**
 * Days from one round of asking to the next. A review is due four weeks after the report (T31), and no
 * vault with cases tells the coordinator anything by itself: so half of that time is left for it.
 */
const ROUND_DAYS = 14;

/** Everything to do, what is due first first. */
export function dutiesOf(state: DutyState): readonly Duty[] {
  const going = state.records.filter((record) => goesOn(record, state.today));
  return rules
    .flatMap((rule) => rule({ ...state, going, first: addMonths(state.begunOn, FIRST_MONTHS) }))
    .toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

interface Looked extends DutyState {
  /** The records that go today. */
  readonly going: readonly PolicyRecord[];
  /** When what was never done must be done. */
  readonly first: DateString;
}

type Rule = (looked: Looked) => readonly Duty[];

function duty(
  code: DutyCode,
  kind: PolicyKind,
  due: DateString,
  about: Partial<Pick<Duty, 'recordId' | 'units' | 'training' | 'contact' | 'period'>> = {},
): Duty {
  return {
    ...{ code, kind, due, recordId: null, units: [], training: null, contact: null, period: null },
    ...about,
  };
}

/** A rule with a date for every record of a kind that goes; null asks for nothing. */
const each =
  <K extends PolicyKind>(
    code: DutyCode,
    kind: K,
    due: (record: ReturnType<typeof ofKind<K>>[number], looked: Looked) => DateString | null,
  ): Rule =>
  (looked) =>
    ofKind(looked.going, kind).flatMap((record) => {
      const day = due(record, looked);
      return day === null ? [] : [duty(code, kind, day, { recordId: record.id })];
    });

/** A rule that asks for what is not there. */
const missing =
  (code: DutyCode, kind: PolicyKind, contact: ContactKind | null = null): Rule =>
  ({ going, first }) => {
    const isThere = going.some(
      ({ facts }) => facts.kind === kind && (facts.kind !== 'contact' || facts.contact === contact),
    );
    return isThere ? [] : [duty(code, kind, first, { contact })];
  };

const newest = (days: readonly DateString[]): DateString | undefined => days.toSorted().at(-1);

const rules: readonly Rule[] = [
  ({ records, first }) => {
    const last = newest(ofKind(records, 'assessment').map(({ facts }) => facts.heldOn));
    return [duty('assessment', 'assessment', last === undefined ? first : addMonths(last, 12))];
  },
  each('alignment', 'executing_organisation', ({ facts: { aligned, alignedOn } }) =>
    addMonths(alignedOn, aligned ? 12 : 3),
  ),
  each('measure_review', 'preventive_measure', ({ facts }) => facts.reviewOn),
  each('vulnerability_review', 'vulnerability_check', ({ facts }) => facts.reviewOn),
  each('norm_review', 'norm', ({ facts }) => facts.reviewOn),
  normPerUnit,
  each('house_rules', 'house_rules', ({ facts: { displayed, namesBan, checkedOn } }) =>
    addMonths(checkedOn, displayed && namesBan ? 6 : 1),
  ),
  each('publicise', 'reporting_route', ({ facts: { publicisedOn } }, { first }) =>
    publicisedOn === null ? first : addMonths(publicisedOn, 6),
  ),
  shareSuccess,
  trainingsAgain,
  ({ records, first }) => {
    const given = ofKind(records, 'training').filter(
      ({ facts }) => facts.training === 'bribery_dilemma',
    );
    const last = newest(given.map(({ facts }) => facts.heldOn));
    const due = last === undefined ? first : addMonths(last, TRAINED_MONTHS);
    return [duty('bribery', 'training', due, { training: 'bribery_dilemma' })];
  },
  newCouncil,
  ({ records, begunOn }) => {
    const last = newest(ofKind(records, 'review_round').map(({ facts }) => facts.askedOn));
    return [duty('review_round', 'review_round', addDays(last ?? begunOn, ROUND_DAYS))];
  },
  each('incident_review', 'incident_review', ({ facts: { askedOn, heldOn } }) =>
    heldOn === null ? addDays(askedOn, 28) : null,
  ),
  each('improvement', 'improvement', ({ facts: { doneOn, dueOn } }) =>
    doneOn === null ? dueOn : null,
  ),
  ({ records, today, begunOn, calendar }) => {
    const done = new Set(ofKind(records, 'overview').map(({ facts }) => facts.period));
    return periodsOf(today, calendar)
      .filter(({ period, lastDay }) => lastDay >= begunOn && !done.has(period))
      .map(({ code, period, due }) => duty(code, 'overview', due, { period }));
  },
  missing('missing_norm', 'norm'),
  missing('missing_house_rules', 'house_rules'),
  missing('missing_route', 'reporting_route'),
  missing('missing_ambassador', 'ambassador'),
  missing('missing_police', 'contact', 'police'),
  missing('missing_prosecution', 'contact', 'prosecution'),
  missing('missing_companion', 'contact', 'report_companion'),
  missing('missing_damage', 'contact', 'damage'),
];

/** Puts the units that something is due for on the same day together. */
function together(
  due: ReadonlyMap<PolicyUnit, DateString>,
): readonly (readonly [DateString, readonly PolicyUnit[]])[] {
  return [...Map.groupBy(due.keys(), (unit) => due.get(unit) ?? '').entries()];
}

/** Every department discusses the norm once a year; one talk of everybody counts for each. */
function normPerUnit({ records, organisation, first }: Looked): readonly Duty[] {
  const talks = ofKind(records, 'norm_talk');
  const due = new Map(
    departmentsOf(organisation).map((unit) => {
      const days = talks
        .filter(({ facts }) => facts.units.includes(unit) || facts.units.includes('organisation'))
        .map(({ facts }) => facts.heldOn);
      const last = newest(days);
      return [unit, last === undefined ? first : addMonths(last, 12)] as const;
    }),
  );
  return together(due).map(([day, units]) => duty('norm_unit', 'norm_talk', day, { units }));
}

/**
 * A training with an interval is due again after the last time that kind was given to a unit, or is
 * planned for it. Ending the record ends the repeating.
 */
function trainingsAgain({ going }: Looked): readonly Duty[] {
  const perKind = Map.groupBy(ofKind(going, 'training'), ({ facts }) => facts.training);
  return [...perKind].flatMap(([training, given]) => {
    const inOrder = given.toSorted((one, other) =>
      one.facts.heldOn < other.facts.heldOn ? -1 : 1,
    );
    const due = new Map<PolicyUnit, DateString>();
    for (const unit of new Set(inOrder.flatMap(({ facts }) => facts.units))) {
      const ofUnit = inOrder.filter(({ facts }) => facts.units.includes(unit));
      const repeat = ofUnit.findLast(({ facts }) => facts.repeatMonths !== null);
      const last = ofUnit.at(-1)?.facts.heldOn;
      const months = repeat?.facts.repeatMonths ?? null;
      if (last !== undefined && months !== null) due.set(unit, addMonths(last, months));
    }
    return together(due).map(([day, units]) =>
      duty('training_repeat', 'training', day, { units, training }),
    );
  });
}

/** A successful handling is shared once a year; one that may be is offered. */
function shareSuccess({ going, records, begunOn }: Looked): readonly Duty[] {
  const days = ofKind(records, 'successful_handling').flatMap(
    ({ facts }) => facts.publishedOn ?? [],
  );
  const ready = ofKind(going, 'successful_handling').find(
    ({ facts }) => facts.agreed && facts.publishedOn === null,
  );
  const due = addMonths(newest(days) ?? begunOn, 12);
  return [duty('share_success', 'successful_handling', due, { recordId: ready?.id ?? null })];
}

/** Regular municipal elections were in March 2026, and are every four years. */
const ELECTION_YEAR = 2026;

function newCouncil({ records, today, first }: Looked): readonly Duty[] {
  const year = Number(today.slice(0, 4));
  const elected = year - ((((year - ELECTION_YEAR) % 4) + 4) % 4);
  const isTrained = ofKind(records, 'training').some(
    ({ facts }) => facts.training === 'new_council' && facts.heldOn >= `${elected}-03-01`,
  );
  if (isTrained) return [];
  return [
    duty('new_council', 'training', later(`${elected}-06-30`, first), {
      units: ['council', 'college'],
      training: 'new_council',
    }),
  ];
}
