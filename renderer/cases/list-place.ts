import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import { currentPath } from '../navigation.tsx';
import { call } from '../vault/client.ts';
import { queryKey, useCommand } from '../vault/queries.ts';

/** How long somebody has to be in one place before it is kept. */
const restMs = 400;

/** Where one was in the list, as the vault kept it. */
export const useKeptPlace = () => useCommand('listPlace.get', {});

/**
 * Keeps where one is in the list: in the vault, so that it outlives a lock, and nowhere else. What was
 * not kept yet goes with whoever leaves for another screen, but not into a window that was locked.
 */
export function useKeepPlace(place: ListPlace): void {
  const client = useQueryClient();
  const latest = useRef(place);
  const kept = useRef(place);
  const keep = useCallback(() => {
    const now = latest.current;
    if (JSON.stringify(now) === JSON.stringify(kept.current)) return;
    kept.current = now;
    client.setQueryData(queryKey('listPlace.get', {}), now);
    // Nobody is told when it fails: all that is lost is a place in a list.
    call('listPlace.keep', now).catch(() => undefined);
  }, [client]);
  useEffect(() => {
    latest.current = place;
    const timer = setTimeout(keep, restMs);
    return () => clearTimeout(timer);
  }, [place, keep]);
  useEffect(
    () => () => {
      if (currentPath() !== '/cases') keep();
    },
    [keep],
  );
}
