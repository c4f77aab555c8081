import type { Output } from '../../api/contract/index.ts';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** A step of the first run after making the vault. */
export type Step = Output<'firstRun.describe'>['steps'][number];

/** What a vault still needs; nothing while that is not known, and for one that is to practise with. */
export function useFirstRun() {
  const { practice } = useSession();
  const found = useCommand('firstRun.describe', {});
  const steps = practice ? [] : (found.data?.steps ?? []);
  return {
    found,
    steps,
    next: steps.find(({ state }) => state === 'todo'),
    testedAt: found.data?.testedAt,
    isPending: found.isPending && !practice,
  };
}
