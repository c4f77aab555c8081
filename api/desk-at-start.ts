import { z } from 'zod';
import { issuesOf, responder } from './border.ts';
import { LuwteError } from './contract/errors.ts';
import { type Request, requestSchema } from './contract/messages.ts';
import { sessionCommands } from './contract/session.ts';
import type { Desk, DeskOptions } from './desk-options.ts';
import { sightOf } from './sight.ts';

/** Milliseconds in which the window draws what it was told first: fetching the rest keeps a processor busy. */
const rest = 400;

/** What every window asks first. */
const firstQuestion = requestSchema.extend({ command: z.literal('vault.describe') });

/**
 * A desk that says at once which vault there is to unlock, so that the screen that asks for a passphrase is
 * there soon. The rest of it, which is large, is fetched a moment later, or when something else is asked: before
 * it is there, nothing can be open.
 * @param fetch gives the whole desk; called once
 */
export function deskAtStart(
  { folder, now, onBug }: Pick<DeskOptions, 'folder' | 'now' | 'onBug'>,
  fetch: () => Promise<Desk>,
): Desk {
  const respond = responder(onBug);
  let fetching: Promise<Desk> | null = null;
  let whole: Desk | null = null;
  let isClosed = false;

  async function fetchOnce(): Promise<Desk> {
    fetching ??= fetch();
    whole = await fetching;
    return whole;
  }

  async function describe(request: Request): Promise<unknown> {
    const { input, output } = sessionCommands['vault.describe'];
    const asked = input.safeParse(request.input);
    if (!asked.success) throw new LuwteError('input.invalid', {}, issuesOf(asked.error));
    return output.parse({ ...sightOf(folder, now()), session: null });
  }

  return {
    handle: async (message) => {
      const first = firstQuestion.safeParse(message);
      if (fetching === null && first.success) {
        setTimeout(fetchOnce, rest);
        return respond(() => describe(first.data));
      }
      const desk = whole ?? (await fetchOnce());
      if (isClosed) return respond(() => Promise.reject(new LuwteError('vault.locked')));
      return desk.handle(message);
    },
    close: async () => {
      isClosed = true;
      await whole?.close();
    },
  };
}
