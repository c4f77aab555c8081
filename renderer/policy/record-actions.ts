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
  return {
    /** Why the last act was refused; null when it was not. */
    error: end.error ?? reopen.error ?? remove.error,
    end: () =>
      end.mutate(
        { id },
        {
          onSuccess: () =>
            say({
              text: t('policy.saidEnded', { title }),
              undo: () => reopen.mutateAsync({ id }),
              redo: () => end.mutateAsync({ id }),
            }),
        },
      ),
    reopen: () =>
      reopen.mutate(
        { id },
        {
          onSuccess: () =>
            say({
              text: t('policy.saidReopened', { title }),
              undo: () => end.mutateAsync({ id }),
              redo: () => reopen.mutateAsync({ id }),
            }),
        },
      ),
    remove: () =>
      remove.mutate(
        { id },
        {
          onSuccess: () => {
            let added = { id };
            say({
              text: t('policy.saidRemoved', { title }),
              undo: async () => {
                added = await add.mutateAsync({ facts, endedOn });
              },
              redo: () => remove.mutateAsync(added),
            });
          },
        },
      ),
  };
}
