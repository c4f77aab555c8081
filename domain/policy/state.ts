import { type Phase, type PolicyUnit, phase } from '../code-lists/index.ts';
import type { Organisation } from '../records/organisation.ts';
import { addMonths, type DateString } from '../time.ts';
import { goesOn, ofKind, type PolicyRecord } from './records.ts';
import { departmentsOf, goesFor, unitsOf } from './units.ts';

/** What a policy store is looked at with. */
export interface PolicyState {
  readonly records: readonly PolicyRecord[];
  readonly organisation: Pick<Organisation, 'units'>;
  readonly today: DateString;
}

/** How many measures a unit has in a phase. */
export interface MatrixCell {
  readonly phase: Phase;
  readonly inPlace: number;
  readonly planned: number;
  /** In place for the whole organisation, and so for this unit too. */
  readonly shared: number;
}

/** A unit in the matrix of units and phases. */
export interface MatrixRow {
  readonly unit: PolicyUnit;
  readonly cells: readonly MatrixCell[];
  /** Whether it has no measure of its own, not even a planned one. */
  readonly bare: boolean;
}

/** The preventive measures that go, per unit and phase. */
export function matrixOf({ records, organisation, today }: PolicyState): readonly MatrixRow[] {
  const measures = ofKind(records, 'preventive_measure').filter((record) => goesOn(record, today));
  const count = (unit: PolicyUnit, when: Phase, state: 'planned' | 'in_place') =>
    measures.filter(
      ({ facts }) =>
        facts.units.includes(unit) && facts.phase.includes(when) && facts.state === state,
    ).length;
  return (['organisation', ...unitsOf(organisation)] as const).map((unit) => ({
    unit,
    cells: phase.codes.map(({ code }) => ({
      phase: code,
      inPlace: count(unit, code, 'in_place'),
      planned: count(unit, code, 'planned'),
      shared: unit === 'organisation' ? 0 : count('organisation', code, 'in_place'),
    })),
    bare: unit !== 'organisation' && !measures.some(({ facts }) => facts.units.includes(unit)),
  }));
}

/** How many months a training counts. */
export const TRAINED_MONTHS = 24;

/** How a unit stands with its training. */
export interface Coverage {
  readonly unit: PolicyUnit;
  /** The last training given; null when there was none. */
  readonly lastOn: DateString | null;
  /** Whether that was in the last 24 months. */
  readonly trained: boolean;
  /** The next training planned. */
  readonly nextOn: DateString | null;
}

/** The training of every department. What is given to the whole organisation counts for each. */
export function coverageOf({ records, organisation, today }: PolicyState): readonly Coverage[] {
  const since = addMonths(today, -TRAINED_MONTHS);
  return departmentsOf(organisation).map((unit) => {
    const days = ofKind(records, 'training')
      .filter(({ facts }) => goesFor(facts.units, unit))
      .map(({ facts }) => facts.heldOn)
      .toSorted();
    const lastOn = days.findLast((day) => day <= today) ?? null;
    const nextOn = days.find((day) => day > today) ?? null;
    return { unit, lastOn, trained: lastOn !== null && lastOn >= since, nextOn };
  });
}
