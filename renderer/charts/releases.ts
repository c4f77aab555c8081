import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Input, Output } from '../../api/contract/index.ts';
import { type CommandError, call } from '../vault/client.ts';
import { queryKey } from '../vault/queries.ts';
import type { Preview } from './protected.ts';

type Making = Extract<Output<'releases.preview'>, { readonly state: 'working' }>;

/** Milliseconds between two looks at figures that are being protected. */
const rhythm = 600;

/** Figures as they would leave: there, in the making, stopped, or impossible. */
export type Protected =
  | { readonly kind: 'ready'; readonly preview: Preview }
  | {
      readonly kind: 'working';
      readonly seconds: number;
      readonly progress: Making['progress'];
      readonly stop: () => void;
    }
  | { readonly kind: 'stopped'; readonly again: () => void }
  | { readonly kind: 'failed'; readonly error: CommandError; readonly again: () => void };

/** Asks for a period as it would leave, and asks again until it is protected. */
export function useRelease(wanted: Input<'releases.preview'>): Protected {
  const { period, method, correction } = wanted;
  const [isStopped, setStopped] = useState(false);
  const found = useQuery<Output<'releases.preview'>, CommandError>({
    queryKey: queryKey('releases.preview', wanted),
    queryFn: () => call('releases.preview', wanted),
    enabled: !isStopped,
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? rhythm : false),
  });
  // Another period, or another way, is another question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are why it runs
  useEffect(() => setStopped(false), [period, method, correction]);
  const again = () => {
    setStopped(false);
    void found.refetch();
  };
  const stop = () => {
    setStopped(true);
    void call('releases.cancel', {});
  };
  if (found.error) return { kind: 'failed', error: found.error, again };
  if (found.data?.state === 'ready') return { kind: 'ready', preview: found.data };
  if (isStopped) return { kind: 'stopped', again };
  const { seconds = 0, progress = null } = found.data ?? {};
  return { kind: 'working', seconds, progress, stop };
}
