import { Check } from 'lucide-react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import type { Answered } from './analysis-words.ts';

/** The analysis of this quarter as a task (T32): it is done where it is made. */
export function AnalysisTask({
  task,
  today,
  onDone,
}: {
  readonly task: NonNullable<Answered['task']>;
  readonly today: string;
  /** Hears that the task is no longer open, or is again. */
  readonly onDone: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const complete = useAction('tasks.complete');
  const reopen = useAction('tasks.reopen');
  const undo = async () => {
    await reopen.mutateAsync({ task: task.id });
    onDone();
  };
  const redo = async () => {
    await complete.mutateAsync({ task: task.id, on: today });
    onDone();
  };
  const finish = () =>
    complete.mutate(
      { task: task.id, on: today },
      {
        onSuccess: () => {
          say({ text: t('analysis.taskWasDone'), undo, redo });
          onDone();
          // The button is gone with the task: who was on it goes on from the top.
          document.querySelector('h1')?.focus();
        },
      },
    );
  return (
    <Alert title={t('analysis.taskTitle')}>
      <div className="stack-small">
        <p>{t('analysis.taskText', { date: dates.long(task.due) })}</p>
        <div>
          <Button icon={Check} isPending={complete.isPending} onPress={finish}>
            {t('analysis.taskDone')}
          </Button>
        </div>
        {complete.error && <Problem error={complete.error} />}
      </div>
    </Alert>
  );
}
