import enAccess from './en/access.json';
import enAnalysis from './en/analysis.json';
import enAnnual from './en/annual.json';
import enAttachments from './en/attachments.json';
import enBackups from './en/backups.json';
import enBenchmarks from './en/benchmarks.json';
import enCase from './en/case.json';
import enCases from './en/cases.json';
import enClerk from './en/clerk.json';
import enColleagues from './en/colleagues.json';
import enConfiguration from './en/configuration.json';
import enExchange from './en/exchange.json';
import enFirstRun from './en/first-run.json';
import enFollow from './en/follow.json';
import enHandover from './en/handover.json';
import enHelp from './en/help.json';
import enImport from './en/import.json';
import enKeys from './en/keys.json';
import enLog from './en/log.json';
import enMerger from './en/merger.json';
import enOffice from './en/office.json';
import enOfficer from './en/officer.json';
import enOwnSystem from './en/own-system.json';
import enPersonal from './en/personal.json';
import enPersons from './en/persons.json';
import enPolice from './en/police.json';
import enPolicy from './en/policy.json';
import enPosters from './en/posters.json';
import enReaction from './en/reaction.json';
import enRegistry from './en/registry.json';
import enRelease from './en/release.json';
import enReport from './en/report.json';
import enRetention from './en/retention.json';
import enSeries from './en/series.json';
import enSettings from './en/settings.json';
import enSharing from './en/sharing.json';
import enSignals from './en/signals.json';
import enStatistics from './en/statistics.json';
import enSurroundings from './en/surroundings.json';
import enTasks from './en/tasks.json';
import enTerms from './en/terms.json';
import enToday from './en/today.json';
import enTold from './en/told.json';
import { flat } from './flat.ts';

const rooms = {
  access: enAccess,
  analysis: enAnalysis,
  annual: enAnnual,
  attachments: enAttachments,
  backups: enBackups,
  benchmarks: enBenchmarks,
  case: enCase,
  cases: enCases,
  clerk: enClerk,
  colleagues: enColleagues,
  configuration: enConfiguration,
  exchange: enExchange,
  firstRun: enFirstRun,
  follow: enFollow,
  handover: enHandover,
  help: enHelp,
  import: enImport,
  keys: enKeys,
  log: enLog,
  merger: enMerger,
  office: enOffice,
  officer: enOfficer,
  ownSystem: enOwnSystem,
  personal: enPersonal,
  persons: enPersons,
  police: enPolice,
  policy: enPolicy,
  posters: enPosters,
  reaction: enReaction,
  registry: enRegistry,
  release: enRelease,
  report: enReport,
  retention: enRetention,
  series: enSeries,
  settings: enSettings,
  sharing: enSharing,
  signals: enSignals,
  statistics: enStatistics,
  surroundings: enSurroundings,
  tasks: enTasks,
  terms: enTerms,
  today: enToday,
  told: enTold,
};

/** All other English texts, by full key. */
export const enLater = flat(rooms);
