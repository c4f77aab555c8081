import type { CommandName, Input } from '../../api/contract/index.ts';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from './problem.tsx';
import { type Following, useAction } from './queries.ts';

/**
 * Does something in the vault where the screen has no place of its own for a refusal: why it was refused is
 * said where it would have been said that it is done.
 */
export function useSaidAction<N extends CommandName>(name: N) {
  const t = useText();
  const say = useUndo();
  const words = useErrorText();
  const action = useAction(name);
  const mutate = (input: Input<N>, following: Following<N> = {}) =>
    action.mutate(input, {
      ...following,
      onError: (refused) => {
        say({ text: t('desk.undoFailed', { why: words(refused) }) });
        following.onError?.(refused);
      },
    });
  return { ...action, mutate };
}
