import type { Input } from '../../api/contract/index.ts';
import { demoPlan } from '../../demo/plan.ts';
import { report } from '../../domain/records/report.ts';
import { anyMemory } from './memory.ts';

/** The reports of a plan, as they are typed. */
export async function reportsOf(
  options: Parameters<typeof demoPlan>[0],
): Promise<Input<'reports.record'>[]> {
  const recorded = demoPlan(options).steps.filter(({ command }) => command === 'reports.record');
  return Promise.all(recorded.map(async ({ input }) => report.parse(await input(anyMemory))));
}
