import type { Command } from '../api/contract/command.ts';
import { type CommandName, commandNamed, type Input, type Output } from '../api/contract/index.ts';
import { type Request, type Response, requestSchema } from '../api/contract/messages.ts';
import type { Relay } from './shell.ts';
import { failure } from './vault-process.ts';

/** The commands that a shell answers itself. */
export type ShellCommandName = 'vault.lock' | Extract<CommandName, `shell.${string}`>;

/** One handler for each command that a shell answers. */
export type ShellHandlers = {
  readonly [N in ShellCommandName]: (input: Input<N>) => Promise<Output<N>>;
};

type Handler = (input: unknown) => Promise<unknown>;

function handlerOf(handlers: ShellHandlers, name: string): Handler | null {
  if (!Object.hasOwn(handlers, name)) return null;
  // Safe: hasOwn has just shown the name, and the input is parsed by the schema of that name.
  return handlers[name as ShellCommandName] as Handler;
}

/**
 * Lets messages of the window through to whom they are for: a message must be a request, its
 * command must be in the contract, and what a shell answers itself is parsed on its way in and out.
 */
export function createRelay(
  askVault: (request: Request) => Promise<Response>,
  handlers: ShellHandlers,
): Relay {
  async function askShell(request: Request, command: Command): Promise<Response> {
    const handler = handlerOf(handlers, request.command);
    if (handler === null) return failure('command.unknown');
    const input = command.input.safeParse(request.input);
    if (!input.success) return failure('input.invalid');
    return { ok: true, output: command.output.parse(await handler(input.data)) };
  }

  return async (message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return failure('input.invalid');
    const command = commandNamed(request.data.command);
    if (command === undefined) return failure('command.unknown');
    try {
      if (command.answeredBy === 'vault') return await askVault(request.data);
      return await askShell(request.data, command);
    } catch {
      return failure('bug');
    }
  };
}
