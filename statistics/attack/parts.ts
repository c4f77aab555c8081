/** What codes are made of: quarters of a year, and what releases declare of all others. */

/** Code → broader code, or null at the top. */
export type Broader = Readonly<Record<string, string | null>>;

const total = 'total';

/** Years that stand for one number are at most this many. */
const longestSpan = 20;

/** Years together are made of years and a year is made of quarters, whatever a release says of it. */
export function partsOfPeriod(period: string): string[] {
  if (/^\d{4}$/.test(period)) return [1, 2, 3, 4].map((number) => `${period}-Q${number}`);
  const [, from, until] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  const length = Math.min(Number(until) - Number(from) + 1, longestSpan);
  return length > 0 ? Array.from({ length }, (_, index) => String(Number(from) + index)) : [];
}

/** Period → its parts, the shortest first: of those that releases are about, and what is in them. */
export function periodsOf(seen: readonly string[]): Map<string, readonly string[]> {
  const spans = seen.filter((period) => period.includes('/'));
  const years = [...spans.flatMap(partsOfPeriod), ...seen.filter((one) => /^\d{4}$/.test(one))];
  return new Map([...years, ...spans].map((period) => [period, partsOfPeriod(period)]));
}

/** Code → the codes right below it; only what releases declare or their rows show. */
export function childrenOf(broader: Broader, seen: ReadonlySet<string>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const all = new Set([...seen, ...Object.keys(broader)]);
  for (const parent of Object.values(broader)) if (parent !== null) all.add(parent);
  for (const code of all) {
    const parent = broader[code] ?? total;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

/** The hierarchies of all dimensions of some releases; where they differ the last one holds. */
export function hierarchiesOf(
  releases: readonly {
    readonly file: { readonly hierarchies: Readonly<Record<string, Broader>> };
  }[],
): Readonly<Record<string, Broader>> {
  const all: Record<string, Broader> = {};
  for (const { file } of releases) {
    for (const [dimension, broader] of Object.entries(file.hierarchies)) {
      all[dimension] = { ...all[dimension], ...broader };
    }
  }
  return all;
}

/** Of a hierarchy, what concerns the codes of a table. */
export function declared(broader: Broader | undefined, seen: ReadonlySet<string>): Broader {
  const pairs = Object.entries(broader ?? {}).filter(([code]) => seen.has(code));
  return Object.fromEntries(pairs);
}
