import { z } from 'zod';
import type { DestroyedRule } from '../domain/retention/destroyed.ts';
import type { WrappedKey } from './case-keys.ts';
import { type Destruction, withRest } from './repositories/destruction.ts';

/** The keys of the cases in a backup, and what was destroyed of them. */
export interface KeyList {
  readonly keys: readonly WrappedKey[];
  /** The cases in the backup that have no key any more, or of which the claims alone are left. */
  readonly silent: readonly string[];
  /** What was destroyed since the backup was made, to be destroyed again when it is put back. */
  readonly destroyed: readonly Destruction[];
  /** The reporters in the backup, and those of them whose identity was destroyed since. */
  readonly reporters: readonly string[];
  readonly gone: readonly string[];
}

const base64 = z.base64();
/** Rule, day, and where there is one whose identity it was and how often it was destroyed before. */
const partSchema = z.tuple([
  z.string(),
  z.iso.date(),
  z.string().nullable().optional(),
  z.int().min(1).optional(),
]);
const listSchema = z.strictObject({
  keys: z.array(z.tuple([z.string(), base64])),
  silent: z.array(z.string()),
  /** As earlier versions wrote what was destroyed: each part with its case. */
  destroyed: z
    .array(z.tuple([z.string(), z.string(), z.string(), z.iso.date(), z.string().optional()]))
    .default([]),
  /** Each case with its number, and what was destroyed of it. */
  parts: z.array(z.tuple([z.string(), z.string(), z.array(partSchema)])).default([]),
  reporters: z.array(z.string()).default([]),
  gone: z.array(z.string()).default([]),
});
type WrittenList = z.infer<typeof listSchema>;

/** A letter for each rule, so that all that may be destroyed of a case fits in its room. */
const letters = {
  counsellor_notes: 'n',
  counsellor_case: 'c',
  griffier_case: 'g',
  evidence: 'e',
  police_damage_file: 'd',
  perpetrator_without_measure: 'p',
  perpetrator_with_measure: 'm',
  identity: 'i',
  handed_over: 'h',
  handed_over_counted: 'k',
  import_undone: 'u',
} as const satisfies Record<DestroyedRule, string>;
const lettersByRule = new Map<string, string>(Object.entries(letters));
const rulesByLetter = new Map<string, string>(
  Object.entries(letters).map(([rule, letter]) => [letter, rule]),
);

/**
 * Reads a list that was opened.
 * @throws whatever is wrong with its text.
 */
export function keyListIn(text: string): KeyList {
  const { keys, silent, destroyed, parts, ...people } = listSchema.parse(JSON.parse(text));
  return {
    keys: keys.map(([purpose, wrapped]) => ({ purpose, wrapped: Buffer.from(wrapped, 'base64') })),
    silent,
    destroyed: [...destroyed.map(partOfFormer), ...parts.flatMap(partsOfCase)],
    ...people,
  };
}

/** A list as it stands in the file of a backup, before it is sealed. */
export function keyListText({ keys, silent, destroyed, reporters, gone }: KeyList): string {
  const byCase = Map.groupBy(destroyed, ({ caseId, number }) => JSON.stringify([caseId, number]));
  return JSON.stringify({
    keys: keys.map(({ purpose, wrapped }) => [purpose, wrapped.toString('base64')]),
    silent,
    parts: [...byCase].map(([of, parts]) => [...JSON.parse(of), parts.map(writtenPart)]),
    ...{ reporters, gone },
  });
}

function partOfFormer([caseId, rule, number, on, reporter]: WrittenList['destroyed'][number]) {
  return { caseId, rule, number, on, ...(reporter === undefined ? {} : { reporter }) };
}

function partsOfCase([caseId, number, parts]: WrittenList['parts'][number]): Destruction[] {
  return parts.map(([letter, on, reporter = null, earlier]) => ({
    ...{ caseId, rule: rulesByLetter.get(letter) ?? letter, number, on },
    ...(reporter === null ? {} : { reporter }),
    ...(earlier === undefined ? {} : { earlier }),
  }));
}

const writtenPart = (part: Destruction) =>
  withRest([lettersByRule.get(part.rule) ?? part.rule, part.on], part);
