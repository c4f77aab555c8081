import type { z } from 'zod';
import { caseRoles } from '../../domain/compartment.ts';
import { accessCommands } from './access.ts';
import { annualCommands } from './annual.ts';
import { attachmentCommands } from './attachments.ts';
import { backupCommands } from './backups.ts';
import { benchmarkCommands } from './benchmarks.ts';
import { caseViewCommands } from './case-views.ts';
import { caseCommands } from './cases.ts';
import { clerkCommands } from './clerk.ts';
import { colleagueCommands } from './colleagues.ts';
import { type Command, forRoles } from './command.ts';
import { configurationCommands } from './configuration.ts';
import { correctionCommands } from './corrections.ts';
import { damageCommands } from './damage.ts';
import { firstRunCommands } from './first-run.ts';
import { formCommands } from './forms.ts';
import { handoverCommands } from './handovers.ts';
import { importCommands } from './imports.ts';
import { keyCommands } from './keys.ts';
import { logCommands } from './log.ts';
import { machinePolicyCommands } from './machine-policy.ts';
import { measureCommands } from './measures.ts';
import { calendarCommands, officeCommands } from './office.ts';
import { officerCommands } from './officer.ts';
import { ownSystemCommands } from './own-system.ts';
import { ownTaskCommands } from './own-tasks.ts';
import { paperCommands } from './paper.ts';
import { pauseCommands } from './pauses.ts';
import { personCareCommands } from './person-care.ts';
import { personalCommands } from './personal.ts';
import { personCommands } from './persons.ts';
import { policeCommands } from './police.ts';
import { policyCommands, policyIndicatorCommands } from './policy.ts';
import { posterCommands } from './posters.ts';
import { preferenceCommands } from './preferences.ts';
import { reactionCommands } from './reaction.ts';
import { registryCommands } from './registry.ts';
import { releaseCommands } from './releases.ts';
import { reportCommands } from './reports.ts';
import { retentionCommands } from './retention.ts';
import { seriesCommands } from './series.ts';
import { sessionCommands } from './session.ts';
import { privacyCommands, settingsCommands } from './settings.ts';
import { sharingCommands } from './sharing.ts';
import { signalCommands } from './signals.ts';
import { statisticsCommands } from './statistics.ts';
import { surroundingsCommands } from './surroundings.ts';
import { taskCommands } from './tasks.ts';
import { versionCommands } from './version.ts';
import { workCommands } from './work.ts';

/** Everything the desk can ask, declared once. */
export const contract = {
  ...sessionCommands,
  ...workCommands,
  ...machinePolicyCommands,
  ...versionCommands,
  ...keyCommands,
  ...backupCommands,
  ...colleagueCommands,
  ...logCommands,
  ...officerCommands,
  ...firstRunCommands,
  ...settingsCommands,
  ...privacyCommands,
  ...preferenceCommands,
  ...formCommands,
  ...surroundingsCommands,
  ...personalCommands,
  ...configurationCommands,
  ...importCommands,
  ...calendarCommands,
  ...posterCommands,
  ...forRoles(['coordinator'], policyCommands),
  ...forRoles(caseRoles, {
    ...policyIndicatorCommands,
    ...benchmarkCommands,
    ...ownSystemCommands,
    ...retentionCommands,
    ...reportCommands,
    ...caseCommands,
    ...caseViewCommands,
    ...correctionCommands,
    ...pauseCommands,
    ...signalCommands,
    ...annualCommands,
    ...measureCommands,
    ...damageCommands,
    ...reactionCommands,
    ...personCommands,
    ...personCareCommands,
    ...seriesCommands,
    ...sharingCommands,
    ...policeCommands,
    ...attachmentCommands,
    ...ownTaskCommands,
    ...taskCommands,
    ...statisticsCommands,
    ...registryCommands,
    ...releaseCommands,
    ...paperCommands,
    ...handoverCommands,
    ...accessCommands,
    ...officeCommands,
  }),
  ...forRoles(['griffier'], clerkCommands),
};

/** The name of a command. */
export type CommandName = keyof typeof contract;
/** What a command takes, before parsing. */
export type Input<N extends CommandName> = z.input<(typeof contract)[N]['input']>;
/** What a handler receives, after parsing. */
export type Parsed<N extends CommandName> = z.output<(typeof contract)[N]['input']>;
/** What a command answers. */
export type Output<N extends CommandName> = z.output<(typeof contract)[N]['output']>;

/** Looks a command up by the name that crossed the border. */
export function commandNamed(name: string): Command | undefined {
  // Safe: hasOwn has just shown that the name is one of the contract.
  return Object.hasOwn(contract, name) ? contract[name as CommandName] : undefined;
}
