import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useDates } from '../dates.ts';
import { useUndo } from '../design/Undo.tsx';
import { useOffer } from '../frame/acts.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import type { DeskForm } from './form.ts';

/**
 * What `Ctrl+S` does in a form: a setting is recorded; of anything else the draft is kept and said to be.
 * @returns null for a form of which no draft is kept.
 */
export function useSaving<V extends FieldValues, P>(form: DeskForm<V, P>): (() => void) | null {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const errorText = useErrorText();
  const { kept, isSetting, submit } = form;
  const saveDraft = async () => {
    if (kept === null) return;
    try {
      const savedAt = await kept.saveNow();
      const time = savedAt === null ? '' : dates.time(savedAt);
      say({ text: t(savedAt === null ? 'desk.nothingTyped' : 'desk.draftKept', { time }) });
    } catch (thrown) {
      say({ text: errorText(thrown) });
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
  return saves ? save : null;
}
