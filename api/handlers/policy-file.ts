import { join } from 'node:path';
import { z } from 'zod';
import { endings, shortText } from '../../db/handover/exchange-folder.ts';
import { date, line } from '../../domain/fields.ts';
import { type PolicyIndicators, policyIndicators } from '../../domain/policy/indicators.ts';
import {
  MOST_POLICY_RECORDS,
  type PolicyRecord,
  policyFacts,
} from '../../domain/policy/records.ts';
import { municipalityCode } from '../../domain/records/municipality-code.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { folderThere } from './target-folder.ts';

/** The version of the file that this Luwte writes and reads. */
const VERSION = 1;
/** A file that is longer is none of ours. */
const LONGEST_FILE = 16 * 1024 * 1024;

const policyFile = z.object({
  format: z.literal('luwte-policy'),
  version: z.literal(VERSION),
  municipality: z.object({ code: municipalityCode, name: line(100) }),
  madeOn: date,
  records: z
    .array(z.object({ facts: policyFacts, endedOn: date.nullable() }))
    .max(MOST_POLICY_RECORDS),
});
type PolicyFile = z.infer<typeof policyFile>;

const newer = z.looseObject({
  format: z.enum(['luwte-policy', 'luwte-policy-indicators']),
  version: z.int().min(VERSION + 1),
});

/** The text of a file with a whole policy store (docs/formats/policy.md). */
export function policyFileText(
  about: Pick<PolicyFile, 'municipality' | 'madeOn'>,
  records: readonly PolicyRecord[],
): string {
  const file: PolicyFile = {
    format: 'luwte-policy',
    version: VERSION,
    ...about,
    records: records.map(({ facts, endedOn }) => ({ facts, endedOn })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * What is in a file with a policy store.
 * @throws LuwteError `export.folderMissing`, `policyFile.notOne`, `policyFile.newerVersion`;
 * VaultFault `exchange.unreadable`.
 */
export const readPolicyFile = (chosen: Parsed<'policy.read'>): PolicyFile =>
  readJson(chosen, policyFile);

/**
 * What is in a file with the indicators of a policy store.
 * @throws LuwteError and VaultFault as `readPolicyFile`.
 */
export const readIndicatorFile = (chosen: Parsed<'policyIndicators.read'>): PolicyIndicators =>
  readJson(chosen, policyIndicators);

function readJson<T>(
  { folder, name }: { readonly folder: string; readonly name: string },
  schema: z.ZodType<T>,
): T {
  const json = jsonOf(shortText(join(folderThere(folder), name), LONGEST_FILE));
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new LuwteError(
    newer.safeParse(json).success ? 'policyFile.newerVersion' : 'policyFile.notOne',
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LuwteError('policyFile.notOne');
  }
}

/** The names of the files of a day. */
export const policyFileNames = (day: string) => ({
  store: `${day}${endings.policy}`,
  table: `${day}.luwte-beleid.csv`,
  indicators: `${day}${endings.policyIndicators}`,
});
