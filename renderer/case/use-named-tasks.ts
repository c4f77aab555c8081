import { useContext } from 'react';
import { useText } from '../locales/index.tsx';
import { type SayableTask, type TaskWords, useTaskWords } from '../tasks.ts';
import { CaseProvider } from './case-room.ts';

/** Says the tasks of a case; of aftercare of somebody beside the reporter, with whose it is. */
export function useNamedTasks() {
  const t = useText();
  const words = useTaskWords();
  const persons = useContext(CaseProvider)?.view.persons ?? [];
  return (task: SayableTask, today: string): TaskWords => {
    const said = words(task, today);
    const alias = persons.find(({ id }) => id === task.person)?.identity?.alias;
    if (alias === undefined) return said;
    return { ...said, title: t('persons.taskOf', { task: said.plain, alias }) };
  };
}
