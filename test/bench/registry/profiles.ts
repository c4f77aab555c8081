/** Ten years of quarters of a few municipalities, made as their desks would: the ledger grows with each. */

import { pick, type Random, stream, whole } from '../../../demo/random.ts';
import {
  channel,
  codesOn,
  department,
  nature,
  severity,
} from '../../../domain/code-lists/index.ts';
import type { Organisation } from '../../../domain/records/organisation.ts';
import type { PublishedRelease } from '../../../statistics/linked/published.ts';
import { type MadeRelease, makeRelease } from '../../../statistics/make-release.ts';
import type { CountedIncidents } from '../../../statistics/published-tables.ts';
import { readRelease } from '../../../statistics/release-files.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';

/** Staff, and incidents in a quarter. Many municipalities are small; in some quarters nothing may leave. */
const sizes: readonly (readonly [staff: number, incidents: number])[] = [
  [120, 2],
  [180, 4],
  [250, 7],
  [300, 9],
  [350, 11],
  [420, 14],
  [500, 18],
  [650, 22],
  [800, 30],
  [1200, 45],
  [2500, 90],
  [6000, 220],
];

/** How many kinds of municipalities there are. */
export const profileCount = sizes.length;
/** The municipality that a profile is made for; another takes its place afterwards. */
export const placeholder = 'GM9999';

const firstYear = 2026;
/** The quarters of ten years. */
export const periods = Array.from(
  { length: 40 },
  (_, index) => `${firstYear + Math.floor(index / 4)}-Q${1 + (index % 4)}`,
);

/** The codes that stand for themselves, and not for others. */
const leaves = (list: Parameters<typeof codesOn>[0]) => {
  const broader = new Set(list.codes.map((code) => code.broader));
  return codesOn(list, `${firstYear}-01-01`).flatMap(({ code }) => (broader.has(code) ? [] : code));
};
const codes = {
  nature: leaves(nature),
  channel: leaves(channel),
  unit: leaves(department),
  severity: leaves(severity),
};

/** The first of a list are far more common than the last. */
const skewed = (random: Random, list: readonly string[]) =>
  list[Math.floor(random() * random() * list.length)] ?? pick(random, list);

/** Three in ten come from somebody who reported before. */
function countsOf(random: Random, incidents: number, month: number): CountedIncidents[] {
  return Array.from({ length: incidents }, (_, index) => ({
    reporter: index > 0 && random() < 0.3 ? whole(random, 0, index - 1) : index,
    nature: skewed(random, codes.nature),
    channel: skewed(random, codes.channel),
    unit: skewed(random, codes.unit),
    severity: skewed(random, codes.severity),
    month,
    incidents: 1,
  }));
}

const organisationOf = (staffSize: number): Organisation => ({
  municipality: { code: placeholder, name: 'Waterrijk' },
  staffSize,
  units: codes.unit.map((unit) => ({
    // Safe: the codes of the list of departments.
    department: unit as Organisation['units'][number]['department'],
    size: Math.max(10, Math.floor(staffSize / codes.unit.length)),
  })),
  councilSeats: 27,
  aldermen: 4,
  liberationDay: false,
  reactionHours: 48,
  imagesWithoutConsent: true,
  reportingOfficer: false,
  threshold: 5,
  method: 'rounding',
});

/** The quarters of one profile, one after another. */
export async function* quartersOfProfile(
  solver: Solver,
  profile: number,
): AsyncGenerator<MadeRelease> {
  const [staffSize = 0, incidents = 0] = sizes[profile] ?? [];
  const earlier: PublishedRelease[] = [];
  let previous: string | null = null;
  for (const [index, period] of periods.entries()) {
    const random = stream(profile, period);
    const about = whole(random, Math.floor(0.7 * incidents), Math.ceil(1.3 * incidents));
    const made: MadeRelease = await makeRelease(solver, {
      counts: countsOf(random, about, 1 + 3 * (index % 4)),
      secret: new Uint8Array(32).fill(profile + 1),
      ...{ earlier, related: [], previous },
      subject: {
        ...{ compartment: 'staff', period, method: 'rounding', correction: 0 },
        ...{ version: '0.1.0', createdOn: `${firstYear + 10}-01-04`, indicators: null },
        organisation: organisationOf(staffSize),
      },
    });
    if (made.release.digest !== null) {
      const textOf = (name: string) => made.proof.get(name) ?? null;
      earlier.push((await readRelease(textOf, period)).release);
      previous = made.release.digest;
    }
    yield made;
  }
}
