/**
 * One row of a code list. A code is never reused and never renamed; a retired code keeps its
 * labels and gets `validUntil`, its last day as `yyyy-mm-dd`, and the code that stands for it since then.
 * Two codes may become one.
 */
export interface Code<C extends string = string> {
  readonly code: C;
  readonly nl: string;
  readonly en: string;
  /** The code a small cell rolls up to: a group, or another code of the same list. */
  readonly broader?: string;
  /** Its first day; from the beginning when left out. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** The code of the same list that stands for a retired one. */
  readonly replacedBy?: string;
}

/** A closed list of codes: what can be chosen, and the groups above it that cannot. */
export interface CodeList<C extends string = string> {
  /** Lower snake case, as in exports. */
  readonly name: string;
  /** `YYYY.n`. */
  readonly version: string;
  readonly codes: readonly Code<C>[];
  readonly groups: readonly Code[];
}

/** The union of the codes of a list. */
export type CodeOf<L extends CodeList> = L['codes'][number]['code'];

/** Builds a list of the present version; the union of its codes follows from the rows. */
export function codeList<C extends string>(
  name: string,
  codes: readonly Code<C>[],
  groups: readonly Code[] = [],
): CodeList<C> {
  return { name, version: '2026.1', codes, groups };
}

const isValidOn = ({ validFrom, validUntil }: Code, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);

/** The codes that can be chosen on a day (`yyyy-mm-dd`): those there already, and not retired before it. */
export function codesOn<C extends string>(list: CodeList<C>, day: string): readonly Code<C>[] {
  return list.codes.filter((row) => isValidOn(row, day));
}

function find(list: CodeList, code: string): Code | undefined {
  return (
    list.codes.find((row) => row.code === code) ?? list.groups.find((row) => row.code === code)
  );
}

/**
 * The code that stands for another on a day: the one that replaced it, or before it was there the one it
 * replaced. Where it replaced more than one nobody can tell which, and it is `other`.
 */
export function codeOn(list: CodeList, code: string, day: string): string {
  const row = list.codes.find((one) => one.code === code);
  if (row === undefined || isValidOn(row, day)) return code;
  const isEarly = row.validFrom !== undefined && day < row.validFrom;
  if (!isEarly) return row.replacedBy === undefined ? code : codeOn(list, row.replacedBy, day);
  const [former, ...more] = list.codes.filter(({ replacedBy }) => replacedBy === code);
  if (former === undefined) return code;
  return more.length === 0 ? codeOn(list, former.code, day) : 'other';
}

/** What the screen says for a code or group; a code the list does not know is shown as it is. */
export function label(list: CodeList, code: string, language: 'nl' | 'en'): string {
  return find(list, code)?.[language] ?? code;
}

/** The codes above a code, the nearest first; empty at the top and for an unknown code. */
export function broaderChain(list: CodeList, code: string): string[] {
  const chain: string[] = [];
  let above = find(list, code)?.broader;
  while (above !== undefined) {
    chain.push(above);
    above = find(list, above)?.broader;
  }
  return chain;
}
