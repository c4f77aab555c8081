import { setTimeout } from 'node:timers/promises';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import type { Printer } from '../../api/desk-options.ts';
import type { Department } from '../../domain/code-lists/index.ts';
import { counterThreat, startOpenDesk, type TestDesk } from './support.ts';

/** Whoever can ask a desk. */
export interface Asks {
  ask<N extends CommandName>(command: N, input: Input<N>): Promise<Output<N>>;
}

type Wanted = Input<'releases.preview'>;
/** A period as it would leave. */
export type Preview = Extract<Output<'releases.preview'>, { readonly state: 'ready' }>;

/** A period as it would leave, however long that takes. */
export async function previewOf(desk: Asks, wanted: Wanted): Promise<Preview> {
  for (;;) {
    const preview = await desk.ask('releases.preview', wanted);
    if (preview.state === 'ready') return preview;
    await setTimeout(50);
  }
}

/** Looks at a period and publishes it. */
export async function publish(
  desk: Asks,
  wanted: Wanted & { readonly folder: string; readonly pack?: boolean },
): Promise<Output<'releases.publish'>> {
  const { folder, pack = false, ...looked } = wanted;
  const { checksum } = await previewOf(desk, looked);
  return desk.ask('releases.publish', { ...looked, folder, pack, seen: checksum });
}

type NewReport = Input<'reports.record'>;

/** Records one report of a new or a known reporter of a unit. */
export async function record(desk: TestDesk, alias: string, department: Department): Promise<void> {
  const known = await desk.ask('reporters.find', { alias });
  const [found] = known.reporters;
  const position = { regime: 'staff', department, functionGroup: null } as const;
  const reporter: NewReport['reporter'] = found
    ? { kind: 'known', id: found.id }
    : { kind: 'new', alias, name: '', contact: '', position };
  await desk.ask('reports.record', { ...counterThreat, reporter });
}

/** So many incidents by so many reporters of a unit. */
export async function recordUnit(
  desk: TestDesk,
  department: Department,
  incidents: number,
  reporters: number,
): Promise<void> {
  for (let index = 0; index < incidents; index += 1) {
    await record(desk, `${department} ${index % reporters}`, department);
  }
}

/** Story S-09: staff 420, 20 incidents by 17 reporters, or 19 by 16 without permits. */
export async function quarterlyOverview({
  permits,
  method = 'hiding',
  printer,
}: {
  readonly permits: number;
  readonly method?: 'hiding' | 'rounding';
  readonly printer?: Printer;
}): Promise<TestDesk> {
  const desk = await startOpenDesk('2026-12-01T10:00:00Z', 'counsellor_staff', printer);
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', {
    ...settings,
    staffSize: 420,
    method,
    units: [
      { department: 'social_district_teams', size: 80 },
      { department: 'work_income', size: 90 },
      { department: 'civil_affairs', size: 60 },
      { department: 'permits', size: 55 },
    ],
  });
  await recordUnit(desk, 'social_district_teams', 9, 7);
  await recordUnit(desk, 'work_income', 6, 5);
  await recordUnit(desk, 'civil_affairs', 4, 4);
  await recordUnit(desk, 'permits', permits, 1);
  return desk;
}
