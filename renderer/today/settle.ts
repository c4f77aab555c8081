import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { ListedTask } from './TaskGroup.tsx';

const rowOf = (task: string) => document.querySelector(`[data-task="${task}"]`);

/** Where focus goes once a task has left its list: to its neighbour, else to the top. */
function neighbourOf(task: string): () => void {
  const row = rowOf(task);
  const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.getAttribute(
    'data-task',
  );
  return () => {
    const button = neighbour ? rowOf(neighbour)?.querySelector('button') : null;
    (button ?? document.querySelector('h1'))?.focus();
  };
}

/** Finishes a task or lets it go, and offers to take that back. `title` names it in the message. */
export function useSettleTask(task: ListedTask, title: string) {
  const t = useText();
  const say = useUndo();
  const done = useAction('tasks.complete');
  const skipped = useAction('tasks.skip');
  const reopened = useAction('tasks.reopen');
  const settle = async (act: () => Promise<unknown>, text: string) => {
    const moveOn = neighbourOf(task.id);
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
