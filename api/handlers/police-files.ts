import { randomUUID } from 'node:crypto';
import { exportFile } from '../../db/attachments/export.ts';
import {
  insertDisclosure,
  involvedIn,
  type StoredDisclosure,
} from '../../db/repositories/sharing.ts';
import {
  anonymityKind,
  evidenceKind,
  evidenceStatus,
  type FieldGroup,
  filedBy,
  label,
  offence,
  policeReportKind,
  type Role,
} from '../../domain/code-lists/index.ts';
import { namesSomebody } from '../../domain/reaction/names-reporter.ts';
import { mayShare } from '../../domain/sharing/consent.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { type FactsSheet, factsSheet } from '../documents/facts-sheet.ts';
import { dayInWords } from '../documents/page.ts';
import { cameraPage } from '../paper/camera-page.ts';
import { printed } from '../paper/write-pdf.ts';
import { noteCamera } from './evidence.ts';
import { cameraTaskOf } from './evidence-tasks.ts';
import { viewJustice } from './justice-view.ts';
import { everybodyKnownAs } from './known-in-case.ts';
import { templatesIn } from './letters.ts';
import { openCase, refuseUndone, touch } from './open-case.ts';
import type { Answer, OpenVault } from './open-vault.ts';
import { groupsRestricted } from './restriction.ts';
import { readConsents } from './sharing-view.ts';
import { readIncident } from './stored-incident.ts';

/** Commands that write a page for somebody outside. */
export type PoliceFileName = 'police.writeSheet' | 'evidence.writeRequest';
/** Whom the pages are for. */
const police = 'police_contact';
const cameraManager = 'camera_manager';

type Justice = Answer<'cases.get'>['justice'];

type PoliceFileHandlers = {
  readonly [N in PoliceFileName]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** Answers to the commands that write a page for the police or for the manager of a camera. */
export function policeFileHandlers(desk: {
  vault(): OpenVault;
  readonly print: Printer;
}): PoliceFileHandlers {
  return {
    'police.writeSheet': async ({ caseId, reportId, folder, names }) => {
      const vault = desk.vault();
      openCase(vault, caseId);
      const groups = ['incident_facts', ...new Set(names)] as const;
      const consentId = consentFor(vault, caseId, groups);
      const sheet = sheetOf(vault, caseId, reportId);
      const leaves = { caseId, recipient: police, groups, ground: 'consent', consentId } as const;
      const name = await write(vault, folder, 'feiten-voor-de-politie.html', sheet, () =>
        disclose(vault, leaves, 'police.sheet'),
      );
      return { name };
    },

    'evidence.writeRequest': async ({ caseId, folder, consent, ...asked }) => {
      const vault = desk.vault();
      openCase(vault, caseId);
      const { organisation, today } = vault;
      refuseUndone(vault, asked.on);
      if (asked.until <= asked.from) throw fieldError('evidence.reversed', 'until');
      if (!organisation.imagesWithoutConsent && !consent) {
        throw fieldError('evidence.noConsent', 'consent');
      }
      if (involvedIn(vault.database, caseId).includes(cameraManager)) {
        throw new LuwteError('consent.involved');
      }
      const wipedOn = cameraTaskOf(vault, caseId)?.due ?? null;
      const municipality = organisation.municipality.name;
      const template = templatesIn(vault).camera;
      refuseNames(vault, caseId, `${asked.place}\n${template.subject}\n${template.body}`);
      const page = cameraPage({ ...asked, template, municipality, today, wipedOn });
      const leaves = { caseId, recipient: cameraManager, groups: ['camera_window'] } as const;
      const file = `verzoek-camerabeelden-${asked.on}.pdf`;
      const pdf = await printed(desk.print, page);
      const name = await write(vault, folder, file, pdf, () => {
        disclose(vault, { ...leaves, ground: 'names_nobody', consentId: null }, 'camera.request');
        noteCamera(vault, caseId, { place: asked.place, requestedOn: today });
        touch(vault, caseId);
      });
      return { name };
    },
  };
}

/** Writes a page; before it is whole, it is recorded that it leaves, or else it does not. */
const write = (
  { folder: vaultFolder, database }: OpenVault,
  folder: string,
  name: string,
  content: string | Uint8Array,
  record: () => void,
) =>
  exportFile(vaultFolder, folder, name, async (take) => {
    take(Buffer.from(content));
    database.transaction(record)();
  });

/** Whoever looks after a camera learns of nobody. */
function refuseNames({ database }: OpenVault, caseId: string, words: string): void {
  if (namesSomebody(words, everybodyKnownAs(database, caseId)))
    throw fieldError('evidence.namesSomebody', 'place');
}

interface Leaving extends Pick<StoredDisclosure, 'caseId' | 'ground' | 'consentId'> {
  readonly recipient: Role;
  readonly groups: readonly FieldGroup[];
}

/** Keeps that a page was made for somebody outside. */
function disclose(
  vault: OpenVault,
  { groups, ...leaving }: Leaving,
  action: 'police.sheet' | 'camera.request',
): void {
  insertDisclosure(vault.database, {
    ...leaving,
    id: randomUUID(),
    sharedAt: vault.now,
    toWhom: '',
    groups: JSON.stringify(groups),
    medium: 'print',
    reason: '',
  });
  vault.audit(action, 'case', leaving.caseId);
}

/** The consent that lets the police have parts of a case. */
function consentFor(vault: OpenVault, caseId: string, groups: readonly FieldGroup[]): string {
  const { compartment, today, database } = vault;
  const involved = involvedIn(database, caseId);
  const restricted = groupsRestricted(vault, caseId);
  const found = readConsents(vault, caseId).find(
    (consent) =>
      consent.person === null &&
      mayShare({
        compartment,
        recipient: police,
        groups,
        consent,
        involved,
        restricted,
        today,
      }) === null,
  );
  if (!found) throw new LuwteError('police.noConsent');
  return found.id;
}

const inWords = (list: Parameters<typeof label>[0], code: string) => label(list, code, 'nl');

const noFacts: FactsSheet['facts'] = {
  who: '',
  what: '',
  where: '',
  withWhat: '',
  inWhichWay: '',
  when: '',
  why: '',
};

function sheetOf(vault: OpenVault, caseId: string, reportId: string | null): string {
  const { organisation, today, database } = vault;
  const { facts, reports, evidence } = viewJustice(vault, caseId, readIncident(database, caseId));
  const report = reports.find(({ id }) => id === reportId) ?? null;
  if (reportId !== null && report === null) throw new LuwteError('police.reportNotFound');
  return factsSheet({
    municipality: organisation.municipality.name,
    today,
    facts: facts ?? noFacts,
    report: report && reportInWords(report),
    evidence: evidence.map(evidenceInWords),
  });
}

function reportInWords(report: Justice['reports'][number]): FactsSheet['report'] {
  const { articles, number } = report;
  return {
    kind: inWords(policeReportKind, report.kind),
    filedBy: inWords(filedBy, report.filedBy),
    offences: report.offences.map((code) => inWords(offence, code)),
    articles,
    number,
    anonymity: inWords(anonymityKind, report.anonymity),
    isDomicileAtEmployer: report.domicile !== 'elsewhere',
  };
}

function evidenceInWords(piece: Justice['evidence'][number]): string {
  const { kind, place, link, seenOn, status } = piece;
  const what = [
    inWords(evidenceKind, kind),
    place,
    link,
    seenOn === null ? '' : dayInWords(seenOn),
  ];
  return `${what.filter((part) => part !== '').join(', ')}: ${inWords(evidenceStatus, status).toLowerCase()}`;
}
