import { z } from 'zod';
import {
  type AnalysedIncident,
  analysedIncidents,
  missing,
} from '../../db/repositories/kept-counts.ts';
import { officeTaskAbout } from '../../db/repositories/office-tasks.ts';
import { locationsIn } from '../../db/repositories/surroundings.ts';
import {
  type CodedIncident,
  type CrossTable,
  crossed,
  occurring,
} from '../../statistics/analysis.ts';
import { earlierPeriods, type Period, periodOf } from '../../statistics/period.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { isForgotten } from '../statistics/ledger.ts';
import type { Answer, OpenVault } from './open-vault.ts';

/** The analysis of a quarter. */
const quarterlyAnalysis = 'T32';

const daysOf = (text: string): Period => {
  const period = periodOf(text);
  if (period === null) throw new LuwteError('input.invalid');
  return period;
};

/** Looks at the true counts of a period from one side or two. */
export function analysis(
  vault: OpenVault,
  { period, ...question }: Parsed<'statistics.analysis'>,
): Answer<'statistics.analysis'> {
  const { database, regime, today } = vault;
  const locations = locationsIn(database);
  const listed = new Set(locations.map(({ id }) => id));
  const incidentsOf = (days: Period) =>
    analysedIncidents(database, days).map((one) => coded(one, listed));
  const count = (days: Period, incidents: readonly CodedIncident[]): CrossTable =>
    crossed(incidents, { ...question, compartment: regime, until: days.until });
  const days = daysOf(period);
  const incidents = incidentsOf(days);
  const sides = occurring(incidents, { compartment: regime, until: days.until });
  return {
    today,
    period,
    ...count(days, incidents),
    sides,
    locations: locations.map(({ id, name }) => ({ id, name })),
    earlier: earlierPeriods(period).map((other) => {
      const before = daysOf(other);
      const total = isForgotten(vault, before.from)
        ? null
        : count(before, incidentsOf(before)).total;
      return { period: other, total };
    }),
    task: officeTaskAbout(database, { code: quarterlyAnalysis, about: period }) ?? null,
  };
}

const codesSchema = z.array(z.coerce.string());
const missingCodes: readonly string[] = Object.values(missing);

/** An incident by its codes. A place that is on the list no more is one of those that are on none. */
function coded(
  { themes, location, ...incident }: AnalysedIncident,
  listed: ReadonlySet<string>,
): CodedIncident {
  const known = themes === null ? [missing.notKept] : codesSchema.parse(JSON.parse(themes));
  const isListed = listed.has(location) || missingCodes.includes(location);
  return {
    ...incident,
    themes: known.length > 0 ? known : [missing.notTold],
    location: isListed ? location : missing.notListed,
  };
}
