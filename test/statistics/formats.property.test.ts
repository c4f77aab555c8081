import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  channel,
  department,
  firstTalkTerm,
  nature,
  office,
  reactionTerm,
  severity,
} from '../../domain/code-lists/index.ts';
import type { MadeRelease } from '../../statistics/make-release.ts';
import type { Compartment, CountedIncidents } from '../../statistics/published-tables.ts';
import { publishedTables } from '../../statistics/published-tables.ts';
import type { Method } from '../../statistics/release.ts';
import { certificateName } from '../../statistics/release-files.ts';
import { readableOf } from './read-files.ts';
import { madeOf } from './release-samples.ts';

const codesOf = (list: { readonly codes: readonly { readonly code: string }[] }) =>
  fc.constantFrom(...list.codes.map(({ code }) => code));

/** What every true number is a multiple of, so that it is recognised wherever it appears. */
const mark = 127;

/** Ordinals and counts that are recognised. */
const counted = (unit: fc.Arbitrary<string>): fc.Arbitrary<CountedIncidents> =>
  fc.record({
    reporter: fc.integer({ min: 40_000_000, max: 40_000_025 }),
    nature: codesOf(nature),
    channel: codesOf(channel),
    unit,
    severity: codesOf(severity),
    firstTalk: codesOf(firstTalkTerm),
    reaction: codesOf(reactionTerm),
    month: fc.integer({ min: 1, max: 12 }),
    incidents: fc.integer({ min: 1, max: 60 }).map((number) => number * mark),
  });

const subjects = fc.constantFrom<Compartment>('staff', 'political').chain((compartment) =>
  fc.record({
    compartment: fc.constant(compartment),
    counts: fc.array(counted(codesOf(compartment === 'staff' ? department : office)), {
      maxLength: 120,
    }),
    size: fc.constantFrom(9, 40, 420),
    hasSizes: fc.boolean(),
    method: fc.constantFrom<Method>('hiding', 'rounding'),
  }),
);

const certificateOf = ({ proof }: MadeRelease) =>
  certificateSchema.parse(JSON.parse(proof.get(certificateName) ?? '{"intervals":[]}'));

const interval = z.object({ least: z.number(), most: z.number().nullable() });
const certificateSchema = z.looseObject({
  intervals: z.array(interval),
  tightest: interval.nullish(),
});

/** The true number of every row of every table, and of everything together. */
function trueNumbers(compartment: Compartment, counts: readonly CountedIncidents[]): number[] {
  return publishedTables[compartment].flatMap(({ codeOf, rowOf }) => {
    const rows = Map.groupBy(counts, (one) => rowOf(codeOf(one)));
    return [...rows.values()].map((some) =>
      some.reduce((sum, { incidents }) => sum + incidents, 0),
    );
  });
}

it('no hidden number and no ordinal of a reporter is in any file, nor in what proves it safe', async () => {
  await fc.assert(
    fc.asyncProperty(subjects, async ({ compartment, counts, size, hasSizes, method }) => {
      const made = await madeOf(compartment, counts, {
        method,
        organisation: {
          staffSize: size,
          councilSeats: Math.min(size, 60),
          units: hasSizes
            ? department.codes.map(({ code }, index) => ({ department: code, size: index * 3 }))
            : [],
        },
      });
      const { release } = made;
      const shown = release.tables
        .flatMap(({ cells, total }) => [...cells, total])
        .flatMap(({ value }) => value ?? []);
      const secret = [
        ...trueNumbers(compartment, counts).filter((number) => number > 0),
        ...counts.map(({ reporter }) => reporter),
      ].filter((number) => !shown.includes(number));
      const { intervals, tightest, ...certificate } = certificateOf(made);
      const others = [...made.proof].filter(([name]) => name !== certificateName);
      const proof = [JSON.stringify(certificate), ...others.map(([, text]) => text)].join('\n');
      const readable = `${await readableOf(made)}\n${proof}`;
      // An end may happen to be what is true; a single number is told.
      expect([tightest, ...intervals].filter((one) => one && one.least === one.most)).toEqual([]);
      const written = new Set(readable.match(/\b\d+\b/g)?.map(Number));
      expect(secret.filter((number) => written.has(number))).toEqual([]);
      expect(shown.filter((number) => !written.has(number))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
