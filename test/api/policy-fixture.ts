import type { Input } from '../../api/contract/index.ts';
import { startOpenDesk, type TestDesk } from './support.ts';

/** The moment at which tests of the policy store happen. */
export const morning = '2026-11-26T08:00:00Z';
/** The file of the whole store. */
export const store = '2026-11-26.luwte-beleid.json';
/** The file of the indicators. */
export const counts = '2026-11-26.luwte-beleidscijfers.json';

/** What can be said in a record of the policy. */
export type Facts = Input<'policy.add'>['facts'];

/** A preventive measure. */
export const alarm = {
  kind: 'preventive_measure',
  measure: 'alarm_button',
  units: ['civil_affairs'],
  location: 'Stadhuis, publiekshal',
  phase: ['during'],
  state: 'in_place',
  reviewOn: '2027-03-01',
  remark: null,
} satisfies Facts;

/** A training. */
export const deEscalation = {
  kind: 'training',
  training: 'de_escalation_roleplay',
  audience: 'staff',
  units: ['civil_affairs'],
  heldOn: '2026-09-15',
  trainer: 'external',
  invited: 28,
  present: 24,
  repeatMonths: 24,
  remark: null,
} satisfies Facts;

/** House rules of a place. */
export const rules = (location: string, displayed: boolean): Facts => ({
  kind: 'house_rules',
  location,
  displayed,
  namesBan: true,
  checkedOn: '2026-10-01',
});

/** The desk of a coordinator, in a municipality of three departments. */
export async function coordinatorDesk(): Promise<TestDesk> {
  const desk = await startOpenDesk(morning, 'coordinator');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', {
    ...settings,
    units: [
      { department: 'civil_affairs', size: 28 },
      { department: 'work_income', size: 52 },
      { department: 'taxes', size: 14 },
    ],
  });
  return desk;
}

/** Adds records of the policy, and gives what they are called. */
export async function add(desk: TestDesk, ...facts: Facts[]): Promise<string[]> {
  const ids: string[] = [];
  for (const one of facts) ids.push((await desk.ask('policy.add', { facts: one })).id);
  return ids;
}

/** What the records of a desk say. */
export const factsIn = async (desk: TestDesk) =>
  (await desk.ask('policy.list', {})).records.map(({ facts }) => facts);
