import { keepPlace } from '../design/keep-place.ts';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { ListedTask } from './TaskGroup.tsx';

/** Remembers where a task stands, also from within the dialog that asks why it may be let go. */
const keepPlaceOf = (task: string) =>
  keepPlace(document.querySelector(`[data-task="${task}"]`), 'button');

/** Finishes a task or lets it go, and offers to take that back. `title` names it in the message. */
export function useSettleTask(task: ListedTask, title: string) {
  const t = useText();
  const say = useUndo();
  const done = useAction('tasks.complete');
  const skipped = useAction('tasks.skip');
  const reopened = useAction('tasks.reopen');
  const settle = async (act: () => Promise<unknown>, text: string) => {
    const moveOn = keepPlaceOf(task.id);
    await act();
    say({ text, undo: () => reopened.mutateAsync({ task: task.id }), redo: act });
    moveOn();
  };
  return {
    isPending: done.isPending,
    error: done.error ?? skipped.error,
    /** Marks it as done on a day. The error, if any, stands in `error`. */
    complete: (on: string) =>
      settle(
        () => done.mutateAsync({ task: task.id, on }),
        t('tasks.wasDone', { task: title }),
      ).catch(() => undefined),
    /** Lets it go. Rejects with what the vault said. */
    skip: (reason: string) =>
      settle(
        () => skipped.mutateAsync({ task: task.id, reason }),
        t('tasks.wasSkipped', { task: title }),
      ),
  };
}
