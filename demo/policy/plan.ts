import { addDays, type DateString, type InstantString } from '../../domain/time.ts';
import { moment, openDayFrom, openDayUntil } from '../clock.ts';
import { type DemoStep, step } from '../course/diary.ts';
import { organisationOf } from '../municipality.ts';
import { basis, measures } from './basis.ts';
import type { Made } from './made.ts';
import { norm, trainings } from './norm.ts';
import { improvements, partners } from './partners.ts';

/** What the coordinator of Waterveen does, from the beginning of the last full year until today. */
export interface PolicyPlan {
  readonly madeAt: InstantString;
  readonly steps: readonly DemoStep[];
}

/** Plans what the coordinator records. Nothing in it is about a report. */
export function policyPlan(today: DateString): PolicyPlan {
  const year = Number(today.slice(0, 4));
  const begin = openDayUntil(addDays(`${year - 1}-01-01`, -1));
  const madeAt = moment(begin, 10 * 60);
  const records = waterveen(year).filter(([day]) => day < today);
  const organisation = step(madeAt, 'settings.update', async () => organisationOf('staff'));
  const steps = records
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, facts], index) =>
      step(moment(openDayFrom(day), 10 * 60 + (index % 60)), 'policy.add', async () => ({ facts })),
    );
  return { madeAt, steps: [organisation, ...steps] };
}

/** Everything the coordinator of Waterveen keeps, seen from a year. */
function waterveen(year: number): readonly Made[] {
  const last = year - 1;
  return [
    ...basis(last, year),
    ...measures(last, year),
    ...norm(last, year),
    ...trainings(last, year),
    ...partners(last, year),
    ...improvements(year),
  ];
}
