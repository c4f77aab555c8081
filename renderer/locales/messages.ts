import enAccess from './en/access.json';
import enAnalysis from './en/analysis.json';
import enAttachments from './en/attachments.json';
import enBackups from './en/backups.json';
import enBenchmarks from './en/benchmarks.json';
import enCase from './en/case.json';
import enCases from './en/cases.json';
import enClerk from './en/clerk.json';
import enColleagues from './en/colleagues.json';
import enConfiguration from './en/configuration.json';
import enDesk from './en/desk.json';
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
import enPractice from './en/practice.json';
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
import enUnlock from './en/unlock.json';
import nlAccess from './nl/access.json';
import nlAnalysis from './nl/analysis.json';
import nlAttachments from './nl/attachments.json';
import nlBackups from './nl/backups.json';
import nlBenchmarks from './nl/benchmarks.json';
import nlCase from './nl/case.json';
import nlCases from './nl/cases.json';
import nlClerk from './nl/clerk.json';
import nlColleagues from './nl/colleagues.json';
import nlConfiguration from './nl/configuration.json';
import nlDesk from './nl/desk.json';
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
import nlPractice from './nl/practice.json';
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
import nlUnlock from './nl/unlock.json';

const nl = {
  access: nlAccess,
  firstRun: nlFirstRun,
  follow: nlFollow,
  office: nlOffice,
  told: nlTold,
  analysis: nlAnalysis,
  attachments: nlAttachments,
  backups: nlBackups,
  benchmarks: nlBenchmarks,
  case: nlCase,
  cases: nlCases,
  clerk: nlClerk,
  colleagues: nlColleagues,
  desk: nlDesk,
  exchange: nlExchange,
  handover: nlHandover,
  help: nlHelp,
  keys: nlKeys,
  log: nlLog,
  merger: nlMerger,
  officer: nlOfficer,
  persons: nlPersons,
  police: nlPolice,
  practice: nlPractice,
  reaction: nlReaction,
  policy: nlPolicy,
  registry: nlRegistry,
  release: nlRelease,
  report: nlReport,
  retention: nlRetention,
  series: nlSeries,
  settings: nlSettings,
  sharing: nlSharing,
  statistics: nlStatistics,
  tasks: nlTasks,
  terms: nlTerms,
  today: nlToday,
  configuration: nlConfiguration,
  import: nlImport,
  ownSystem: nlOwnSystem,
  personal: nlPersonal,
  signals: nlSignals,
  surroundings: nlSurroundings,
  unlock: nlUnlock,
};

type Rooms = typeof nl;
type KeysOf<R extends keyof Rooms> = `${R}.${Extract<keyof Rooms[R], string>}`;

/** The key of a text: the room, a dot, and the key inside the file of that room. */
export type MessageKey = { [R in keyof Rooms]: KeysOf<R> }[keyof Rooms];

// Asking for every Dutch key makes a missing English one a type error.
const en: { readonly [R in keyof Rooms]: { readonly [K in keyof Rooms[R]]: string } } = {
  access: enAccess,
  firstRun: enFirstRun,
  follow: enFollow,
  office: enOffice,
  told: enTold,
  analysis: enAnalysis,
  attachments: enAttachments,
  backups: enBackups,
  benchmarks: enBenchmarks,
  case: enCase,
  cases: enCases,
  clerk: enClerk,
  colleagues: enColleagues,
  desk: enDesk,
  exchange: enExchange,
  handover: enHandover,
  help: enHelp,
  keys: enKeys,
  log: enLog,
  merger: enMerger,
  officer: enOfficer,
  persons: enPersons,
  police: enPolice,
  practice: enPractice,
  reaction: enReaction,
  policy: enPolicy,
  registry: enRegistry,
  release: enRelease,
  report: enReport,
  retention: enRetention,
  series: enSeries,
  settings: enSettings,
  sharing: enSharing,
  statistics: enStatistics,
  tasks: enTasks,
  terms: enTerms,
  today: enToday,
  configuration: enConfiguration,
  import: enImport,
  ownSystem: enOwnSystem,
  personal: enPersonal,
  signals: enSignals,
  surroundings: enSurroundings,
  unlock: enUnlock,
};

function flat(rooms: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return Object.fromEntries(
    Object.entries(rooms).flatMap(([room, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  );
}

/** All texts, per language, by full key. */
export const messages = { nl: flat(nl), en: flat(en) };
