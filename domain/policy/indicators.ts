import { z } from 'zod';
import {
  codeSchema,
  contactKind,
  phase,
  preventiveKind,
  trainingKind,
} from '../code-lists/index.ts';
import { count, date, line } from '../fields.ts';
import { municipalityCode } from '../records/municipality-code.ts';
import type { Organisation } from '../records/organisation.ts';
import { addMonths } from '../time.ts';
import { goesOn, ofKind, type PolicyRecord } from './records.ts';
import { coverageOf, type PolicyState, TRAINED_MONTHS } from './state.ts';
import { departmentsOf } from './units.ts';

const number = count.max(1_000_000);

/** What the policy store counts of itself for others: no names, no texts, nothing about a case. */
export const policyIndicators = z.strictObject({
  format: z.literal('luwte-policy-indicators'),
  version: z.literal(1),
  municipality: z.strictObject({ code: municipalityCode, name: line(100) }),
  madeOn: date,
  /** Preventive measures in place, by kind and phase; one that helps in two phases counts in both. */
  measures: z
    .array(
      z.strictObject({
        measure: codeSchema(preventiveKind),
        phase: codeSchema(phase),
        count: number,
      }),
    )
    .max(100),
  units: z.strictObject({
    total: number,
    /** With at least one measure of their own in place. */
    withMeasure: number,
    /** Trained in the last 24 months. */
    trained: number,
  }),
  /** Awareness sessions in the last 24 months. */
  sessions: number,
  norm: z.strictObject({ present: z.boolean(), reviewedOn: date.nullable() }),
  houseRules: z.strictObject({ locations: number, displayed: number }),
  /** Contacts that are known, by kind. */
  contacts: z.array(z.strictObject({ contact: codeSchema(contactKind), count: number })).max(50),
  /** Trainings given in the last 24 months, by kind. */
  trainings: z.array(z.strictObject({ training: codeSchema(trainingKind), count: number })).max(50),
});
/** What the policy store counts of itself for others. */
export type PolicyIndicators = z.infer<typeof policyIndicators>;

/** Counts the indicators of domain study §2.0–2.4 on a day. */
export function indicatorsOf({
  organisation,
  ...state
}: PolicyState & {
  readonly organisation: Pick<Organisation, 'units' | 'municipality'>;
}): PolicyIndicators {
  const { today, records } = state;
  const going = records.filter((record) => goesOn(record, today));
  const since = addMonths(today, -TRAINED_MONTHS);
  const isRecent = ({ facts }: PolicyRecord<Extract<PolicyRecord['facts'], { heldOn: string }>>) =>
    facts.heldOn >= since && facts.heldOn <= today;
  const trainings = ofKind(records, 'training').filter(isRecent);
  const units = departmentsOf(organisation);
  const coverage = coverageOf({ ...state, organisation });
  const rules = ofKind(going, 'house_rules');
  const inPlace = ofKind(going, 'preventive_measure').filter(
    ({ facts }) => facts.state === 'in_place',
  );
  return {
    format: 'luwte-policy-indicators',
    version: 1,
    municipality: organisation.municipality,
    madeOn: today,
    measures: preventiveKind.codes.flatMap(({ code: measure }) =>
      phase.codes.flatMap(({ code }) => {
        const counted = inPlace.filter(
          ({ facts }) => facts.measure === measure && facts.phase.includes(code),
        ).length;
        return counted === 0 ? [] : [{ measure, phase: code, count: counted }];
      }),
    ),
    units: {
      total: units.length,
      withMeasure: units.filter((unit) => inPlace.some(({ facts }) => facts.units.includes(unit)))
        .length,
      trained: coverage.filter(({ trained }) => trained).length,
    },
    sessions: ofKind(records, 'awareness_session').filter(isRecent).length,
    norm: normOf(going),
    houseRules: {
      locations: rules.length,
      displayed: rules.filter(({ facts }) => facts.displayed).length,
    },
    contacts: contactKind.codes.flatMap(({ code: contact }) => {
      const known = ofKind(going, 'contact').filter(
        ({ facts }) => facts.contact === contact,
      ).length;
      return known === 0 ? [] : [{ contact, count: known }];
    }),
    trainings: trainingKind.codes.flatMap(({ code: training }) => {
      const given = trainings.filter(({ facts }) => facts.training === training).length;
      return given === 0 ? [] : [{ training, count: given }];
    }),
  };
}

/** Whether there is a norm, and when one last looked at it. */
function normOf(going: readonly PolicyRecord[]): PolicyIndicators['norm'] {
  const days = ofKind(going, 'norm')
    .map(({ facts }) => facts.reviewedOn ?? facts.agreedOn)
    .toSorted();
  return { present: days.length > 0, reviewedOn: days.at(-1) ?? null };
}
