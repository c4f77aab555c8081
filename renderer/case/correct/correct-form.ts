import { z } from 'zod';
import type { CaseView } from '../../../api/contract/cases.ts';
import type { Regime } from '../../../domain/compartment.ts';
import { type Correction, correction } from '../../../domain/records/correction.ts';
import { type ConflictAnswer, conflictAnswer } from '../../../domain/records/person.ts';
import { dateOf } from '../../../domain/time.ts';
import {
  incidentOf,
  positionOf,
  problemAt,
  type ReportValues,
  reportValues,
  worldOf,
} from '../../report/values.ts';

/** What a form in which a case is put right asks of the vault. */
export type Corrected = Correction & { readonly conflict: ConflictAnswer };

/** A case as it stands, in the form in which it is put right. */
export function valuesOf(view: CaseView, time: (moment: string) => string): ReportValues {
  const { report, reporter, regime, incident } = view;
  const { alias } = reporter;
  return reportValues.parse({
    ...report,
    receivedOn: dateOf(report.receivedAt),
    receivedAt: time(report.receivedAt),
    reporter: {
      ...reporter,
      kind: alias === null ? 'anonymous' : 'new',
      id: '',
      capacity: report.dualCapacity ? 'both' : regime,
      bothIn: regime,
    },
    incident,
  });
}

/** The form in which a case of a vault is put right: what it asks, or problems at its fields. */
export function correctionForm(regime: Regime) {
  return z.custom<ReportValues>().transform((values, context): Corrected => {
    const { reporter } = values;
    const world = worldOf(reporter);
    if (world !== regime) {
      const path = ['reporter', 'capacity'];
      context.addIssue({ code: 'custom', path, message: 'report.wrongCompartment' });
      return z.NEVER;
    }
    const read = correction.extend({ conflict: conflictAnswer }).safeParse({
      ...values,
      dualCapacity: reporter.capacity === 'both',
      conflict: values.conflict === '' ? null : { reason: values.conflict },
      reporter: { ...reporter, position: positionOf(reporter, world) },
      incident: incidentOf(values.incident),
    });
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path, message: problemAt(path, message) });
    }
    return z.NEVER;
  });
}
