import { z } from 'zod';
import {
  broaderChain,
  type CodeList,
  channel,
  department,
  nature,
  office,
  severity,
} from '../code-lists/index.ts';
import { line, text } from '../fields.ts';

/** Every code that a label can be given to: those chosen from, and the groups above them. */
const codesOf = ({ codes, groups }: CodeList) =>
  z.enum([...codes, ...groups].map(({ code }) => code));

const labelOf = <L extends string>(name: L, list: CodeList) =>
  z.strictObject({ list: z.literal(name), code: codesOf(list), label: line(100) });

/** The lists whose codes can have a label in another system. */
export const labelledLists = ['nature', 'channel', 'department', 'office', 'severity'] as const;
/** A list whose codes can have a label in another system. */
export type LabelledList = (typeof labelledLists)[number];

/**
 * How the system of an organisation calls what Luwte counts, GIR for one: one label for a code. Which
 * fields such a system has is not public, so nothing is assumed of it (domain study, §6.1 and §10).
 */
export const ownSystem = z.strictObject({
  /** What people call that system; empty while nobody said. */
  name: text(60).trim(),
  labels: z
    .array(
      z.discriminatedUnion('list', [
        labelOf('nature', nature),
        labelOf('channel', channel),
        labelOf('department', department),
        labelOf('office', office),
        labelOf('severity', severity),
      ]),
    )
    .max(300),
});
/** How the system of an organisation calls what Luwte counts. */
export type OwnSystem = z.infer<typeof ownSystem>;

/** The label of a code, or of the nearest group above it, in that system; null when neither was given one. */
export const nearestLabel = (own: OwnSystem, list: CodeList, code: string): string | null =>
  [code, ...broaderChain(list, code)]
    .map((one) => labelIn(own, list.name, one))
    .find((label) => label !== null) ?? null;

/** The label of a code in that system; null when it was given none. */
export const labelIn = ({ labels }: OwnSystem, list: string, code: string): string | null =>
  labels.find((one) => one.list === list && one.code === code)?.label ?? null;
