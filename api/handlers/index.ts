import type { attachmentCommands } from '../contract/attachments.ts';
import type { backupCommands } from '../contract/backups.ts';
import type { importCommands } from '../contract/imports.ts';
import type { CommandName, Output, Parsed } from '../contract/index.ts';
import type { keyCommands } from '../contract/keys.ts';
import type { personalCommands } from '../contract/personal.ts';
import type { releaseCommands } from '../contract/releases.ts';
import type { versionCommands } from '../contract/version.ts';
import type { workCommands } from '../contract/work.ts';
import { accessHandlers } from './access-requests.ts';
import { annualHandlers } from './annual.ts';
import { benchmarkHandlers } from './benchmarks.ts';
import { breachHandlers } from './breaches.ts';
import { caseViewHandlers } from './case-views.ts';
import { caseHandlers } from './cases.ts';
import { type ClerkFileName, clerkHandlers } from './clerk.ts';
import { colleagueHandlers } from './colleagues.ts';
import { configurationHandlers } from './configuration.ts';
import { consequenceHandlers } from './consequences.ts';
import { correctionHandlers } from './corrections.ts';
import { damageHandlers } from './damage.ts';
import { evidenceHandlers } from './evidence.ts';
import { firstRunHandlers } from './first-run.ts';
import { formHandlers } from './forms.ts';
import { handlingHandlers } from './handling.ts';
import { type HandoverFileName, handoverHandlers } from './handovers.ts';
import { integrityHandlers } from './integrity.ts';
import { logHandlers } from './log.ts';
import { measureHandlers } from './measures.ts';
import type { OfficerName } from './officer.ts';
import { officerLogHandlers } from './officer-log.ts';
import type { Handlers } from './open-vault.ts';
import { type OwnSystemFileName, ownSystemHandlers } from './own-system.ts';
import { ownTaskHandlers } from './own-tasks.ts';
import { pauseHandlers } from './pauses.ts';
import { personCareHandlers } from './person-care.ts';
import { personHandlers } from './persons.ts';
import { policeHandlers } from './police.ts';
import type { PoliceFileName } from './police-files.ts';
import { type PolicyFileName, policyHandlers } from './policy.ts';
import { policyIndicatorHandlers } from './policy-files.ts';
import { preferenceHandlers } from './preferences.ts';
import type { PrintedName } from './printed.ts';
import { privacyHandlers } from './privacy.ts';
import { reactionHandlers } from './reaction.ts';
import { registryHandlers } from './registry.ts';
import { reportHandlers } from './reports.ts';
import { retentionHandlers } from './retention.ts';
import { type SeriesFileName, seriesHandlers } from './series.ts';
import { settingsHandlers } from './settings.ts';
import { type SharingFileName, sharingHandlers } from './sharing.ts';
import { signalHandlers } from './signals.ts';
import { statisticsHandlers } from './statistics.ts';
import { surroundingsHandlers } from './surroundings.ts';
import { taskHandlers } from './tasks.ts';
import { todayHandlers } from './today.ts';

/** Commands that are not one transaction on an open vault: they open it, judge, or write files. */
export type SingleName =
  | 'vault.describe'
  | 'passphrase.judge'
  | 'vault.create'
  | 'vault.unlock'
  | 'letters.write'
  | keyof typeof releaseCommands
  | 'registry.pack'
  | PrintedName
  | 'retention.destroy'
  | 'identity.writeCard'
  | 'log.seal'
  | 'log.check'
  | SeriesFileName
  | 'access.write'
  | 'access.settle'
  | 'calendar.write'
  | HandoverFileName
  | ClerkFileName
  | SharingFileName
  | PolicyFileName
  | OwnSystemFileName
  | OfficerName
  | PoliceFileName
  | keyof typeof attachmentCommands
  | keyof typeof keyCommands
  | keyof typeof importCommands
  | keyof typeof personalCommands
  | keyof typeof backupCommands
  | keyof typeof versionCommands
  | keyof typeof workCommands;

/** One handler for every command that is not one transaction on an open vault. */
export type SingleHandlers = {
  readonly [N in SingleName]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** The name of a command that is one transaction on an open vault. */
export type TransactionName = Exclude<
  CommandName,
  SingleName | 'vault.lock' | Extract<CommandName, `shell.${string}`>
>;

/** One handler for every command that is one transaction on an open vault. */
export const transactionHandlers: Handlers<TransactionName> = {
  ...formHandlers,
  ...reportHandlers,
  ...caseHandlers,
  ...caseViewHandlers,
  ...handlingHandlers,
  ...consequenceHandlers,
  ...correctionHandlers,
  ...pauseHandlers,
  ...signalHandlers,
  ...annualHandlers,
  ...measureHandlers,
  ...damageHandlers,
  ...reactionHandlers,
  ...personHandlers,
  ...personCareHandlers,
  ...seriesHandlers,
  ...sharingHandlers,
  ...policeHandlers,
  ...evidenceHandlers,
  ...integrityHandlers,
  ...ownTaskHandlers,
  ...taskHandlers,
  ...todayHandlers,
  ...statisticsHandlers,
  ...firstRunHandlers,
  ...settingsHandlers,
  ...privacyHandlers,
  ...preferenceHandlers,
  ...surroundingsHandlers,
  ...configurationHandlers,
  ...logHandlers,
  ...officerLogHandlers,
  ...retentionHandlers,
  ...colleagueHandlers,
  ...handoverHandlers,
  ...clerkHandlers,
  ...policyHandlers,
  ...policyIndicatorHandlers,
  ...benchmarkHandlers,
  ...ownSystemHandlers,
  ...accessHandlers,
  ...breachHandlers,
  ...registryHandlers,
};
