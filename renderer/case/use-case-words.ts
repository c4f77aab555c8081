import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { useText } from '../locales/index.tsx';
import { useEuros } from './euros.ts';
import { useNamedTasks } from './use-named-tasks.ts';

/** Everything a part of a case needs to say codes, days, amounts and tasks. */
export function useCaseWords() {
  return {
    t: useText(),
    label: useLabel(),
    dates: useDates(),
    euros: useEuros(),
    taskWords: useNamedTasks(),
  };
}

/** Says codes, days, amounts and tasks. */
export type CaseWords = ReturnType<typeof useCaseWords>;
