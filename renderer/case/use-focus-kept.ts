import { useEffect } from 'react';

/**
 * Recording something may take the focused button away, or the one a dialog gives focus back to.
 * After each of the given changes focus that got lost goes to the selected part of the case.
 */
export function useFocusKept(...changes: readonly [shown: unknown, asked: unknown]) {
  const [shown, asked] = changes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the changes say when to look
  useEffect(() => {
    // A dialog gives focus back in the next frame.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, asked]);
}
