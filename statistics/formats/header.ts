import { definitions } from '../definitions.ts';
import { schemaVersion, type staffSizeBands } from '../exchange.ts';
import type { Release } from '../release.ts';
import { isPublished } from './rows.ts';

type StaffSizeBand = (typeof staffSizeBands)[number];

/** From which size a band begins, the largest first. */
const bands: readonly (readonly [number, StaffSizeBand])[] = [
  [1000, '1000+'],
  [500, '500-999'],
  [250, '250-499'],
  [100, '100-249'],
  [1, '<100'],
];

/** The band a number of staff falls in; null when there is nobody, as while it is not filled in. */
export function staffSizeBand(size: number): StaffSizeBand | null {
  return bands.find(([least]) => size >= least)?.[1] ?? null;
}

const denominators = {
  staff: ({ population }: Release) => ({ staff_size_band: staffSizeBand(population) }),
  political: ({ councilSeats }: Release) => ({ council_size: councilSeats }),
} as const;

/** The SHA-256 of the CSV files of a release. */
export interface Checksums {
  readonly numbers: string;
  /** Null when no policy indicators ride along. */
  readonly policy: string | null;
}

/** What the JSON file and the CSVW file say of themselves. */
export function headerOf(release: Release, checksums: Checksums) {
  return {
    schema_version: schemaVersion,
    producer: { application: 'Luwte', version: release.version },
    created: release.createdOn,
    municipality_code: release.municipality.code,
    regime: release.compartment,
    period: release.period,
    published: isPublished(release),
    threshold: release.threshold,
    method: release.method,
    base: release.base,
    reach: release.reach,
    correction: release.correction,
    certificate: release.digest,
    ...denominators[release.compartment](release),
    definitions,
    checksum: checksums.numbers,
    policy_checksum: checksums.policy,
  };
}
