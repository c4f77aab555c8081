import type { Input } from '../../api/contract/index.ts';
import { counterThreat, type TestDesk } from './support.ts';

type Perpetrator = Extract<Input<'persons.record'>['person'], { role: 'perpetrator' }>;
type Bystander = Exclude<Input<'persons.record'>['person'], { role: 'perpetrator' }>;

/** The man of story S-05. */
export const theMan: Perpetrator = {
  role: 'perpetrator',
  kind: 'client',
  alias: 'man met de pet',
  name: 'Jan Willem van der Velde',
  birthYear: 1971,
  email: '',
  phone: '',
  relation: '',
};

/** Somebody who was hit by it as well. */
export const aVictim = (alias: string, name = ''): Bystander => ({
  role: 'victim',
  kind: 'employee',
  alias,
  name,
  email: '',
  phone: '',
  relation: '',
});

/** What of a report is told, where it differs from the one of S-01. */
export interface Told {
  readonly alias: string;
  readonly name?: string;
  readonly on?: string;
  readonly incident?: Partial<Input<'reports.record'>['incident']>;
}

/** Records a report that was told on a day, and gives its case. */
export async function tell({ ask }: Pick<TestDesk, 'ask'>, told: Told): Promise<string> {
  const { alias, name = '', on = '2026-05-04', incident = {} } = told;
  const { caseId } = await ask('reports.record', {
    ...counterThreat,
    receivedOn: on,
    reporter: {
      kind: 'new',
      alias,
      name,
      contact: '',
      position: { regime: 'staff', department: 'permits', functionGroup: null },
    },
    incident: { ...counterThreat.incident, occurred: { kind: 'on', on }, ...incident },
  });
  return caseId;
}

/** Story S-05: three people of different units report the same man within five months. */
export const threeReports: readonly [Told, Told, Told] = [
  {
    alias: 'Berk',
    on: '2026-01-12',
    incident: { nature: 'insult', extraNatures: [], channel: 'phone', severity: 's1' },
  },
  {
    alias: 'Els',
    on: '2026-03-03',
    incident: { nature: 'threat_authority_mayor', extraNatures: [], severity: 's2' },
  },
  {
    alias: 'Iep',
    on: '2026-05-04',
    incident: { nature: 'stalking_physical', extraNatures: [], channel: 'street', severity: 's3' },
  },
];
