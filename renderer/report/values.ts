import { z } from 'zod';
import { codeSchema, nature } from '../../domain/code-lists/index.ts';
import type { Regime } from '../../domain/compartment.ts';
import { type ConflictAnswer, conflictAnswer } from '../../domain/records/person.ts';
import { consultation, type Report, report, reportStandings } from '../../domain/records/report.ts';
import { isBribery } from '../../domain/records/themes.ts';

const written = z.string().catch('');
const ticked = z.boolean().catch(false);
/** A day, also one of which a part is not typed yet. */
const day = z
  .string()
  .regex(/^(\d{0,4}-\d{0,2}-\d{0,2})?$/)
  .catch('');
const knownNature = codeSchema(nature);

function choice(first: string, ...others: readonly string[]) {
  return z
    .string()
    .refine((code) => code === first || others.includes(code))
    .catch(first);
}

/** A part of the form; anything that is not an object counts as an empty one. */
function part<S extends z.ZodRawShape>(shape: S) {
  return z.preprocess(
    (found) => (typeof found === 'object' && found !== null ? found : {}),
    z.object(shape),
  );
}

const isNature = (code: unknown): code is string => knownNature.safeParse(code).success;
const severalNatures = z
  .array(z.unknown())
  .catch([])
  .transform((codes): readonly string[] => [...new Set(codes.filter(isNature))]);

/**
 * What stands in the form, at the paths of the contract. It reads a draft leniently: what cannot
 * stand in a field is left out, so a damaged draft opens with the rest of its text.
 */
export const reportValues = part({
  listenOnly: ticked,
  rulesDiscussed: ticked,
  receivedOn: day,
  receivedAt: written,
  receivedVia: written,
  reporter: part({
    kind: choice('new', 'known', 'anonymous'),
    alias: written,
    name: written,
    contact: written,
    id: written,
    /** The alias of the known reporter, so that the choice can be shown without a search. */
    knownAlias: written,
    capacity: choice('staff', 'political', 'both'),
    /** In which vault the reporter wants it, who was hit in both capacities or cannot tell. */
    bothIn: choice('political', 'staff'),
    position: part({ department: written, functionGroup: written, office: written }),
  }),
  reporterKind: written,
  standing: choice(...reportStandings),
  /** Why a name that is like that of the other party is somebody else's. */
  conflict: written,
  /** What becomes of the consents of a case that gets another reporter. */
  consents: written,
  wish: written,
  incident: part({
    occurred: part({ kind: choice('on', 'between', 'unknown'), on: day, from: day, until: day }),
    nature: written,
    extraNatures: severalNatures,
    channel: written,
    location: written,
    workProcess: written,
    severity: written,
    perceivedSeverity: written,
    urgency: written,
    corrected: written,
    perpetratorKind: written,
    perpetratorKnown: written,
    bribe: part({ means: written, aim: written, response: written }),
    narrative: written,
  }),
});
/** What stands in the form. */
export type ReportValues = z.output<typeof reportValues>;

/** What a filled-in form asks of the vault. */
export type Recordable =
  | { readonly kind: 'consultation'; readonly consultation: z.output<typeof consultation> }
  | { readonly kind: 'report'; readonly report: Report & { readonly conflict: ConflictAnswer } }
  /** The reporter was hit in a capacity of which the other vault keeps the cases. */
  | { readonly kind: 'elsewhere' };

/** Whether a form asks what was offered, what for, and what the answer was. */
export function asksBribe({
  nature,
  extraNatures,
}: Pick<ReportValues['incident'], 'nature' | 'extraNatures'>): boolean {
  return [nature, ...extraNatures].some(isBribery);
}

/**
 * What a form holds before anything was typed: who comes was mostly hit himself and comes to talk, and
 * what nobody asked yet is unknown. Those questions stand folded; what is filled in is said there.
 */
export const untold = (capacity: Regime): ReportValues =>
  reportValues.parse({
    receivedVia: 'conversation',
    reporterKind: 'victim',
    reporter: { capacity },
    incident: { corrected: 'unknown' },
  });

const partsOfReport = ['reporter', 'reporterKind', 'wish', 'incident'] as const;

/** Whether more was told than what is kept of a talk in which the counsellor only listened. */
export function tellsMore(values: ReportValues): boolean {
  const capacity = values.reporter.capacity === 'political' ? 'political' : 'staff';
  const nothing = untold(capacity);
  return partsOfReport.some(
    (name) => JSON.stringify(values[name]) !== JSON.stringify(nothing[name]),
  );
}

const orNull = (text: string) => (text === '' ? null : text);

/** In which of the two worlds it is recorded that the reporter was hit. */
export const worldOf = ({ capacity, bothIn }: ReportValues['reporter']): string =>
  capacity === 'both' ? bothIn : capacity;

/** Where a reporter stands, as the contract wants it. */
export function positionOf(
  { position }: Pick<ReportValues['reporter'], 'position'>,
  world: string,
) {
  const { department, functionGroup, office } = position;
  return world === 'staff'
    ? { regime: 'staff', department, functionGroup: orNull(functionGroup) }
    : { regime: 'political', office };
}

/** Where somebody stands who told something before; null when nothing of it was filled in. */
export function positionNow({ position }: ReportValues['reporter'], world: Regime) {
  const held = world === 'staff' ? position.department : position.office;
  return held === '' ? null : positionOf({ position }, world);
}

/** The incident as the contract wants it; whether it is complete is for the schema to say. */
export function incidentOf(incident: ReportValues['incident']) {
  return {
    ...incident,
    extraNatures: incident.extraNatures.filter((code) => code !== incident.nature),
    location: orNull(incident.location),
    workProcess: orNull(incident.workProcess),
    perceivedSeverity: orNull(incident.perceivedSeverity),
    urgency: orNull(incident.urgency),
    // Who did not say who it was does not know it, or was not asked yet.
    perpetratorKind: incident.perpetratorKind || 'unknown',
    bribe: asksBribe(incident) ? incident.bribe : null,
  };
}

function readForm(values: ReportValues, compartment: Regime) {
  if (values.listenOnly) {
    return consultation
      .transform((held): Recordable => ({ kind: 'consultation', consultation: held }))
      .safeParse(values);
  }
  const { reporter } = values;
  const isKnown = reporter.kind === 'known';
  return report
    .extend({ conflict: conflictAnswer })
    .transform((told): Recordable => ({ kind: 'report', report: told }))
    .safeParse({
      ...values,
      dualCapacity: !isKnown && reporter.capacity === 'both',
      conflict: values.conflict === '' ? null : { reason: values.conflict },
      reporter: {
        ...reporter,
        position: isKnown
          ? positionNow(reporter, compartment)
          : positionOf(reporter, worldOf(reporter)),
      },
      incident: incidentOf(values.incident),
    });
}

/** A reporter is chosen, not typed: no choice is no wrong identifier. */
export const problemAt = (path: PropertyKey[], message: string) =>
  path.join('.') === 'reporter.id' ? 'code.unknown' : message;

/** The form of a vault: what was typed becomes what can be recorded, or problems at its fields. */
export function reportForm(compartment: Regime) {
  return z.custom<ReportValues>().transform((values, context): Recordable => {
    const { listenOnly, reporter } = values;
    if (!listenOnly && reporter.kind !== 'known' && worldOf(reporter) !== compartment) {
      return { kind: 'elsewhere' };
    }
    const read = readForm(values, compartment);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path, message: problemAt(path, message) });
    }
    return z.NEVER;
  });
}
