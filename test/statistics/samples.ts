/** Incidents of one person in one combination of codes. */
export interface Contribution {
  readonly reporter: number;
  readonly codes: Readonly<Record<string, string>>;
  readonly incidents: number;
}

/**
 * Contributions of so many incidents by so many people, spread as evenly as possible. People are
 * numbered from `first`, so that two calls can share people or keep them apart.
 */
export function spread(
  codes: Record<string, string>,
  incidents: number,
  people: number,
  first: number,
): Contribution[] {
  return Array.from({ length: people }, (_, index) => ({
    reporter: first + index,
    codes,
    incidents: Math.floor(incidents / people) + (index < incidents % people ? 1 : 0),
  }));
}

const units = { district: 'social_district_teams', income: 'work_income' } as const;

/** S-09: 20 incidents by 17 people in four units. */
export const quarterlyOverview: Contribution[] = [
  ...spread({ department: units.district }, 9, 7, 100),
  ...spread({ department: units.income }, 6, 5, 200),
  ...spread({ department: 'civil_affairs' }, 4, 4, 300),
  ...spread({ department: 'permits' }, 1, 1, 400),
];

/** S-09: the staff of 420 and the sizes of the four units. */
export const departmentPolicy = {
  unitSizes: { social_district_teams: 80, work_income: 90, civil_affairs: 60, permits: 55 },
} as const;
