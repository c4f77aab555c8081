import { randomUUID } from 'node:crypto';
import { indexCase } from '../../db/repositories/case-list.ts';
import {
  insertCase,
  nextCaseNumber,
  type StoredCase,
  type StoredReport,
} from '../../db/repositories/cases.ts';
import { isOfClerk, type Position } from '../../domain/records/report.ts';
import { themesOf } from '../../domain/records/themes.ts';
import { fieldError } from '../contract/errors.ts';
import type { OpenVault } from './open-vault.ts';
import { incidentRow, type KnownIncident } from './stored-incident.ts';

/** The letter before the number of a case, so that nobody mistakes one vault for the other. */
export const numberPrefix = { staff: 'A', political: 'P', council: 'G', policy: 'B' } as const;

/** What somebody told, and how the case begins. */
export interface ToldCase
  extends Omit<StoredReport, 'id' | 'caseId'>,
    KnownIncident,
    Pick<StoredCase, 'status' | 'openedOn' | 'lastOn'> {
  /** Null for somebody who stays anonymous. */
  readonly reporterId: string | null;
  readonly position: Position;
}

/** Refuses a case of who would keep it (TC-10): the reporter goes to somebody else. */
export function refuseClerk({ compartment }: OpenVault, held: Position): void {
  const isClerk = held.regime === 'political' && isOfClerk(held.office);
  if (compartment === 'council' && isClerk)
    throw fieldError('report.clerkAsReporter', 'reporter', 'position', 'office');
}

/** Under which unit somebody is counted: his department, or his office. */
export const unitOf = (held: Position): string =>
  held.regime === 'staff' ? held.department : held.office;

/** Begins a case with what was told, under the next number of the year it was told in. */
export function keepCase(vault: OpenVault, told: ToldCase): { caseId: string; number: string } {
  const { database, compartment } = vault;
  const { incident, camera, position, reporterId, status, openedOn, lastOn, ...report } = told;
  refuseClerk(vault, position);
  const caseId = randomUUID();
  const year = Number(report.receivedOn.slice(0, 4));
  const number = nextCaseNumber(database, year, numberPrefix[compartment]);
  insertCase(
    database,
    {
      id: caseId,
      number,
      status,
      reporterId,
      position: JSON.stringify(position),
      unit: unitOf(position),
      themes: JSON.stringify(themesOf([incident.nature, ...incident.extraNatures])),
      openedOn,
      lastOn,
      closedOn: null,
      closingReason: null,
      careScheduled: 0,
    },
    { id: randomUUID(), caseId, ...report },
    incidentRow(caseId, { incident, camera }),
  );
  indexCase(database, caseId);
  return { caseId, number };
}
