import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { AuditChain } from '../../db/audit.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import type { Compartment, SlotRole } from '../../db/header.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { compartmentOf, type Regime, regimeOf } from '../../domain/compartment.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import type { AuditAction } from '../../domain/records/audit.ts';
import {
  type FormerOrganisation,
  formerOrganisation,
  type Organisation,
  organisation,
} from '../../domain/records/organisation.ts';
import { type DateString, dateOf, type InstantString } from '../../domain/time.ts';
import type { HolidayCalendar } from '../../domain/working-days.ts';
import { lowestThreshold } from '../../statistics/policy.ts';
import { calendarOf } from '../calendar/dutch-holidays.ts';
import type { CommandName, Output, Parsed } from '../contract/index.ts';

/** An open compartment at the moment of one command, as its handler sees it. */
export interface OpenVault {
  readonly folder: string;
  /** What the administrator of the computer decided. */
  readonly limits: MachineLimits;
  readonly version: string;
  readonly compartment: Compartment;
  /** From which world its people are. */
  readonly regime: Regime;
  readonly role: SlotRole;
  /** Whether everything in it is invented. */
  readonly practice: boolean;
  readonly database: Database;
  readonly now: InstantString;
  /** The day in Amsterdam. */
  readonly today: DateString;
  readonly organisation: Organisation;
  readonly calendar: HolidayCalendar;
  /** What was done in this compartment so far. */
  readonly log: Pick<AuditChain, 'page' | 'count' | 'check'>;
  /** Adds a line to the audit log, in the transaction of the command. */
  audit(action: AuditAction, objectKind: string, objectId: string): void;
  /** Logs that a case was looked at, once per case while the vault is open. */
  auditView(caseId: string): void;
}

/** An open compartment, for as long as it is. */
export interface Unlocked {
  readonly opened: OpenCompartment;
  readonly practice: boolean;
  /** Cases looked at since the vault was unlocked. */
  readonly viewed: Set<string>;
}

/** An open compartment as a command sees it at one moment. */
export function openVault(
  { opened, practice, viewed }: Unlocked,
  desk: Pick<OpenVault, 'folder' | 'limits' | 'version' | 'now' | 'audit'>,
): OpenVault {
  const { compartment, role, database } = opened;
  const organisation = readOrganisation(database);
  return {
    ...desk,
    compartment,
    regime: regimeOf[compartment],
    role,
    practice,
    database,
    today: dateOf(desk.now),
    organisation,
    calendar: calendarOf(organisation),
    log: opened.audit,
    auditView: (caseId) => {
      if (viewed.has(caseId)) return;
      desk.audit('case.view', 'case', caseId);
      viewed.add(caseId);
    },
  };
}

/** An answer before the contract's schema has checked its codes: what is stored as text is text. */
export type Loose<T> = unknown extends T
  ? T
  : T extends string
    ? string
    : T extends number | boolean | null | undefined
      ? T
      : T extends readonly (infer E)[]
        ? readonly Loose<E>[]
        : { readonly [K in keyof T]: Loose<T[K]> };

/** What a command answers, before its schema has checked it. */
export type Answer<N extends CommandName> = Loose<Output<N>>;

/** Handlers that run whole inside one transaction: what they write stands, or nothing does. */
export type Handlers<N extends CommandName> = {
  readonly [K in N]: (vault: OpenVault, input: Parsed<K>) => Answer<K>;
};

const name = 'organisation';

/** What the compartment knows of the organisation around it. */
export function readOrganisation(database: Database): Organisation {
  return organisation.parse(JSON.parse(readSetting(database, name) ?? 'null'));
}

/** Keeps what the compartment knows of the organisation around it. */
export function writeOrganisation(database: Database, known: Organisation): void {
  writeSetting(database, name, JSON.stringify(known));
}

const formerName = 'former_organisations';
const formerOnes = z.array(formerOrganisation);

/** What the organisation was before mergers of municipalities, the oldest first. */
export const readFormer = (database: Database): FormerOrganisation[] =>
  formerOnes.parse(JSON.parse(readSetting(database, formerName) ?? '[]'));

/** Keeps what the organisation was before mergers of municipalities. */
export function writeFormer(database: Database, former: readonly FormerOrganisation[]): void {
  writeSetting(database, formerName, JSON.stringify(former));
}

/** What a new compartment knows of the organisation around it: its municipality, and careful defaults. */
export const firstOrganisation = (
  municipality: Organisation['municipality'],
  regime: Regime,
): Organisation => ({
  municipality,
  staffSize: null,
  units: [],
  councilSeats: null,
  aldermen: null,
  liberationDay: true,
  reactionHours: 48,
  imagesWithoutConsent: true,
  reportingOfficer: false,
  counsellorPosition: 'undecided',
  threshold: lowestThreshold[regime],
  method: 'rounding',
});

/** What an open window knows of its vault. */
export function sessionOf({ role, database }: OpenCompartment, practice: boolean) {
  const { municipality } = readOrganisation(database);
  const compartment = compartmentOf[role];
  const regime = regimeOf[compartment];
  return { role, compartment, regime, municipality: municipality.name, practice };
}
