import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import {
  type CommandName,
  commandNamed,
  contract,
  type Input,
  type Output,
} from '../../api/contract/index.ts';
import type { Bridge } from '../../api/contract/messages.ts';

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
export async function call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const response = await window.luwte.call({ command: name, input }).catch(() => null);
  if (response === null) throw new CommandError(bug);
  if (!response.ok) throw new CommandError(response.error);
  const parsed = contract[name].output.safeParse(response.output);
  if (!parsed.success) throw new CommandError(bug);
  // Safe: the schema that just parsed it is the one Output<N> is inferred from.
  return parsed.data as Output<N>;
}

/** The topics that a command makes stale. */
export const topicsChangedBy = (name: CommandName) => commandNamed(name)?.invalidates ?? [];
