import type { Topic } from '../../api/contract/command.ts';
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

/** Asks the vault or the shell. Rejects with a {@link CommandError} only. */
export const call = <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> =>
  answerTo<N>(window.luwte.call({ command: name, input }));

/** Reads the answer to what was asked. Rejects with a {@link CommandError} only. */
export async function answerTo<N extends CommandName>(
  asked: Promise<Response>,
): Promise<Output<N>> {
  const response = await asked.catch(() => null);
  if (response === null) throw new CommandError(bug);
  if (!response.ok) throw new CommandError(response.error);
  // Safe: who answered parsed it by the schema that Output<N> is inferred from, as its last act.
  return response.output as Output<N>;
}

/** The topics that a command makes stale. What declares them is fetched with the desk. */
export const topicsChangedBy = async (name: CommandName): Promise<readonly Topic[]> =>
  (await import('../../api/contract/index.ts')).contract[name].invalidates;
