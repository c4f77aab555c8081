import { VaultFault } from '../db/fault.ts';
import { inSteps, type Pace, type Share, type Steps } from '../db/steps.ts';
import { commandNamed, type Output } from './contract/index.ts';
import { requestSchema } from './contract/messages.ts';

/** How long others wait at most, in milliseconds, before they are heard beside long work. */
export const breathMs = 40;

/** The long work of a desk: one at a time, as requests are answered one after another. */
export interface LongWork {
  /** Does long work in steps, in which it may be stopped. @throws VaultFault `work.stopped` */
  inSteps<T>(steps: Steps<T>): Promise<T>;
  /** The same for work that takes its steps itself: it tells the pace how far it is. */
  atPace<T>(act: (pace: Pace) => Promise<T>): Promise<T>;
  /** How far the work in hand is; null when there is none. */
  share(): Share | null;
  /** Stops the work in hand, at its next step. */
  stop(): void;
}

/** @param breath how long others wait; a test that hears every step lets them wait for nothing. */
export function longWork(breath = breathMs): LongWork {
  let inHand: { share: Share; isStopped: boolean } | null = null;

  async function atPace<T>(act: (pace: Pace) => Promise<T>): Promise<T> {
    const mine: { share: Share; isStopped: boolean } = {
      share: { done: 0, total: 0 },
      isStopped: false,
    };
    const heard = (share: Share) => {
      if (mine.isStopped) throw new VaultFault('work.stopped');
      mine.share = share;
    };
    inHand = mine;
    try {
      return await act({ breathMs: breath, heard });
    } finally {
      inHand = null;
    }
  }

  return {
    atPace,
    inSteps: (steps) => atPace((pace) => inSteps(steps, pace)),
    share: () => inHand?.share ?? null,
    stop: () => {
      if (inHand) inHand.isStopped = true;
    },
  };
}

/** Answers to the commands on the long work in hand. */
export const workHandlers = (work: LongWork) => ({
  'work.progress': async (): Promise<Output<'work.progress'>> => ({ share: work.share() }),
  'work.stop': async (): Promise<Output<'work.stop'>> => {
    work.stop();
    return {};
  },
});

/** Whether a message is answered at once, while another command is at work. */
export function isBeside(message: unknown): boolean {
  const request = requestSchema.safeParse(message);
  return request.success && commandNamed(request.data.command)?.beside === true;
}
