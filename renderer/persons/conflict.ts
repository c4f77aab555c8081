import { useCallback, useState } from 'react';
import { errorValueOf } from '../vault/client.ts';

/** Whether a name may be that of the other party in another case, as the vault said last. */
export interface Conflict {
  /** The number of that case; null when there is none, as far as is known. */
  readonly found: string | null;
  /** Does something, and remembers what the vault says of the other party. */
  readonly ask: <T>(act: () => Promise<T>) => Promise<T>;
}

/** Remembers that the vault asked whether somebody is the other party in another case. */
export function useConflict(): Conflict {
  const [found, setFound] = useState<string | null>(null);
  const ask = useCallback(async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (thrown) {
      const { code, params } = errorValueOf(thrown);
      if (code === 'conflict.found') setFound(String(params.number));
      throw thrown;
    }
  }, []);
  return { found, ask };
}
