import { randomUUID } from 'node:crypto';
import { involvedIn } from '../../db/repositories/sharing.ts';
import {
  anonymityKind,
  evidenceKind,
  evidenceStatus,
  type FieldGroup,
  filedBy,
  label,
  offence,
  perpetratorKind,
  policeReportKind,
  type Role,
} from '../../domain/code-lists/index.ts';
import { type KnownAs, namesSomebody } from '../../domain/reaction/names-reporter.ts';
import { type FactsReader, type PoliceFacts, sevenQuestions } from '../../domain/records/police.ts';
import { mayShare } from '../../domain/sharing/consent.ts';
import { type CaseView, caseView } from '../contract/cases.ts';
import { fieldError, type Issue, LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { dayInWords } from '../documents/page.ts';
import { type FactsSheet, factsPage } from '../paper/police/facts-page.ts';
import { writeWithRecord } from '../paper/write-pdf.ts';
import { viewCase } from './case-view.ts';
import type { SingleHandlers } from './index.ts';
import { openCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { disclose } from './police-files.ts';
import { groupsRestricted } from './restriction.ts';
import { readConsents } from './sharing-view.ts';
import { folderOutside } from './target-folder.ts';

type Wish = Parsed<'police.writeSheet'>;

/** Answers to the command that writes the facts of a case for the police. */
export function policeSheetHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'police.writeSheet'> {
  return {
    'police.writeSheet': async (wish) => {
      const vault = vaultNow();
      const { caseId, reader, folder } = wish;
      openCase(vault, caseId);
      const target = folderOutside(folder, vault);
      const groups = ['incident_facts', ...new Set(wish.names)] as const;
      const consentId = consentFor(vault, caseId, reader, groups);
      const view = caseView.parse(viewCase(vault, caseId));
      const sheet = sheetOf(vault, view, wish);
      refuseNaming(view, sheet, wish);
      const recipient = recipients[reader].at(-1) ?? police;
      const name = await writeWithRecord(print, vault.database, {
        folder: target,
        // Nothing of whose it is, and free on every day.
        file: `feiten-voor-${reader === 'police' ? 'de-politie' : 'de-burgemeester'}-${randomUUID().slice(0, 8)}.pdf`,
        page: factsPage(sheet),
        record: () =>
          disclose(
            vault,
            { caseId, recipient, groups, ground: 'consent', consentId },
            'police.sheet',
          ),
      });
      return { name };
    },
  };
}

const police = 'police_contact';

/** Who has to be allowed to know it; the last of them gets the sheet. What the mayor gets, the police hear. */
const recipients: Readonly<Record<FactsReader, readonly Role[]>> = {
  police: [police],
  mayor: [police, 'mayor'],
};

/** The consent that lets a reader have parts of a case. */
function consentFor(
  vault: OpenVault,
  caseId: string,
  reader: FactsReader,
  groups: readonly FieldGroup[],
): string {
  const { compartment, regime, today, database } = vault;
  if (reader === 'mayor' && regime !== 'political') throw new LuwteError('police.notByMayor');
  const involved = involvedIn(database, caseId);
  if (recipients[reader].some((one) => involved.includes(one)))
    throw new LuwteError('consent.involved');
  const restricted = groupsRestricted(vault, caseId);
  // The answers, the reports and the evidence are what the sheet is made of.
  if (['police' as const, ...groups].some((group) => restricted.includes(group)))
    throw new LuwteError('access.restricted');
  const consents = readConsents(vault, caseId).filter(({ person }) => person === null);
  const found = recipients[reader].map((recipient) =>
    consents.find((consent) => {
      const sharing = { compartment, recipient, groups, consent, involved, restricted, today };
      return mayShare(sharing) === null;
    }),
  );
  const last = found.at(-1);
  if (last === undefined || found.includes(undefined))
    throw new LuwteError(reader === 'mayor' ? 'police.noConsentMayor' : 'police.noConsent');
  return last.id;
}

const noFacts: PoliceFacts = {
  who: '',
  what: '',
  where: '',
  withWhat: '',
  inWhichWay: '',
  when: '',
  why: '',
};

function sheetOf(vault: OpenVault, view: CaseView, wish: Wish): FactsSheet {
  const { organisation, regime, practice, today } = vault;
  const { reporter, report: told, incident, persons, justice } = view;
  const { reportId, reader, names } = wish;
  const report = justice.reports.find(({ id }) => id === reportId) ?? null;
  if (reportId !== null && report === null) throw new LuwteError('police.reportNotFound');
  const isNamed = names.includes('identity');
  if (isNamed && report?.anonymity === 'number') throw fieldError('police.underNumber', 'identity');
  const kind = label(perpetratorKind, incident.perpetratorKind, 'nl');
  return {
    ...{ reader, regime, practice, today, municipality: organisation.municipality.name },
    reporter: {
      isVictim: told.reporterKind === 'victim',
      name: isNamed && reporter.name !== '' ? reporter.name : null,
    },
    perpetrator: names.includes('perpetrator_identity') ? [kind, ...perpetrators(persons)] : null,
    facts: justice.facts ?? noFacts,
    report: report && reportInWords(report),
    evidence: justice.evidence.map(evidenceInWords),
  };
}

const perpetrators = (persons: CaseView['persons']): string[] =>
  persons.flatMap(({ role, identity }) => {
    if (role !== 'perpetrator' || identity === null) return [];
    const { name, birthYear, phone, email } = identity;
    const known = [name, birthYear === null ? '' : `geboren in ${birthYear}`, phone, email];
    return known.filter((one) => one !== '').join(', ');
  });

function reportInWords(report: CaseView['justice']['reports'][number]): FactsSheet['report'] {
  const { kind, articles, number, offences, anonymity, domicile } = report;
  return {
    kind: label(policeReportKind, kind, 'nl'),
    filedBy: label(filedBy, report.filedBy, 'nl'),
    offences: offences.map((code) => label(offence, code, 'nl')),
    articles,
    number,
    anonymity: label(anonymityKind, anonymity, 'nl'),
    isDomicileAtEmployer: domicile !== 'elsewhere',
  };
}

function evidenceInWords(piece: CaseView['justice']['evidence'][number]): string {
  const { kind, place, link, seenOn, status } = piece;
  const day = seenOn === null ? '' : dayInWords(seenOn);
  const what = [label(evidenceKind, kind, 'nl'), place, link, day].filter((part) => part !== '');
  return `${what.join(', ')}: ${label(evidenceStatus, status, 'nl').toLowerCase()}`;
}

/**
 * Refuses a sheet of which a text names somebody whom it does not name. Where the reporter may be named,
 * the mayor still gets no way to reach him: that stays out of what goes to the police.
 */
function refuseNaming(view: CaseView, sheet: FactsSheet, { reader, names }: Wish): void {
  const { alias, name, contact } = view.reporter;
  const reporter = { alias: alias ?? '', name, contact };
  const reachedOnly = { alias: '', name: '', contact: reader === 'mayor' ? contact : '' };
  refuseIn(sheet, names.includes('identity') ? reachedOnly : reporter, 'police.namesReporter');
  if (names.includes('perpetrator_identity')) return;
  for (const { role, identity } of view.persons) {
    if (role !== 'perpetrator' || identity === null) continue;
    refuseIn(sheet, { ...identity, contact: identity.phone }, 'police.namesPerpetrator');
    refuseIn(sheet, { alias: '', name: '', contact: identity.email }, 'police.namesPerpetrator');
  }
}

type Naming = 'police.namesReporter' | 'police.namesPerpetrator';

function refuseIn({ facts, report, evidence }: FactsSheet, known: KnownAs, problem: Naming): void {
  const issues = sevenQuestions
    .filter((question) => namesSomebody(facts[question], [known]))
    .map((question): Issue => ({ path: ['facts', question], problem }));
  if (issues.length > 0) throw new LuwteError(problem, {}, issues);
  const others = [...evidence, report?.articles ?? '', report?.number ?? ''];
  if (namesSomebody(others.join('\n'), [known])) throw new LuwteError(problem);
}
