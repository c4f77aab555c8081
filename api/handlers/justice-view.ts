import { evidenceOf, type StoredEvidence } from '../../db/repositories/evidence.ts';
import {
  contactsOf,
  policeStepsOf,
  type StoredPoliceStep,
} from '../../db/repositories/handling.ts';
import { dutyCheckOf, wbkOf } from '../../db/repositories/integrity.ts';
import {
  policeFactsOf,
  policeReportsOf,
  type StoredPoliceReport,
} from '../../db/repositories/police.ts';
import { type StoredTask, tasksOf } from '../../db/repositories/tasks.ts';
import { policeEvent } from '../../domain/records/handling.ts';
import { asksDutyCheck } from '../../domain/records/integrity.ts';
import {
  isDisappointing,
  isPoliceEnd,
  policeCount,
  policeFacts,
} from '../../domain/records/police.ts';
import { cameraIn, cameraTaskOf } from './evidence-tasks.ts';
import type { Answer, OpenVault } from './open-vault.ts';
import type { KnownIncident } from './stored-incident.ts';

type Justice = Answer<'cases.get'>['justice'];

/** What a case knows of police, evidence, a duty to report and the whistleblower law. */
export function viewJustice(
  vault: OpenVault,
  caseId: string,
  { incident, camera }: KnownIncident,
): Justice {
  const { database, organisation } = vault;
  const steps = policeStepsOf(database, caseId);
  const tasks = tasksOf(database, caseId);
  const known = wbkOf(database, caseId);
  return {
    reports: policeReportsOf(database, caseId).map((report) => reportView(report, steps, tasks)),
    evidence: evidenceView(vault, caseId, { tasks, isNone: camera.kind === 'none' }),
    facts: factsView(policeFactsOf(database, caseId)),
    counted: policeCount(steps.map(({ status }) => status)),
    suggestsTalk: suggestsTalk(vault, caseId, steps),
    asksDutyCheck: asksDutyCheck(incident),
    duty: dutyView(vault, caseId),
    wbk: known ?? null,
    isReportingOfficer: organisation.reportingOfficer,
    asksImagesFreely: organisation.imagesWithoutConsent,
  };
}

const isNews = ({ status }: StoredPoliceStep) => policeEvent(status) === 'police_news';

/** Tasks by which the reporter hears news of the police. */
const feedback = ['T10', 'T26'];

function reportView(
  { caseId: _, ...report }: StoredPoliceReport,
  steps: readonly StoredPoliceStep[],
  tasks: readonly StoredTask[],
): Justice['reports'][number] {
  const own = steps.filter(({ reportId }) => reportId === report.id);
  const news = own.findLast(isNews);
  const told = tasks
    .filter(({ code, doneOn }) => feedback.includes(code) && doneOn !== null)
    .map(({ doneOn }) => doneOn ?? '')
    .sort()
    .findLast((on) => news !== undefined && on >= news.on);
  return {
    ...report,
    offences: JSON.parse(report.offences),
    vptCodeRequested: report.vptCodeRequested === 1,
    vptCodeConfirmed: report.vptCodeConfirmed === 1,
    elaConfirmed: report.elaConfirmed === 1,
    news: news ? { status: news.status, on: news.on } : null,
    ended: news !== undefined && isPoliceEnd(news.status),
    feedbackOn: told ?? null,
  };
}

/** The camera of the incident first, then the rest in the order in which it was noted. */
function evidenceView(
  vault: OpenVault,
  caseId: string,
  { tasks, isNone }: { readonly tasks: readonly StoredTask[]; readonly isNone: boolean },
): Justice['evidence'] {
  const pieces = evidenceOf(vault.database, caseId);
  const camera = cameraView(vault, caseId, cameraIn(pieces), isNone);
  const rest = pieces
    .filter(({ kind }) => kind !== 'camera')
    .map(({ caseId: _, recordedAt: __, ...piece }) => ({
      ...piece,
      target: tasks.find(({ id }) => id === piece.id)?.target ?? null,
      isPeriodUnknown: false,
    }));
  return [...(camera ? [camera] : []), ...rest];
}

/** What the task of the camera says of images of which nothing was noted. */
const statusByTask = { open: 'open', skipped: 'open', done: 'secured', moot: 'too_late' } as const;

function cameraView(
  vault: OpenVault,
  caseId: string,
  noted: StoredEvidence | undefined,
  isNone: boolean,
): Justice['evidence'][number] | null {
  const task = cameraTaskOf(vault, caseId);
  if (noted === undefined && (isNone || task === undefined)) return null;
  const { status = statusByTask[task?.status ?? 'open'], settledOn = task?.doneOn ?? null } =
    noted ?? {};
  return {
    id: noted?.id ?? null,
    kind: 'camera',
    place: noted?.place ?? '',
    link: '',
    seenOn: null,
    status,
    wipeOn: task?.due ?? null,
    target: task?.target ?? null,
    isPeriodUnknown: task?.isPeriodUnknown === 1,
    copyAt: noted?.copyAt ?? '',
    requestedOn: noted?.requestedOn ?? null,
    settledOn,
  };
}

const factsView = (facts: string) =>
  facts === '' ? null : (policeFacts.safeParse(JSON.parse(facts)).data ?? null);

/** A talk is suggested after news that is hard to hear, until somebody talked (story S-07). */
function suggestsTalk(
  { database }: OpenVault,
  caseId: string,
  steps: readonly StoredPoliceStep[],
): boolean {
  const news = steps.findLast(isNews);
  if (news === undefined || !isDisappointing(news.status)) return false;
  return !contactsOf(database, caseId).some(({ on, person }) => person === null && on >= news.on);
}

function dutyView({ database }: OpenVault, caseId: string): Justice['duty'] {
  const check = dutyCheckOf(database, caseId);
  if (check === undefined) return null;
  const { caseId: _, ...rest } = check;
  return { ...rest, isCivilServant: check.isCivilServant === 1 };
}
