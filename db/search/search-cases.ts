import type { Database } from 'better-sqlite3';
import { type CaseQuery, type CaseRow, listCases } from '../repositories/case-list.ts';
import { searchFor } from './expressions.ts';

/** Cases that were found. Those with exactly what was typed stand first, each part in its own order. */
export interface FoundCases {
  /** How many there are in all. */
  readonly total: number;
  /** How many of those only have words that look like what was typed. */
  readonly near: number;
  readonly rows: readonly (CaseRow & { readonly isNear: boolean })[];
}

/** Behind more cases with exactly what was typed, nobody looks for more. */
const enough = 500;

/**
 * A page of the cases in which is told what somebody typed, and behind them those in which something
 * is told that looks like it, unless there are enough without.
 */
export function searchCases(database: Database, query: CaseQuery, typed: string): FoundCases {
  const search = searchFor(typed);
  const exact = listCases(database, { ...query, match: search?.exact ?? null }, search?.isQuick);
  const rows = exact.rows.map((row) => ({ ...row, isNear: false }));
  const match = exact.total > enough ? null : (search?.near(database) ?? null);
  if (match === null) return { total: exact.total, near: 0, rows };
  // At least one is asked for, though none is shown: how many there are is said on every page.
  const room = query.limit - rows.length;
  const offset = Math.max(0, query.offset - exact.total);
  const near = listCases(database, {
    ...query,
    match,
    offset,
    limit: Math.max(room, 1),
  });
  return {
    total: exact.total + near.total,
    near: near.total,
    rows: [...rows, ...near.rows.slice(0, room).map((row) => ({ ...row, isNear: true }))],
  };
}
