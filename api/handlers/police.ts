import { randomUUID } from 'node:crypto';
import { insertPoliceStep, type policeStepsOf } from '../../db/repositories/handling.ts';
import {
  correctFiling,
  policeReportsOf,
  putPoliceFacts,
  putPoliceReport,
  type StoredPoliceReport,
} from '../../db/repositories/police.ts';
import { removeOpenTasks } from '../../db/repositories/tasks.ts';
import { isRunning } from '../../domain/case-selection.ts';
import type { PoliceStatus } from '../../domain/code-lists/index.ts';
import { filings, isPoliceDecision, policeEvent } from '../../domain/records/handling.ts';
import {
  filedReport,
  filingStep,
  isPoliceEnd,
  type PoliceReport,
} from '../../domain/records/police.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { mindReportHearing } from './hearing.ts';
import { policeStatus as askStatus } from './ongoing.ts';
import {
  completeTasks,
  follow,
  openCase,
  ownCase,
  refuseFar,
  refuseUndone,
  touch,
} from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const policeDecision = 'T5';
const askCodes = 'T7';
const complaintTerm = 'T9';

type PoliceHandlers = Handlers<'police.record' | 'police.saveReport' | 'police.saveFacts'>;

/** Answers to the commands on the police that write no file. */
export const policeHandlers: PoliceHandlers = {
  'police.record': (vault, { caseId, reportId, ...step }) => {
    const { status, on } = step;
    const isNews = policeEvent(status) === 'police_news';
    const isClosed = !isRunning(ownCase(vault, caseId).status);
    if (isClosed && !isNews) throw new LuwteError('case.closed');
    refuseUndone(vault, on);
    const made = filedReport(status);
    if (made !== null) {
      const report = { ...blankReport, ...made, filedOn: on, number: step.number };
      file(vault, caseId, newReport(vault, caseId, report), status);
    } else {
      addStep(vault, { caseId, ...step, reportId: reportOf(vault, caseId, reportId) });
      if (isPoliceDecision(status)) completeTasks(vault, caseId, [policeDecision], on);
      if (isNews) tellNews(vault, caseId, step, isClosed);
    }
    touch(vault, caseId);
    return {};
  },

  'police.saveReport': (vault, { caseId, id, ...input }) => {
    openCase(vault, caseId);
    const known = id === null ? undefined : reportsIn(vault, caseId, id);
    const report = soundReport(vault, input, known);
    const kept: StoredPoliceReport = known
      ? { ...stored(report), id: known.id, caseId, recordedAt: known.recordedAt }
      : newReport(vault, caseId, report);
    const isNew = known === undefined;
    if (report.filedOn !== null && (known?.filedOn ?? null) === null) {
      // Of a report that was planned the codes were asked for then.
      const wanted = known === undefined ? null : [askStatus];
      file(vault, caseId, kept, filingStep(report), wanted);
    } else {
      putPoliceReport(vault.database, kept);
      if (isNew) plan(vault, caseId, report);
      else correct(vault, kept.id, report);
    }
    settleCodes(vault, caseId, report);
    mindTerm(vault, caseId, report, known?.learnedOn ?? null);
    const { hearingOn } = report;
    mindReportHearing(vault, caseId, kept.id, { former: known?.hearingOn ?? null, hearingOn });
    touch(vault, caseId);
    vault.audit('police.report', 'police', kept.id);
    return { id: kept.id };
  },

  'police.saveFacts': (vault, { caseId, facts }) => {
    openCase(vault, caseId);
    putPoliceFacts(vault.database, { caseId, facts: JSON.stringify(facts) });
    touch(vault, caseId);
    vault.audit('police.facts', 'case', caseId);
    return {};
  },
};

/** What a report is before anybody said more of it. */
const blankReport: PoliceReport = {
  kind: 'complaint',
  filedBy: 'employer',
  plannedOn: null,
  filedOn: null,
  filedAt: null,
  station: '',
  contact: '',
  number: '',
  offences: [],
  articles: '',
  learnedOn: null,
  vptCodeRequested: false,
  vptCodeConfirmed: false,
  elaConfirmed: false,
  domicile: 'unknown',
  domicileReason: '',
  anonymity: 'none',
  hearingOn: null,
};

const flag = (is: boolean) => (is ? 1 : 0);

function stored(report: PoliceReport): Omit<StoredPoliceReport, 'id' | 'caseId' | 'recordedAt'> {
  return {
    ...report,
    offences: JSON.stringify(report.offences),
    vptCodeRequested: flag(report.vptCodeRequested),
    vptCodeConfirmed: flag(report.vptCodeConfirmed),
    elaConfirmed: flag(report.elaConfirmed),
  };
}

const newReport = (vault: OpenVault, caseId: string, report: PoliceReport): StoredPoliceReport => ({
  ...stored(report),
  id: randomUUID(),
  caseId,
  recordedAt: vault.now,
});

