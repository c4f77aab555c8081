import type { Input } from '../../api/contract/index.ts';
import { report } from '../../domain/records/report.ts';
import { incidentOf, type ReportValues } from './values.ts';

/** What decides which tasks follow, and when. */
export const decidingParts = [
  'received',
  'occurred',
  'channel',
  'severity',
  'perpetratorKnown',
] as const;
/** A part of the form that decides which tasks follow. */
export type DecidingPart = (typeof decidingParts)[number];

/** Stands in for what is not filled in yet and moves no date. */
const standIns = { nature: 'other', corrected: 'unknown', perpetratorKind: 'unknown' } as const;
const standInBribe = { means: 'other', aim: 'none_stated', response: 'unknown' } as const;

type Texts = Readonly<Record<string, string>>;

function filledUp<S extends Texts>(typed: { readonly [K in keyof S]: string }, standIn: S) {
  return Object.fromEntries(
    Object.entries(standIn).map(([key, code]) => [key, typed[key] === '' ? code : typed[key]]),
  );
}

const previewable = report.pick({ receivedOn: true, receivedAt: true, incident: true });

function partAt([first, second]: readonly PropertyKey[]): DecidingPart | undefined {
  const name = first === 'incident' ? second : 'received';
  return decidingParts.find((part) => part === name);
}

/** Either the question to the vault, or what must be filled in before it can be asked. */
export type Preview =
  | { readonly question: Input<'reports.preview'>; readonly missing: readonly [] }
  | { readonly question: null; readonly missing: readonly DecidingPart[] };

/** What to ask the vault about the tasks that would follow. The story itself is not sent. */
export function previewOf({
  receivedOn,
  receivedAt,
  incident,
}: Pick<ReportValues, 'receivedOn' | 'receivedAt' | 'incident'>): Preview {
  const told = incidentOf(incident);
  const read = previewable.safeParse({
    receivedOn,
    receivedAt,
    incident: {
      ...told,
      ...filledUp(incident, standIns),
      bribe: told.bribe && filledUp(told.bribe, standInBribe),
      narrative: '',
    },
  });
  if (read.success) return { question: read.data, missing: [] };
  const missing = new Set(read.error.issues.map(({ path }) => partAt(path)));
  return { question: null, missing: decidingParts.filter((part) => missing.has(part)) };
}
