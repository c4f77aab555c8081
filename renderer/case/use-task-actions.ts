import { droppedByOwner } from '../../api/contract/tasks.ts';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { useAction } from '../vault/queries.ts';
import type { CaseTask } from './case-room.ts';

/** Finishes tasks and takes that back. Errors stay with the action, to be shown beside it. */
export function useTaskActions(today: string) {
  const t = useText();
  const say = useUndo();
  const words = useTaskWords();
  const complete = useAction('tasks.complete');
  const skip = useAction('tasks.skip');
  const reopen = useAction('tasks.reopen');

  const takeBack = (task: CaseTask) =>
    reopen.mutate(
      { task: task.id },
      {
        onSuccess: () => say({ text: t('case.taskReopened', { task: words(task, today).title }) }),
      },
    );
  const finish = (task: CaseTask) =>
    complete.mutate(
      { task: task.id, on: today },
      {
        onSuccess: () =>
          say({
            text: t('case.taskDone', { task: words(task, today).title }),
            undo: () => reopen.mutateAsync({ task: task.id }),
            redo: () => complete.mutateAsync({ task: task.id, on: today }),
          }),
      },
    );
  /** Lets a task of one's own go: there is no need to say why. */
  const drop = (task: CaseTask) =>
    skip.mutate(
      { task: task.id, reason: droppedByOwner },
      {
        onSuccess: () =>
          say({
            text: t('case.taskSkipped', { task: words(task, today).title }),
            undo: () => reopen.mutateAsync({ task: task.id }),
            redo: () => skip.mutateAsync({ task: task.id, reason: droppedByOwner }),
          }),
      },
    );
  return {
    finish,
    drop,
    reopen: takeBack,
    isPending: complete.isPending || skip.isPending || reopen.isPending,
    error: complete.error ?? skip.error ?? reopen.error,
  };
}
