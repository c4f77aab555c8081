import { startCommands } from '../../api/contract/at-start.ts';
import type { Command, Topic } from '../../api/contract/command.ts';
import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import type { Bridge, Response } from '../../api/contract/messages.ts';

declare global {
  interface Window {
    /** Put there by the shell around the window. */
    readonly luwte: Bridge;
  }
}

/** A refused or failed command, with the error value that crossed the border. */
export class CommandError extends Error {
  readonly value: LuwteErrorValue;

  constructor(value: LuwteErrorValue) {
    super(value.code);
    this.name = 'CommandError';
    this.value = value;
  }
}

const bug: LuwteErrorValue = { code: 'bug', params: {}, issues: [] };

/** The error value inside anything that was thrown; what is not ours is a bug, without content. */
export function errorValueOf(thrown: unknown): LuwteErrorValue {
  return thrown instanceof CommandError ? thrown.value : bug;
}

const atStart: Readonly<Record<string, Command>> = startCommands;

/** The declaration of a command. Most are fetched with the desk: the unlock screen does not wait for them. */
async function declared(name: CommandName): Promise<Command> {
  return atStart[name] ?? (await import('../../api/contract/index.ts')).contract[name];
}

/** Asks the vault or the shell. Rejects with a {@link CommandError} only. */
export const call = <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> =>
  answerTo(name, window.luwte.call({ command: name, input }));

/** Reads the answer to what was asked. Rejects with a {@link CommandError} only. */
export async function answerTo<N extends CommandName>(
  name: N,
  asked: Promise<Response>,
): Promise<Output<N>> {
  const [response, command] = await Promise.all([asked, declared(name)]).catch(() => [null, null]);
  if (response === null || command === null) throw new CommandError(bug);
  if (!response.ok) throw new CommandError(response.error);
  const parsed = command.output.safeParse(response.output);
  if (!parsed.success) throw new CommandError(bug);
  // Safe: the schema that just parsed it is the one Output<N> is inferred from.
  return parsed.data as Output<N>;
}

/** The topics that a command makes stale. */
export const topicsChangedBy = async (name: CommandName): Promise<readonly Topic[]> =>
  (await declared(name)).invalidates;
