/** Ten years of quarters of a few municipalities, made as their desks would: the ledger grows with each. */

import { pick, type Random, stream, whole } from '../../../demo/random.ts';
import {
  channel,
  codesOn,
  department,
  firstTalkTerm,
  nature,
  office,
  severity,
} from '../../../domain/code-lists/index.ts';
import type { Regime } from '../../../domain/compartment.ts';
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

/** Members of a council, and incidents in a quarter: in most quarters of most councils nothing may leave. */
const councils: readonly (readonly [seats: number, incidents: number])[] = [
  [15, 1],
  [21, 3],
  [27, 8],
  [35, 25],
  [45, 60],
];

/** The kinds of municipalities there are, by whose quarters they send. */
const kinds = { staff: sizes, political: councils } as const;

/** How many kinds of municipalities there are. */
export const profileCount = (regime: Regime): number => kinds[regime].length;
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
  staff: leaves(department),
  political: leaves(office),
  severity: leaves(severity),
};

const inTerm = leaves(firstTalkTerm);

/** The first of a list are far more common than the last. */
const skewed = (random: Random, list: readonly string[]) =>
  list[Math.floor(random() * random() * list.length)] ?? pick(random, list);

/** Three in ten come from somebody who reported before. */
function countsOf(
  random: Random,
  regime: Regime,
  incidents: number,
  month: number,
): CountedIncidents[] {
  return Array.from({ length: incidents }, (_, index) => ({
    reporter: index > 0 && random() < 0.3 ? whole(random, 0, index - 1) : index,
    nature: skewed(random, codes.nature),
    channel: skewed(random, codes.channel),
    unit: skewed(random, codes[regime]),
    severity: skewed(random, codes.severity),
    firstTalk: skewed(random, inTerm),
    reaction: skewed(random, inTerm),
    month,
    incidents: 1,
  }));
}

const organisationOf = (regime: Regime, size: number): Organisation => ({
  municipality: { code: placeholder, name: 'Waterrijk' },
  staffSize: regime === 'staff' ? size : 500,
  units: codes.staff.map((unit) => ({
    // Safe: the codes of the list of departments.
    department: unit as Organisation['units'][number]['department'],
    size: Math.max(10, Math.floor(size / codes.staff.length)),
  })),
  councilSeats: regime === 'political' ? size : 27,
  aldermen: 4,
  liberationDay: false,
  reactionHours: 48,
  imagesWithoutConsent: true,
  reportingOfficer: false,
  counsellorPosition: 'undecided',
  threshold: regime === 'political' ? 10 : 5,
  method: 'rounding',
});

/** The quarters of one profile, one after another. */
export async function* quartersOfProfile(
  solver: Solver,
  regime: Regime,
  profile: number,
): AsyncGenerator<MadeRelease> {
  const [size = 0, incidents = 0] = kinds[regime][profile] ?? [];
  const earlier: PublishedRelease[] = [];
  let previous: string | null = null;
  for (const [index, period] of periods.entries()) {
    const random = stream(profile, period);
    const about = whole(random, Math.floor(0.7 * incidents), Math.ceil(1.3 * incidents));
    const made: MadeRelease = await makeRelease(solver, {
      counts: countsOf(random, regime, about, 1 + 3 * (index % 4)),
      secret: new Uint8Array(32).fill(profile + 1),
      ...{ earlier, related: [], previous },
      subject: {
        ...{ compartment: regime, period, method: 'rounding', correction: 0 },
        ...{ version: '0.1.0', createdOn: `${firstYear + 10}-01-04`, indicators: null },
        organisation: organisationOf(regime, size),
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
