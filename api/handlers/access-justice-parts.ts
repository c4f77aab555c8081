import { sevenQuestions } from '../../domain/records/police.ts';
import { dateOf } from '../../domain/time.ts';
import type { CaseView } from '../contract/cases.ts';
import { facts, lines, type Told } from './access-fact.ts';

/** Reports to the police, planned and made. What names somebody is told in words, to be masked. */
export const policeReports = ({ justice: { reports } }: CaseView): readonly Told[] =>
  reports.map(({ id, contact, domicileReason, vptCodeConfirmed, ...report }) => ({
    part: `police report ${id}`,
    kind: 'police_report',
    facts: facts(
      ['reportKind', 'police_report_kind', report.kind],
      ['filedBy', 'filed_by', report.filedBy],
      ['plannedOn', 'date', report.plannedOn],
      ['filedOn', 'date', report.filedOn],
      ['station', 'text', report.station],
      ['policeNumber', 'text', report.number],
      ...report.offences.map((code) => ['offence', 'offence', code] as const),
      ['articles', 'text', report.articles],
      ['anonymity', 'anonymity_kind', report.anonymity],
      ['vptConfirmed', 'yes', vptCodeConfirmed ? 'yes' : null],
      ['hearingOn', 'date', report.hearingOn],
    ),
    text: lines(contact, domicileReason),
  }));

/** The answers to the seven questions of the police. */
export function policeFacts({ justice: { facts: told } }: CaseView): readonly Told[] {
  if (told === null) return [];
  const text = lines(...sevenQuestions.map((question) => told[question]));
  return text === '' ? [] : [{ part: 'police facts', kind: 'police_facts', facts: [], text }];
}

/** What shows that it happened, and where that is. */
export const evidence = ({ justice: { evidence: pieces } }: CaseView): readonly Told[] =>
  pieces.map(({ id, place, link, copyAt, ...piece }) => ({
    part: `evidence ${id ?? 'camera'}`,
    kind: 'evidence',
    facts: facts(
      ['evidenceKind', 'evidence_kind', piece.kind],
      ['evidenceStatus', 'evidence_status', piece.status],
      ['seenOn', 'date', piece.seenOn],
      ['wipeOn', 'date', piece.wipeOn],
      ['settledOn', 'date', piece.settledOn],
    ),
    text: lines(place, link, copyAt),
  }));

/** Files of the case: whoever is given one gets a copy of it. */
export const attachments = ({ attachments: files }: CaseView): readonly Told[] =>
  files.map(({ id, name, addedAt }) => ({
    part: `${attachmentPart}${id}`,
    kind: 'attachment',
    facts: facts(['fileName', 'text', name], ['addedOn', 'date', dateOf(addedAt)]),
  }));

const attachmentPart = 'attachment ';

/** The file that a part is; null when it is none. */
export const attachmentOf = ({ part, kind }: Pick<Told, 'part' | 'kind'>): string | null =>
  kind === 'attachment' ? part.slice(attachmentPart.length) : null;
