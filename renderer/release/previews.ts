import { useQueries } from '@tanstack/react-query';
import type { Output } from '../../api/contract/index.ts';
import type { Preview } from '../charts/protected.ts';
import { type CommandError, call } from '../vault/client.ts';
import { queryKey } from '../vault/queries.ts';

interface Previews {
  readonly found: readonly Preview[];
  readonly error: CommandError | null;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** Asks for every year as it would leave, so that the choice can say what state each is in. */
export function usePreviews(years: readonly number[]): Previews {
  return useQueries({
    queries: years.map((year) => ({
      queryKey: queryKey('releases.preview', { year }),
      queryFn: (): Promise<Output<'releases.preview'>> => call('releases.preview', { year }),
    })),
    combine: (results) => ({
      found: results.flatMap(({ data }) => data ?? []),
      // Safe: `call` rejects with nothing else.
      error: (results.find(({ error }) => error !== null)?.error ?? null) as CommandError | null,
      isPending: results.some(({ isPending }) => isPending),
      refetch: () => {
        for (const result of results) void result.refetch();
      },
    }),
  });
}
