import type { Database } from 'better-sqlite3';
import { incidentOf, reportOf, type StoredIncident } from '../../db/repositories/cases.ts';
import { type Camera, camera, type Incident, incident } from '../../domain/records/report.ts';
import { LuwteError } from '../contract/errors.ts';

/** An incident and what is known of cameras that may have seen it. */
export interface KnownIncident {
  readonly incident: Incident;
  readonly camera: Camera;
}

/** Writes an incident as a row. A range of one day and that day are the same. */
export function incidentRow(caseId: string, { incident, camera }: KnownIncident): StoredIncident {
  const { occurred, bribe, extraNatures, ...coded } = incident;
  return {
    ...coded,
    caseId,
    ...occurredColumns(occurred),
    extraNatures: JSON.stringify(extraNatures),
    bribe: bribe === null ? null : JSON.stringify(bribe),
    camera: JSON.stringify(camera),
  };
}

/** Reads the incident of a case. */
export function readIncident(database: Database, caseId: string): KnownIncident {
  const row = incidentOf(database, caseId);
  if (!row) throw new LuwteError('case.notFound');
  const { occurredFrom, occurredUntil, bribe, extraNatures, camera: known, ...coded } = row;
  return {
    incident: incident.parse({
      ...coded,
      occurred: occurredOf(occurredFrom, occurredUntil),
      extraNatures: JSON.parse(extraNatures),
      bribe: bribe === null ? null : JSON.parse(bribe),
    }),
    camera: camera.parse(JSON.parse(known)),
  };
}

/** When the report of a case was received. */
export function receivedAtOf(database: Database, caseId: string): string {
  const report = reportOf(database, caseId);
  if (!report) throw new LuwteError('case.notFound');
  return report.receivedAt;
}

type Occurred = Incident['occurred'];

/** When something happened, as two columns. */
export function occurredColumns(occurred: Occurred) {
  if (occurred.kind === 'unknown') return { occurredFrom: null, occurredUntil: null };
  if (occurred.kind === 'on') return { occurredFrom: occurred.on, occurredUntil: occurred.on };
  return { occurredFrom: occurred.from, occurredUntil: occurred.until };
}

/** When something happened, out of two columns. */
export function occurredOf(from: string | null, until: string | null): Occurred {
  if (from === null || until === null) return { kind: 'unknown' };
  return from === until ? { kind: 'on', on: from } : { kind: 'between', from, until };
}
