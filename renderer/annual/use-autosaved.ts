import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '../../api/contract/index.ts';
import { whenLeaving } from '../forms/leaving.ts';
import { useAction } from '../vault/queries.ts';

/** Milliseconds without typing after which a text is kept. */
const quietMs = 2000;

type Place = Pick<Input<'annual.saveSection'>, 'year' | 'section'>;

/** What was typed last in a section since the vault was opened. In memory, and wiped at a lock. */
interface LastTyped {
  readonly words: string;
  /** Whether the vault said that it has it. */
  readonly isSaved: boolean;
}

const room = 'annualTyped';

/**
 * What was typed last in a section: an answer of the vault may be older, also one that is still under way
 * when somebody comes back to the screen.
 */
function useLastTyped({ year, section }: Place) {
  const client = useQueryClient();
  const [last] = useState(() => {
    const key = [room, year, section];
    client.setQueryDefaults([room], { gcTime: Number.POSITIVE_INFINITY });
    return {
      get: () => client.getQueryData<LastTyped>(key),
      typed: (words: string) => client.setQueryData<LastTyped>(key, { words, isSaved: false }),
      saved: (words: string) =>
        client.setQueryData<LastTyped>(key, (kept) =>
          kept?.words === words ? { words, isSaved: true } : kept,
        ),
    };
  });
  return last;
}

/** A text that is kept after a pause in typing, and at once when the screen may go away. */
export function useAutosaved({ year, section }: Place, start: string) {
  const { mutate, data, error } = useAction('annual.saveSection');
  const last = useLastTyped({ year, section });
  const [words, setWords] = useState(() => last.get()?.words ?? start);
  const unsaved = useRef<string>(null);
  const saveNow = useCallback(() => {
    const due = unsaved.current;
    if (due === null) return;
    unsaved.current = null;
    mutate(
      { year, section, words: due },
      {
        onSuccess: () => last.saved(due),
        onError: () => {
          unsaved.current ??= due;
        },
      },
    );
  }, [mutate, last, year, section]);

  const change = (typed: string) => {
    setWords(typed);
    last.typed(typed);
    unsaved.current = typed;
  };

  // What the vault had not taken in when the screen was left is tried once more.
  useEffect(() => {
    const typed = last.get();
    if (typed && !typed.isSaved) unsaved.current = typed.words;
  }, [last]);

  useEffect(() => {
    if (unsaved.current !== words) return;
    const timer = setTimeout(saveNow, quietMs);
    return () => clearTimeout(timer);
  }, [words, saveNow]);

  useEffect(() => {
    const stay = whenLeaving(saveNow);
    return () => {
      stay();
      saveNow();
    };
  }, [saveNow]);

  return { words, change, savedAt: data?.savedAt ?? null, error };
}
