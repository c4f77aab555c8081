import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Topic } from '../../api/contract/command.ts';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import { type CommandError, call, topicsChangedBy } from './client.ts';

/** What each answer is about, by the first part of its command's name. */
const topicsByPrefix: Readonly<Record<string, readonly Topic[]>> = {
  vault: ['session'],
  shell: ['session'],
  today: ['today'],
  cases: ['cases'],
  caseViews: ['caseViews'],
  tasks: ['tasks'],
  reporters: ['reporters'],
  drafts: ['drafts'],
  reports: ['settings'],
  statistics: ['statistics'],
  registry: ['registry', 'settings', 'releases'],
  releases: ['releases', 'statistics'],
  settings: ['settings'],
  preferences: ['preferences'],
  locations: ['settings'],
  contacts: ['settings'],
  reaction: ['settings'],
  letters: ['settings', 'cases'],
  keys: ['keys'],
  backups: ['backups'],
  firstRun: ['firstRun', 'backups', 'keys', 'cases', 'settings'],
  retention: ['retention'],
  identity: ['colleagues'],
  colleagues: ['colleagues'],
  disclosures: ['cases'],
  clerk: ['cases', 'tasks', 'handovers', 'meetings'],
  handovers: ['handovers', 'colleagues', 'cases'],
  officer: ['officer'],
  access: ['access', 'cases'],
  breaches: ['breaches'],
  signals: ['signals'],
  annual: ['annual', 'signals', 'releases', 'benchmarks'],
  persons: ['cases', 'series'],
  series: ['series', 'cases'],
  policy: ['policy', 'settings'],
  policyIndicators: ['policyIndicators'],
  imports: ['imports'],
};

const topicsReadBy = (name: string) => topicsByPrefix[name.split('.')[0] ?? ''] ?? [];

/** Answers live in memory only, and are wiped at lock. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        staleTime: 30_000,
        gcTime: 5 * 60_000,
      },
      // What was sent is forgotten with the answer: a passphrase, a story.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}

/** Where the answer to a command is kept. */
export const queryKey = <N extends CommandName>(name: N, input: Input<N>) => [name, input] as const;

/** Asks a question and keeps the answer until a command says it changed. */
export function useCommand<N extends CommandName>(
  name: N,
  input: Input<N>,
  options: {
    readonly enabled?: boolean;
    readonly keepPrevious?: boolean;
    /** Forgets question and answer as soon as they are off the screen. */
    readonly forget?: boolean;
    /** Milliseconds after which it is asked again; never when null or left out. */
    readonly every?: number | null;
  } = {},
): UseQueryResult<Output<N>, CommandError> {
  return useQuery<Output<N>, CommandError>({
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.forget ? { gcTime: 0 } : {}),
    ...(options.every ? { refetchInterval: options.every } : {}),
  });
}

/** Forgets every answer about the given topics, and asks again for those on the screen. */
export function useInvalidate() {
  const client = useQueryClient();
  return (topics: readonly Topic[]) =>
    client.invalidateQueries({
      predicate: (query) =>
        topicsReadBy(String(query.queryKey[0])).some((topic) => topics.includes(topic)),
    });
}

/** What follows when something was done in the vault, or was refused. */
export interface Following<N extends CommandName> {
  readonly onSuccess?: (output: Output<N>) => void;
  readonly onError?: (refused: CommandError) => void;
  readonly onSettled?: (output?: Output<N>) => void;
}

/**
 * Does something in the vault; afterwards the answers the contract names are asked again. What is given to
 * `mutate` follows also when those new answers take away what asked for it.
 */
export function useAction<N extends CommandName>(name: N) {
  const invalidate = useInvalidate();
  const action = useMutation<Output<N>, CommandError, Input<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
    onSuccess: async () => invalidate(await topicsChangedBy(name)),
  });
  const { mutateAsync } = action;
  const mutate = useCallback(
    (input: Input<N>, { onSuccess, onError, onSettled }: Following<N> = {}) => {
      mutateAsync(input).then(
        (output) => {
          onSuccess?.(output);
          onSettled?.(output);
        },
        // Safe: the client throws nothing else.
        (refused: CommandError) => {
          onError?.(refused);
          onSettled?.();
        },
      );
    },
    [mutateAsync],
  );
  return { ...action, mutate };
}
