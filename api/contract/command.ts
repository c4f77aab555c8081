import type { z } from 'zod';
import { type VaultRole, vaultRoles } from '../../domain/compartment.ts';

export { type VaultRole, vaultRoles };

/** What a window may have cached; a command names the topics that changed. */
export type Topic =
  | 'session'
  | 'today'
  | 'cases'
  | 'caseViews'
  | 'tasks'
  | 'reporters'
  | 'drafts'
  | 'statistics'
  | 'releases'
  | 'keys'
  | 'retention'
  | 'backups'
  | 'colleagues'
  | 'handovers'
  | 'meetings'
  | 'officer'
  | 'series'
  | 'imports'
  | 'firstRun'
  | 'policy'
  | 'policyIndicators'
  | 'benchmarks'
  | 'access'
  | 'signals'
  | 'annual'
  | 'registry'
  | 'breaches'
  | 'preferences'
  | 'settings';

/** One thing the desk can ask. Declared once; client, border check, allow-list and fuzz test follow. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** Who answers: the vault worker, or the shell around the window. */
  readonly answeredBy: 'vault' | 'shell';
  /** `open` commands are refused while the vault is locked; `locked` ones while it is open. */
  readonly needs: 'any' | 'locked' | 'open';
  /** Roles that may call an `open` command. */
  readonly roles: readonly VaultRole[];
  /** One sentence for the reference page. */
  readonly about: string;
  readonly input: I;
  readonly output: O;
  readonly invalidates: readonly Topic[];
  /** Answered at once, while another command is at work; may not touch the database. */
  readonly beside?: true;
  /** Asked by the window of itself, again and again: it does not tell that somebody is there. */
  readonly polled?: true;
}

type Declaration<I extends z.ZodType, O extends z.ZodType> = Pick<
  Command<I, O>,
  'about' | 'input' | 'output'
> &
  Partial<Pick<Command, 'invalidates' | 'roles' | 'beside' | 'polled'>>;

/** Declares a command on an open vault. */
export function onVault<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Command<I, O> {
  return { answeredBy: 'vault', needs: 'open', roles: vaultRoles, invalidates: [], ...declaration };
}

/** The same commands, for these roles alone. */
export function forRoles<C extends Readonly<Record<string, Command>>>(
  roles: readonly VaultRole[],
  commands: C,
): C {
  const limited = Object.entries(commands).map(([name, command]) => [name, { ...command, roles }]);
  // Safe: the names are those of `commands`, and of each only the roles differ.
  return Object.fromEntries(limited) as C;
}

/** Declares a command on a locked vault. */
export function onLockedVault<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Command<I, O> {
  return { ...onVault(declaration), needs: 'locked' };
}

/** Declares a command the vault answers whether it is open or locked. */
export function always<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Command<I, O> {
  return { ...onVault(declaration), needs: 'any' };
}

/** Declares a command that the shell answers itself. */
export function onShell<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Command<I, O> {
  return { ...always(declaration), answeredBy: 'shell' };
}
