import type { Database } from 'better-sqlite3';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { type KeepingTerms, keepingTerms, standardTerms } from '../../domain/retention/index.ts';

const setting = 'retention';

/** How long everything that has a term of its own is kept in this compartment, in the unit of its rule. */
export function termsIn(database: Database): KeepingTerms {
  const kept = readSetting(database, setting);
  // A term that came later has its standard until somebody chooses another.
  return kept === undefined
    ? standardTerms
    : keepingTerms.parse({ ...standardTerms, ...JSON.parse(kept) });
}

/** Keeps other terms; what follows from them is for the caller. */
export function writeTerms(database: Database, terms: KeepingTerms): void {
  writeSetting(database, setting, JSON.stringify(terms));
}
