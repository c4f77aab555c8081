import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SeriesPartLetter } from '../../db/handover/letters.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { handsOf } from '../../db/repositories/handovers.ts';
import { casesInSeries, type SeriesCase } from '../../db/repositories/series.ts';
import {
  type StoredLink,
  type StoredShared,
  type StoredTheirs,
  sharedOf,
  toldOf,
} from '../../db/repositories/shared-series.ts';
import { involvedIn } from '../../db/repositories/sharing.ts';
import { codeSchema, severity } from '../../domain/code-lists/index.ts';
import { keeperOf } from '../../domain/compartment.ts';
import { mayShare } from '../../domain/sharing/consent.ts';
import type { OpenVault } from './open-vault.ts';
import { groupsRestricted } from './restriction.ts';
import { readConsents } from './sharing-view.ts';
import { consentToStack } from './stack-consent.ts';
import { readIncident } from './stored-incident.ts';

/** What a colleague gets of an incident of a series, and no more (story S-05). */
export const sharedGroups = ['incident_facts'] as const;

/** An incident as it stands in a part. */
export type PartIncident = SeriesPartLetter['incidents'][number];

/** One's own incident in a part, with what it rests on. */
interface OwnIncident {
  readonly incident: PartIncident;
  readonly sha256: string;
  readonly consentId: string;
  /** What is kept of it with the link, as it is after this part. */
  readonly kept: StoredShared;
}

/** What one would tell a colleague of a series at this moment. */
export interface OwnPart {
  readonly own: readonly OwnIncident[];
  readonly told: SeriesPartLetter['told'];
  /** The checksum of all of it: as long as it stays the same, there is nothing new to tell. */
  readonly sha256: string;
}

/** Consent lets the facts of a case go to a colleague for a series now, or null. */
export function consentForSeries(vault: OpenVault, caseId: string): string | null {
  const { database, compartment, today } = vault;
  const hands = handsOf(database, caseId);
  if (hands?.owner !== null || hands.handedOver !== null) return null;
  const recipient = keeperOf[compartment];
  const involved = involvedIn(database, caseId);
  const restricted = groupsRestricted(vault, caseId);
  const groups = sharedGroups;
  const consent = readConsents(vault, caseId).find(
    (one) =>
      one.person === null &&
      one.purpose === 'series' &&
      mayShare({ compartment, recipient, groups, consent: one, involved, restricted, today }) ===
        null,
  );
  return consent?.id ?? null;
}

/** What one would tell a colleague of a series at this moment, under the numbers that he knows. */
export function ownPart(vault: OpenVault, link: Pick<StoredLink, 'id' | 'seriesId'>): OwnPart {
  const { database } = vault;
  const known = new Map(sharedOf(database, link.id).map((shared) => [shared.caseId, shared]));
  const agreed = casesInSeries(database, link.seriesId).flatMap((found) => {
    const consentId = consentForSeries(vault, found.caseId);
    if (consentId === null) return [];
    const reporterId = caseById(database, found.caseId)?.reporterId ?? null;
    const before = known.get(found.caseId);
    const incidentId = before?.incidentId ?? randomUUID();
    return [{ found, consentId, before, incidentId, reporterId }];
  });
  const own = agreed.map(({ found, consentId, before, incidentId, reporterId }): OwnIncident => {
    // Whoever stays anonymous is another each time.
    const first = agreed.find((one) => reporterId !== null && one.reporterId === reporterId);
    const policeConsent = consentToStack(vault, found.caseId);
    const incident = partIncident(vault, found, {
      id: incidentId,
      reporter: first?.incidentId ?? incidentId,
      forPolice: policeConsent !== null,
    });
    const sha256 = checksum(incident);
    return {
      incident,
      sha256,
      consentId,
      kept: {
        linkId: link.id,
        caseId: found.caseId,
        incidentId,
        sha256,
        policeConsent: policeConsent ?? before?.policeConsent ?? null,
        toldPoliceAt: before?.toldPoliceAt ?? null,
      },
    };
  });
  const told = toldOf(database, link.id);
  return { own, told, sha256: checksum([own.map(({ sha256 }) => sha256).toSorted(), told]) };
}

const knownSeverity = codeSchema(severity);

function partIncident(
  { database }: OpenVault,
  { caseId, on, severity: weight }: SeriesCase,
  given: Pick<PartIncident, 'id' | 'reporter' | 'forPolice'>,
): PartIncident {
  const { incident } = readIncident(database, caseId);
  return {
    ...given,
    occurred: incident.occurred,
    on,
    natures: [incident.nature, ...incident.extraNatures],
    severity: knownSeverity.parse(weight),
  };
}

const checksum = (told: unknown) => createHash('sha256').update(JSON.stringify(told)).digest('hex');

/** Whether a colleague has something to hear that no part told him yet. */
export const isBehind = (vault: OpenVault, link: StoredLink): boolean => {
  const { own, told, sha256 } = ownPart(vault, link);
  // Before the first part there is nothing to take back.
  if (link.sentSha256 === null) return own.length + told.length > 0;
  return sha256 !== link.sentSha256;
};

const codes = z.array(z.string());

/** The natures of an incident that a colleague told, the main one first. */
export const naturesOf = ({ natures }: StoredTheirs): string[] => codes.parse(JSON.parse(natures));
