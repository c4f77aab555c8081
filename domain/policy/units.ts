import type { PolicyUnit } from '../code-lists/index.ts';
import type { Organisation } from '../records/organisation.ts';

/** The departments of an organisation, as its settings have them. */
export const departmentsOf = ({ units }: Pick<Organisation, 'units'>): readonly PolicyUnit[] =>
  units.map(({ department }) => department);

/** Everybody something can go for on its own: the departments, the council, and the college. */
export const unitsOf = (organisation: Pick<Organisation, 'units'>): readonly PolicyUnit[] => [
  ...departmentsOf(organisation),
  'council',
  'college',
];

/** Whether something for these units goes for one of them; what is for everybody does too. */
export const goesFor = (units: readonly PolicyUnit[], unit: PolicyUnit): boolean =>
  units.includes(unit) || units.includes('organisation');
