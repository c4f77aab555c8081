import { useCallback, useEffect, useState } from 'react';

/**
 * Something to do with the answer to what was typed, for a key that may come before that answer: it is
 * done once all of it is answered, and no more when one types on.
 * @param typed what stands in the field
 * @param isAnswered whether what is shown is the whole answer to that
 * @returns asks for it to be done
 */
export function useOnceAnswered(typed: string, isAnswered: boolean, act: () => void): () => void {
  const [asked, setAsked] = useState<string>();
  if (asked !== undefined && asked !== typed) setAsked(undefined);
  const isDue = isAnswered && asked === typed;
  useEffect(() => {
    if (!isDue) return;
    setAsked(undefined);
    act();
  }, [isDue, act]);
  return useCallback(() => setAsked(typed), [typed]);
}
