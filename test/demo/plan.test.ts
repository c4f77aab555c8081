import { describe, expect, test } from 'vitest';
import { commandNamed } from '../../api/contract/index.ts';
import { demoPlan } from '../../demo/plan.ts';
import { addDays, dateOf } from '../../domain/time.ts';
import { anyMemory } from './memory.ts';

const today = '2026-11-25';
const options = { seed: 1, cases: 246, today, compartment: 'staff' } as const;

async function played(chosen: Parameters<typeof demoPlan>[0]) {
  const { madeAt, steps } = demoPlan(chosen);
  const typed = await Promise.all(
    steps.map(async ({ at, command, input }) => ({ at, command, input: await input(anyMemory) })),
  );
  return { madeAt, typed };
}

describe('a plan of what a counsellor does', () => {
  test('is the same for the same seed, and another for another', async () => {
    const once = await played({ ...options, cases: 40 });
    expect(await played({ ...options, cases: 40 })).toEqual(once);
    expect(await played({ ...options, cases: 40, seed: 2 })).not.toEqual(once);
  });

  test.each([
    ['staff', 2000],
    ['political', 2000],
  ] as const)('types only what the contract takes: %s', async (compartment, cases) => {
    const { typed } = await played({ ...options, compartment, cases });
    const refused = typed.flatMap(({ command, input }) => {
      const parsed = commandNamed(command)?.input.safeParse(input);
      return parsed?.success ? [] : [{ command, input, why: parsed?.error.issues }];
    });
    expect(refused).toEqual([]);
  });

  test('goes forward in time, from before the last full year until this morning', async () => {
    const { madeAt, typed } = await played(options);
    const moments = typed.map(({ at }) => at);
    expect(dateOf(madeAt)).toBe('2024-12-31');
    expect(moments).toEqual(moments.toSorted());
    expect(moments[0]).toBe(madeAt);
    expect(moments.every((at) => at <= `${today}T07:00:00Z`)).toBe(true);
    expect(dateOf(moments.at(-1) ?? '')).toBe(addDays(today, -1));
  });

  test('has as many cases as asked for', () => {
    for (const cases of [1, 7, 300]) {
      const { steps } = demoPlan({ ...options, cases });
      expect(steps.filter(({ command }) => command === 'reports.record')).toHaveLength(cases);
    }
  });

  test('records a known reporter only after that reporter came for the first time', async () => {
    const met = new Set<string>();
    for (const { command, input } of demoPlan(options).steps) {
      if (command !== 'reports.record') continue;
      const typed = await input({
        ...anyMemory,
        reporterOf: async (alias) => {
          expect(met).toContain(alias);
          return anyMemory.reporterOf(alias);
        },
      });
      if (typed !== null && 'reporter' in typed && typed.reporter.kind === 'new') {
        expect(met).not.toContain(typed.reporter.alias);
        met.add(typed.reporter.alias);
      }
    }
    expect(met.size).toBeGreaterThan(80);
  });

  test('does nothing in a case after it closed', async () => {
    const { typed } = await played({ ...options, compartment: 'political', cases: 54 });
    const closed = new Set<string>();
    for (const { command, input } of typed) {
      if (input === null || !('caseId' in input) || input.caseId === null) continue;
      expect(closed).not.toContain(input.caseId);
      if (command === 'cases.close') closed.add(input.caseId);
    }
    expect(closed.size).toBeGreaterThan(20);
  });
});
