import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { ListedRecord } from './words.ts';

/** What can be done with a record; each offers to take it back. */
export function useRecordActions({ id, facts, endedOn }: ListedRecord, title: string) {
  const t = useText();
  const say = useUndo();
  const add = useAction('policy.add');
  const end = useAction('policy.end');
  const reopen = useAction('policy.reopen');
  const remove = useAction('policy.remove');
  const saidOf = (text: string, undo: () => void) => ({ onSuccess: () => say({ text, undo }) });
  return {
    /** Why the last act was refused; null when it was not. */
    error: end.error ?? reopen.error ?? remove.error,
    end: () =>
      end.mutate(
        { id },
        saidOf(t('policy.saidEnded', { title }), () => reopen.mutate({ id })),
      ),
    reopen: () =>
      reopen.mutate(
        { id },
        saidOf(t('policy.saidReopened', { title }), () => end.mutate({ id })),
      ),
    remove: () =>
      remove.mutate(
        { id },
        saidOf(t('policy.saidRemoved', { title }), () => add.mutate({ facts, endedOn })),
      ),
  };
}
