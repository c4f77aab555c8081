import { InputError } from './input-error.ts';

/** The codes of a dimension as a tree below its total. */
export interface CodeTree {
  /** Every code, the broader before what is below it. */
  readonly codes: readonly string[];
  /** Code → the codes right below it; the total has those at the top. */
  readonly below: ReadonlyMap<string, readonly string[]>;
}

type Broader = Readonly<Record<string, string | null>>;

/** @throws InputError `hierarchyCyclic` when a code is broader than itself. */
export function checkHierarchies(hierarchies: Readonly<Record<string, Broader>>): void {
  for (const [dimension, broader] of Object.entries(hierarchies)) {
    for (const code of Object.keys(broader)) checkChain(dimension, broader, code);
  }
}

function checkChain(dimension: string, broader: Broader, code: string): void {
  const seen = new Set<string>();
  for (let at: string | null | undefined = code; at != null; at = broader[at]) {
    if (seen.has(at) || at === 'total') {
      throw new InputError('hierarchyCyclic', { dimension, code });
    }
    seen.add(at);
  }
}

/**
 * The tree of a dimension. A code that only stands as somebody's broader code is at the top.
 * @param codes what there is besides the codes of the hierarchy
 */
export function codeTree(broader: Broader, codes: readonly string[], total: string): CodeTree {
  const below = new Map<string, string[]>([[total, []]]);
  const all = new Set([...Object.keys(broader), ...codes]);
  for (const parent of Object.values(broader)) if (parent !== null) all.add(parent);
  for (const code of all) {
    const parent = broader[code] ?? total;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [code]);
    else siblings.push(code);
  }
  const ordered: string[] = [];
  const visit = (code: string) => {
    ordered.push(code);
    for (const child of below.get(code) ?? []) visit(child);
  };
  for (const top of below.get(total) ?? []) visit(top);
  return { codes: ordered, below };
}
