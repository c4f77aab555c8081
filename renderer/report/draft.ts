import { useIsMutating } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Output } from '../../api/contract/index.ts';
import type { CommandError } from '../vault/client.ts';
import { useAction, useCommand } from '../vault/queries.ts';
import type { Recordable, ReportValues } from './values.ts';

/** Milliseconds without typing after which the draft is kept. */
const quietMs = 2000;

/** What the vault kept of an earlier visit; undefined until it has answered. */
export function useDraftAtOpening() {
  const [opened, setOpened] = useState<Output<'drafts.load'>>();
  // Leaving the screen keeps the draft: look for it only when that is done.
  const keeping = useIsMutating({ mutationKey: ['drafts.save'] }) > 0;
  const load = useCommand('drafts.load', {}, { enabled: opened === undefined && !keeping });
  const answer = keeping || load.isFetching ? undefined : load.data;
  useEffect(() => {
    if (answer) setOpened((earlier) => earlier ?? answer);
  }, [answer]);
  return { opened, error: opened ? null : load.error, retry: () => load.refetch() };
}

/** How the draft is doing. */
export interface Autosave {
  /** When it was last kept; null when not yet on this visit. */
  readonly savedAt: string | null;
  readonly error: CommandError | null;
  /** Keeps what is not kept yet. */
  readonly saveNow: () => void;
}

/**
 * Keeps the draft after a pause in typing, and at once when the screen may go away: on leaving a
 * field or the window, and when a shortcut begins, because that may be the one that locks.
 */
export function useAutosave(fields: UseFormReturn<ReportValues, unknown, Recordable>): Autosave {
  const { mutate, data, error } = useAction('drafts.save');
  const { subscribe } = fields;
  const unsaved = useRef<ReportValues>(null);
  const saveNow = useCallback(() => {
    if (unsaved.current === null) return;
    mutate({ draft: unsaved.current });
    unsaved.current = null;
  }, [mutate]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        unsaved.current = values;
        clearTimeout(timer);
        timer = setTimeout(saveNow, quietMs);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [subscribe, saveNow]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) saveNow();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('focusout', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('focusout', saveNow);
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, [saveNow]);

  return { savedAt: data?.savedAt ?? null, error, saveNow };
}