/** A report whose days can be, and whose domicile is not switched off without a reason. */
function soundReport(
  vault: OpenVault,
  report: PoliceReport,
  known: StoredPoliceReport | undefined,
): PoliceReport {
  const { filedOn, learnedOn, domicile, domicileReason } = report;
  if (filedOn !== null) refuseUndone(vault, filedOn, 'filedOn');
  else if (known !== undefined && known.filedOn !== null) {
    throw fieldError('police.alreadyFiled', 'filedOn');
  }
  if (learnedOn !== null) refuseUndone(vault, learnedOn, 'learnedOn');
  refuseFar(vault, report.plannedOn, 'plannedOn');
  refuseFar(vault, report.hearingOn, 'hearingOn');
  if (domicile === 'elsewhere' && domicileReason === '') {
    throw fieldError('police.domicileReason', 'domicileReason');
  }
  return {
    ...report,
    filedAt: filedOn === null ? null : report.filedAt,
    domicileReason: domicile === 'elsewhere' ? domicileReason : '',
  };
}

/** A report is planned: the decision is made, and the codes are asked for when it is time. */
function plan(vault: OpenVault, caseId: string, { plannedOn }: PoliceReport): void {
  completeTasks(vault, caseId, [policeDecision], vault.today);
  follow(vault, caseId, { type: 'police_planned', on: vault.today, appointmentOn: plannedOn });
}

/** A report is made: from here on the police have it. */
function file(
  vault: OpenVault,
  caseId: string,
  report: StoredPoliceReport,
  status: PoliceStatus,
  only: readonly string[] | null = null,
): void {
  const on = report.filedOn ?? vault.today;
  putPoliceReport(vault.database, report);
  addStep(vault, { caseId, status, on, number: report.number, reportId: report.id });
  completeTasks(vault, caseId, [policeDecision], on);
  follow(vault, caseId, { type: 'police_filed', on }, null, only);
}

/** What changes in a report that was made, changes in its step. */
function correct({ database }: OpenVault, reportId: string, report: PoliceReport): void {
  const { filedOn, number } = report;
  if (filedOn === null) return;
  const status = filingStep(report);
  correctFiling(database, {
    reportId,
    filings: JSON.stringify(filings),
    status,
    on: filedOn,
    number,
  });
}

function settleCodes(vault: OpenVault, caseId: string, report: PoliceReport): void {
  const isAsked = report.vptCodeRequested || report.vptCodeConfirmed;
  if (isAsked) completeTasks(vault, caseId, [askCodes], report.filedOn ?? vault.today);
}

/** The term of a complaint that prosecution depends on runs until that complaint is made. */
function mindTerm(
  vault: OpenVault,
  caseId: string,
  { kind, filedOn, learnedOn }: PoliceReport,
  formerly: string | null,
): void {
  if (kind === 'complaint_only' && filedOn !== null) {
    completeTasks(vault, caseId, [complaintTerm], filedOn);
    return;
  }
  if (learnedOn === formerly) return;
  removeOpenTasks(vault.database, caseId, complaintTerm);
  if (learnedOn !== null) {
    follow(vault, caseId, { type: 'complaint_needed', on: vault.today, learnedOn });
  }
}

/** News settles what was asked of the police, and is told to the reporter. */
function tellNews(
  vault: OpenVault,
  caseId: string,
  { status, on }: { readonly status: string; readonly on: string },
  isClosed: boolean,
): void {
  completeTasks(vault, caseId, [askStatus], on);
  const isFiled = policeReportsOf(vault.database, caseId).some(({ filedOn }) => filedOn !== null);
  const isRunningThere = isFiled && !isPoliceEnd(status);
  if (!isClosed) {
    follow(vault, caseId, { type: 'police_news', on, isRunning: isRunningThere });
    return;
  }
  follow(vault, caseId, { type: 'late_news', on });
  if (isRunningThere) follow(vault, caseId, { type: 'police_asked', on });
}

/** The report that a step belongs to: the one that was named, or the last that was made. */
function reportOf(vault: OpenVault, caseId: string, named: string | null): string | null {
  if (named !== null) return reportsIn(vault, caseId, named).id;
  const made = policeReportsOf(vault.database, caseId).filter(({ filedOn }) => filedOn !== null);
  return made.at(-1)?.id ?? null;
}

function reportsIn({ database }: OpenVault, caseId: string, id: string): StoredPoliceReport {
  const found = policeReportsOf(database, caseId).find((report) => report.id === id);
  if (!found) throw new LuwteError('police.reportNotFound');
  return found;
}

function addStep(
  vault: OpenVault,
  step: Omit<ReturnType<typeof policeStepsOf>[number], 'id' | 'recordedAt'>,
): void {
  const id = randomUUID();
  insertPoliceStep(vault.database, { id, recordedAt: vault.now, ...step });
  vault.audit('police.create', 'police', id);
}
