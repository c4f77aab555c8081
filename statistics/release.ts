/**
 * The numbers of one compartment over one period, as they may leave. A release holds no number that
 * may not be shown, so it can be kept, looked at and written to files.
 */
import { z } from 'zod';
import { count, date, line } from '../domain/fields.ts';
import type { PolicyIndicators } from '../domain/policy/indicators.ts';
import { municipalityCode } from '../domain/records/municipality-code.ts';
import type { Organisation } from '../domain/records/organisation.ts';
import type { DateString } from '../domain/time.ts';
import { releasedIndicatorsSchema } from './indicators.ts';
import { type Period, periodOf, periodPattern } from './period.ts';
import { populationLimits } from './policy.ts';
import type { Compartment } from './published-tables.ts';
import { reasons, type Sentence } from './reasons.ts';

/** Whose numbers they are, of which period, by which method, and who made the file when. */
export interface ReleaseSubject {
  readonly compartment: Compartment;
  readonly period: string;
  readonly method: Method;
  readonly organisation: Organisation;
  /** How often this period was published before. */
  readonly correction: number;
  /** What the coordinator counted of the policy; null when nobody read that in. */
  readonly indicators: PolicyIndicators | null;
  /** Version of Luwte. */
  readonly version: string;
  readonly createdOn: DateString;
}

/** How numbers are protected. */
export const methods = ['rounding', 'hiding'] as const;
/** How numbers are protected. */
export type Method = (typeof methods)[number];

/** A size of the organisation without which nothing can be published. */
export type Size = 'staffSize' | 'councilSeats' | 'aldermen';

/** What a number of a release is. A hidden one does not say whether few people are behind it. */
export const cellStatuses = ['shown', 'rounded', 'hidden', 'not_published'] as const;

const guess = z.strictObject({ least: count, most: count.nullable() });

const cellSchema = z
  .strictObject({
    code: z.string(),
    value: count.nullable(),
    status: z.enum(cellStatuses),
    /** For the desk only. */
    reason: z.enum(reasons),
    /** Fewest distinct reporters of a number that needs no protection. */
    threshold: count,
    /** The size of a group that was not reached, or what the number is a multiple of. */
    limit: count.nullable(),
    /** What an outsider still believes possible who knows everything that was published. */
    guess: guess.nullable(),
  })
  .refine(({ status, value }) => isNumber(status) === (value !== null), {
    message: 'A number is shown or hidden, never both.',
    path: ['value'],
  })
  .readonly();
/** A number as it may leave. */
export type ReleasedCell = z.infer<typeof cellSchema>;

const isNumber = (status: (typeof cellStatuses)[number]) =>
  status === 'shown' || status === 'rounded';

/** How much of a group may leave at all. */
export const scopes = ['nothing', 'total_only', 'full'] as const;

const tableSchema = z
  .strictObject({
    id: z.string(),
    dimension: z.string().nullable(),
    cells: z.array(cellSchema).readonly(),
    total: cellSchema,
  })
  .readonly();
/** A table as it may leave. */
export type ReleasedTable = z.infer<typeof tableSchema>;

const sentence = z.strictObject({ nl: z.string(), en: z.string() }).readonly();

/** A release as the vault freezes it, and as the files are made from it. */
export const releaseSchema = z
  .strictObject({
    compartment: z.enum(['staff', 'political']),
    period: z.string().regex(periodPattern),
    /** How often this period was published before. */
    correction: count,
    municipality: z.strictObject({ code: municipalityCode, name: line(100) }).readonly(),
    /** Seats in the council; null in a release of the staff compartment. */
    councilSeats: count.nullable(),
    /** Everybody who could have reported. */
    population: count,
    /** Fewest distinct reporters a number of this release came from. */
    threshold: count,
    method: z.enum(methods),
    /** What every number is a multiple of; null when numbers are hidden instead. */
    base: count.nullable(),
    /** How many bases a number can lie from its truth. */
    reach: count,
    scope: z.enum(scopes),
    /** Why not a single number may leave; null when one or more do. */
    blocked: sentence.nullable(),
    tables: z.array(tableSchema).readonly(),
    /** What rides along of the policy of the organisation; null when nobody read that in. */
    indicators: releasedIndicatorsSchema.nullable(),
    /** SHA-256 of the release as the ledger knows it, which the certificate is about; null when blocked. */
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    /** Version of Luwte that made it. */
    version: z.string(),
    createdOn: date,
  })
  .readonly();
