import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../design/live.tsx';
import { useText } from '../locales/index.tsx';
import { useInvalidate } from '../vault/queries.ts';
import { nameOf, sendFile } from './content.ts';

/** A file on its way into the vault, or one that did not get there. */
export interface FileOnItsWay {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly error: unknown;
}

/** Files that are added to a case, one after another, and how to add or stop them. */
export interface Adding {
  readonly files: readonly FileOnItsWay[];
  readonly add: (files: readonly File[], leaveMetadata: boolean) => void;
  /** Stops a file, or takes away one that failed. */
  readonly stop: (key: number) => void;
}

/** Adds files to a case for as long as the case is on the screen. */
export function useAdding(caseId: string): Adding {
  const t = useText();
  const announce = useAnnounce();
  const invalidate = useInvalidate();
  const [files, setFiles] = useState<readonly FileOnItsWay[]>([]);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const lastKey = useRef(0);
  const stoppers = useRef(new Map<number, AbortController>());

  useEffect(() => {
    const running = stoppers.current;
    return () => {
      for (const stopper of running.values()) stopper.abort();
    };
  }, []);

  const drop = useCallback((key: number) => {
    stoppers.current.delete(key);
    setFiles((all) => all.filter((file) => file.key !== key));
  }, []);
  const change = useCallback(
    (key: number, changed: Partial<FileOnItsWay>) =>
      setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...changed } : file))),
    [],
  );

  const addOne = useCallback(
    (file: File, leaveMetadata: boolean) => {
      lastKey.current += 1;
      const key = lastKey.current;
      const name = nameOf(file, t('attachments.nameless'));
      const stopper = new AbortController();
      stoppers.current.set(key, stopper);
      setFiles((all) => [...all, { key, name, bytes: file.size, sent: 0, error: null }]);
      const send = async () => {
        if (stopper.signal.aborted) return drop(key);
        try {
          const told = { caseId, name, leaveMetadata };
          const added = await sendFile(file, told, stopper.signal, (sent) => change(key, { sent }));
          drop(key);
          if (added === null) return;
          announce(t('attachments.added', { name }));
          await invalidate(['cases']);
        } catch (error) {
          change(key, { error });
        }
      };
      turn.current = turn.current.then(send);
    },
    [announce, caseId, change, drop, invalidate, t],
  );

  const add = useCallback(
    (chosen: readonly File[], leaveMetadata: boolean) => {
      for (const file of chosen) addOne(file, leaveMetadata);
    },
    [addOne],
  );
  const stop = useCallback(
    (key: number) => {
      stoppers.current.get(key)?.abort();
      drop(key);
    },
    [drop],
  );
  return useMemo(() => ({ files, add, stop }), [files, add, stop]);
}
