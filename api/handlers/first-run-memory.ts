import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { instant } from '../../domain/fields.ts';
import { firstRunSteps } from '../contract/first-run.ts';

const setting = 'first_run';

/** What is remembered of the first run; what was done is seen in the vault itself. */
const memorySchema = z.object({
  aside: z.array(z.enum(firstRunSteps)),
  testedAt: instant.nullable(),
});
type FirstRunMemory = z.infer<typeof memorySchema>;

/** What is remembered of the first run of a compartment. */
export const recallFirstRun = (database: Database): FirstRunMemory =>
  memorySchema
    .catch({ aside: [], testedAt: null })
    .parse(JSON.parse(readSetting(database, setting) ?? '{}'));

/** Keeps what changed of it. */
export const rememberFirstRun = (database: Database, changed: Partial<FirstRunMemory>): void =>
  writeSetting(database, setting, JSON.stringify({ ...recallFirstRun(database), ...changed }));
