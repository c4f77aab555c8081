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
    end: async () => {
      await end.mutateAsync({ id });
      say({ text: t('policy.saidEnded', { title }), undo: () => reopen.mutate({ id }) });
    },
    reopen: async () => {
      await reopen.mutateAsync({ id });
      say({ text: t('policy.saidReopened', { title }), undo: () => end.mutate({ id }) });
    },
    remove: async () => {
      await remove.mutateAsync({ id });
      say({
        text: t('policy.saidRemoved', { title }),
        undo: () => add.mutate({ facts, endedOn }),
      });
    },
  };
}
