import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { instant } from '../../domain/fields.ts';
import { firstRunSteps } from '../contract/first-run.ts';
import { type PaperKind, paperKind } from '../contract/keys.ts';

const setting = 'first_run';

/** What is remembered of the first run; what was done is seen in the vault itself. */
const memorySchema = z.object({
  aside: z.array(z.enum(firstRunSteps)),
  testedAt: instant.nullable(),
  /** With what on paper it was tried. */
  testedWith: paperKind.default('recovery'),
});
type FirstRunMemory = z.infer<typeof memorySchema>;

/** What is remembered of the first run of a compartment. */
export const recallFirstRun = (database: Database): FirstRunMemory =>
  memorySchema
    .catch({ aside: [], testedAt: null, testedWith: 'recovery' })
    .parse(JSON.parse(readSetting(database, setting) ?? '{}'));

/** Keeps what changed of it. */
export const rememberFirstRun = (database: Database, changed: Partial<FirstRunMemory>): void =>
  writeSetting(database, setting, JSON.stringify({ ...recallFirstRun(database), ...changed }));

/** Forgets that the recovery was tried, when the paper it was tried with opens the vault no more. */
export function forgetTrial(database: Database, ended: readonly PaperKind[]): void {
  const { testedAt, testedWith } = recallFirstRun(database);
  if (testedAt !== null && ended.includes(testedWith))
    rememberFirstRun(database, { testedAt: null });
}
