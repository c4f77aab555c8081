import { flat } from './flat.ts';
import nlAccess from './nl/access.json';
import nlAnalysis from './nl/analysis.json';
import nlAnnual from './nl/annual.json';
import nlAttachments from './nl/attachments.json';
import nlBackups from './nl/backups.json';
import nlBenchmarks from './nl/benchmarks.json';
import nlCase from './nl/case.json';
import nlCases from './nl/cases.json';
import nlClerk from './nl/clerk.json';
import nlColleagues from './nl/colleagues.json';
import nlConfiguration from './nl/configuration.json';
import nlExchange from './nl/exchange.json';
import nlFirstRun from './nl/first-run.json';
import nlFollow from './nl/follow.json';
import nlHandover from './nl/handover.json';
import nlHelp from './nl/help.json';
import nlImport from './nl/import.json';
import nlKeys from './nl/keys.json';
import nlLog from './nl/log.json';
import nlMerger from './nl/merger.json';
import nlOffice from './nl/office.json';
import nlOfficer from './nl/officer.json';
import nlOwnSystem from './nl/own-system.json';
import nlPersonal from './nl/personal.json';
import nlPersons from './nl/persons.json';
import nlPolice from './nl/police.json';
import nlPolicy from './nl/policy.json';
import nlPosters from './nl/posters.json';
import nlReaction from './nl/reaction.json';
import nlRegistry from './nl/registry.json';
import nlRelease from './nl/release.json';
import nlReport from './nl/report.json';
import nlRetention from './nl/retention.json';
import nlSeries from './nl/series.json';
import nlSettings from './nl/settings.json';
import nlSharing from './nl/sharing.json';
import nlSignals from './nl/signals.json';
import nlStatistics from './nl/statistics.json';
import nlSurroundings from './nl/surroundings.json';
import nlTasks from './nl/tasks.json';
import nlTerms from './nl/terms.json';
import nlToday from './nl/today.json';
import nlTold from './nl/told.json';

const rooms = {
  access: nlAccess,
  analysis: nlAnalysis,
  annual: nlAnnual,
  attachments: nlAttachments,
  backups: nlBackups,
  benchmarks: nlBenchmarks,
  case: nlCase,
  cases: nlCases,
  clerk: nlClerk,
  colleagues: nlColleagues,
  configuration: nlConfiguration,
  exchange: nlExchange,
  firstRun: nlFirstRun,
  follow: nlFollow,
  handover: nlHandover,
  help: nlHelp,
  import: nlImport,
  keys: nlKeys,
  log: nlLog,
  merger: nlMerger,
  office: nlOffice,
  officer: nlOfficer,
  ownSystem: nlOwnSystem,
  personal: nlPersonal,
  persons: nlPersons,
  police: nlPolice,
  policy: nlPolicy,
  posters: nlPosters,
  reaction: nlReaction,
  registry: nlRegistry,
  release: nlRelease,
  report: nlReport,
  retention: nlRetention,
  series: nlSeries,
  settings: nlSettings,
  sharing: nlSharing,
  signals: nlSignals,
  statistics: nlStatistics,
  surroundings: nlSurroundings,
  tasks: nlTasks,
  terms: nlTerms,
  today: nlToday,
  told: nlTold,
};

/** What each room says that is shown once a vault is open, or on the way around it. */
export type RoomsLater = typeof rooms;

/** All other Dutch texts, by full key. */
export const nlLater = flat(rooms);
