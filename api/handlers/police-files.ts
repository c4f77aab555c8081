import { exportFile } from '../../db/attachments/export.ts';
import {
  anonymityKind,
  evidenceKind,
  evidenceStatus,
  filedBy,
  label,
  offence,
  policeReportKind,
} from '../../domain/code-lists/index.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { cameraRequest } from '../documents/camera-request.ts';
import { type FactsSheet, factsSheet } from '../documents/facts-sheet.ts';
import { dayInWords } from '../documents/page.ts';
import { noteCamera } from './evidence.ts';
import { cameraTaskOf } from './evidence-tasks.ts';
import { viewJustice } from './justice-view.ts';
import { openCase, refuseUndone, touch } from './open-case.ts';
import type { Answer, OpenVault } from './open-vault.ts';
import { readIncident } from './stored-incident.ts';

/** Commands that write a page for somebody outside. */
export type PoliceFileName = 'police.writeSheet' | 'evidence.writeRequest';
type Justice = Answer<'cases.get'>['justice'];

type PoliceFileHandlers = {
  readonly [N in PoliceFileName]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** Answers to the commands that write a page for the police or for the manager of a camera. */
export function policeFileHandlers(desk: { vault(): OpenVault }): PoliceFileHandlers {
  return {
    'police.writeSheet': async ({ caseId, reportId, folder, consent }) => {
      const vault = desk.vault();
      openCase(vault, caseId);
      if (!consent) throw fieldError('police.noConsent', 'consent');
      const sheet = sheetOf(vault, caseId, reportId);
      // Before anything leaves: what was written is in the log, whatever happens then.
      vault.audit('police.sheet', 'case', caseId);
      return { name: await write(vault, folder, 'feiten-voor-de-politie.html', sheet) };
    },

    'evidence.writeRequest': async ({ caseId, folder, consent, ...asked }) => {
      const vault = desk.vault();
      openCase(vault, caseId);
      const { organisation, today } = vault;
      refuseUndone(vault, asked.on);
      if (asked.until <= asked.from) throw fieldError('evidence.reversed', 'until');
      if (!organisation.imagesWithoutConsent && !consent) {
        throw fieldError('police.noConsent', 'consent');
      }
      const wipedOn = cameraTaskOf(vault, caseId)?.due ?? null;
      const municipality = organisation.municipality.name;
      const text = cameraRequest({ ...asked, municipality, today, wipedOn });
      vault.audit('camera.request', 'case', caseId);
      const name = await write(vault, folder, `verzoek-camerabeelden-${asked.on}.html`, text);
      vault.database.transaction(() => {
        noteCamera(vault, caseId, { place: asked.place, requestedOn: today });
        touch(vault, caseId);
      })();
      return { name };
    },
  };
}

const write = ({ folder: vaultFolder }: OpenVault, folder: string, name: string, text: string) =>
  exportFile(vaultFolder, folder, name, async (take) => take(Buffer.from(text)));

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
