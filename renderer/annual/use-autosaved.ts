import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '../../api/contract/index.ts';
import { whenLeaving } from '../forms/leaving.ts';
import { useAction } from '../vault/queries.ts';

/** Milliseconds without typing after which a text is kept. */
const quietMs = 2000;

type Place = Pick<Input<'annual.saveSection'>, 'year' | 'section'>;

/** A text that is kept after a pause in typing, and at once when the screen may go away. */
export function useAutosaved({ year, section }: Place, start: string) {
  const { mutate, data, error } = useAction('annual.saveSection');
  const [words, setWords] = useState(start);
  const unsaved = useRef<string>(null);
  const saveNow = useCallback(() => {
    if (unsaved.current === null) return;
    mutate({ year, section, words: unsaved.current });
    unsaved.current = null;
  }, [mutate, year, section]);

  const change = (typed: string) => {
    setWords(typed);
    unsaved.current = typed;
  };

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