/** A release as the vault freezes it. */
export type Release = z.infer<typeof releaseSchema>;

/** The period of a release. */
export function releasePeriod({ period }: Pick<Release, 'period'>): Period {
  const parts = periodOf(period);
  if (parts === null) throw new Error('a release is of a period');
  return parts;
}

const neededSizes: Readonly<Record<Compartment, readonly Size[]>> = {
  staff: ['staffSize'],
  political: ['councilSeats', 'aldermen'],
};

/** Whoever chairs the council and is no member of it. */
const mayors: Readonly<Record<Compartment, number>> = { staff: 0, political: 1 };

/** The first size that must be filled in before a period can be published, or null. */
export function missingSize(compartment: Compartment, organisation: Organisation): Size | null {
  return neededSizes[compartment].find((size) => organisation[size] === null) ?? null;
}

/** Everybody who could have reported; nobody while a size is missing, so that nothing leaves. */
export function populationOf(compartment: Compartment, organisation: Organisation): number {
  if (missingSize(compartment, organisation) !== null) return 0;
  return neededSizes[compartment].reduce(
    (sum, size) => sum + (organisation[size] ?? 0),
    mayors[compartment],
  );
}

/** The population rule: how much may leave, and under which size less leaves. */
export function scopeOf(compartment: Compartment, population: number) {
  const limits = populationLimits[compartment];
  if (population < limits.nothing) return { scope: 'nothing', limit: limits.nothing } as const;
  const scope = population < limits.totalOnly ? 'total_only' : 'full';
  return { scope, limit: limits.totalOnly } as const;
}

/** Why nothing leaves while a size is missing. */
export const missingSizes: Readonly<Record<Size, Sentence>> = {
  staffSize: {
    nl: 'Vul bij de instellingen eerst in hoeveel mensen er werken.',
    en: 'First fill in, under the settings, how many people work there.',
  },
  councilSeats: {
    nl: 'Vul bij de instellingen eerst in hoeveel zetels de raad heeft.',
    en: 'First fill in, under the settings, how many seats the council has.',
  },
  aldermen: {
    nl: 'Vul bij de instellingen eerst in hoeveel wethouders er zijn.',
    en: 'First fill in, under the settings, how many aldermen there are.',
  },
};

/** Why nothing leaves when too few people reported. */
export const tooFewReports: Sentence = {
  nl: 'Het aantal meldingen is te klein om te publiceren.',
  en: 'The number of reports is too small to publish.',
};

/** Why nothing leaves beside what is public already. */
export const earlierTellsTooMuch: Sentence = {
  nl: 'Wat eerder is uitgegeven, laat geen veilig getal meer over. Ook afgerond zou het iets over mensen verraden.',
  en: 'What was published before leaves no safe number. Even rounded it would give somebody away.',
};

/** Why nothing leaves beside what was published of the same days: too little changed since. */
export const changeTellsTooMuch: Sentence = {
  nl: 'Er is te weinig veranderd sinds de vorige uitgifte. Wie beide leest, zou zien dat er iemand bij kwam of af ging. Laat staan wat is uitgegeven, tot er meer is veranderd.',
  en: 'Too little has changed since the release before. Whoever reads both would see that somebody came in or went out. Let what was published stand until more has changed.',
};

/** Why nothing leaves that cannot be true beside what is public already. */
export const earlierContradicts: Sentence = {
  nl: 'Deze aantallen kunnen niet waar zijn naast wat eerder is uitgegeven. Wie aftrekt, ziet wat ertussen kwam. Laat staan wat is uitgegeven.',
  en: 'These numbers cannot be true beside what was published before. Whoever subtracts sees what came in between. Let what was published stand.',
};

/** Why nothing leaves of a group this small. */
export const groupTooSmall = (limit: number): Sentence => ({
  nl: `De groep is kleiner dan ${limit} mensen. Daarom gaat er niets naar buiten, ook geen nul.`,
  en: `The group is smaller than ${limit} people. So nothing leaves, not even a zero.`,
});

/** Why no release is made at all: what was published stands. */
export const besideEarlier: readonly Sentence[] = [
  earlierTellsTooMuch,
  changeTellsTooMuch,
  earlierContradicts,
];
