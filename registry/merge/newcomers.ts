/**
 * Who is new in a total, beside those of the same period before it. Every total holds something new of
 * enough municipalities that no total before it held: then whatever totals are added and taken from each
 * other, those who are new in the last of them stand behind what is left, and they are enough.
 */
import type { RememberedMerge } from './remembered.ts';
import type { MergeRules } from './rules.ts';
import type { Tally } from './tally.ts';

/** The totals of one period, before a new one. */
type Before = readonly RememberedMerge[];

/** What a municipality sent, when it has a number: a correction is something else. */
const heldBy = (merge: RememberedMerge, code: string) =>
  merge.municipalities.has(code) ? merge.sent.get(code) : undefined;

/** Those with a number that no total before held. */
function newIn({ municipalities, sent }: Tally, before: Before): string[] {
  return [...municipalities.keys()].filter(
    (code) => !before.some((merge) => heldBy(merge, code) === sent.get(code)),
  );
}

/** Those who sent something, or are gone, since the last total. */
export function changedSince({ sent }: Tally, last: RememberedMerge): number {
  const gone = [...last.sent.keys()].filter((code) => !sent.has(code));
  const other = [...sent].filter(([code, what]) => last.sent.get(code) !== what);
  return gone.length + other.length;
}

/** Whether too few are new for another total of the same period; not when nothing at all changed. */
export function areTooFew(tally: Tally, before: Before, rules: MergeRules): boolean {
  const last = before.at(-1);
  if (last === undefined || changedSince(tally, last) === 0) return false;
  return newIn(tally, before).length < rules.leastMunicipalities;
}

/** Who is in a region, and with what. */
const membersIn = (
  municipalities: Tally['municipalities'],
  sent: ReadonlyMap<string, string>,
  region: string,
) =>
  [...municipalities]
    .flatMap(([code, own]) => (own.region === region ? [`${code} ${sent.get(code)}`] : []))
    .sort()
    .join('|');

/**
 * The regions that say nothing in a new total: in which a few are new, and, because a region can be taken
 * from the country and the others, so many more that together enough are new.
 */
export function quietRegions(
  tally: Tally,
  before: Before,
  { leastMunicipalities }: MergeRules,
): ReadonlySet<string> {
  const regional = before.filter(({ regions }) => regions !== null);
  if (regional.length === 0) return new Set();
  const fresh = newIn(tally, regional);
  const isSame = (region: string) => {
    const now = membersIn(tally.municipalities, tally.sent, region);
    return regional.some((merge) => membersIn(merge.municipalities, merge.sent, region) === now);
  };
  const counted = tally.regions.map((region) => ({
    ...{ region, isSame: isSame(region) },
    fresh: fresh.filter((code) => tally.municipalities.get(code)?.region === region).length,
  }));
  const changed = counted.filter((one) => !one.isSame).sort((a, b) => a.fresh - b.fresh);
  const quiet = new Set<string>();
  let together = 0;
  for (const { region, fresh: own } of changed) {
    if (own >= leastMunicipalities && (quiet.size === 0 || together >= leastMunicipalities)) break;
    quiet.add(region);
    together += own;
  }
  return quiet;
}

const different = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [
  ...[...one].filter((code) => !other.has(code)),
  ...[...other].filter((code) => !one.has(code)),
];

/**
 * Whom the report names as taking part. A name that is new beside a count that is one more would say who
 * may give no number: the names stay as they were until enough came or went, and not all without one.
 */
export function namedIn(
  { sent, municipalities }: Tally,
  before: Before,
  { leastMunicipalities }: MergeRules,
): ReadonlySet<string> {
  const now = new Set(sent.keys());
  const last = before.at(-1);
  if (last === undefined) return now;
  const hasNumber = (code: string) =>
    municipalities.has(code) || before.some((merge) => merge.municipalities.has(code));
  const isQuiet = before.some(({ named }) => {
    const changed = different(now, named);
    return changed.length > 0 && (changed.length < leastMunicipalities || !changed.some(hasNumber));
  });
  return isQuiet ? last.named : now;
}
