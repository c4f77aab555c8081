import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useDates } from '../dates.ts';
import { useOffer } from '../frame/acts.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import type { DeskForm } from './form.ts';

/** What `Ctrl+S` does in a form, and what became of it. */
export interface Saving {
  /** Null for a form of which no draft is kept. */
  readonly save: (() => void) | null;
  /** What is said of the draft once it was asked for. */
  readonly said: string;
}

/** A setting is recorded by `Ctrl+S`; of anything else the draft is kept, and said to be. */
export function useSaving<V extends FieldValues, P>(form: DeskForm<V, P>): Saving {
  const t = useText();
  const dates = useDates();
  const [said, say] = useState('');
  const errorText = useErrorText();
  const { kept, isSetting, submit } = form;
  const saveDraft = async () => {
    if (kept === null) return;
    try {
      const savedAt = await kept.saveNow();
      const time = savedAt === null ? '' : dates.time(savedAt);
      say(t(savedAt === null ? 'desk.nothingTyped' : 'desk.draftKept', { time }));
    } catch (thrown) {
      say(errorText(thrown));
    }
  };
  const latest = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = () => void (isSetting ? submit() : saveDraft());
  });
  const save = useCallback(() => latest.current(), []);
  const saves = kept !== null;
  // The same as long as the form stands: of two forms, the one that came later answers.
  useOffer(useMemo(() => (saves ? { save } : {}), [saves, save]));
  return { save: saves ? save : null, said };
}
