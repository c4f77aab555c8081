import { focusField } from '../design/ErrorSummary.tsx';
import { usePreferences } from '../preferences.tsx';
import { wishKinds } from './record-wish.ts';
import type { CaseDeskState } from './use-case-desk.ts';

/** What the keys of a row do, beside moving: open it, the record on and off, and letters when they are on. */
export function useRowKeys(desk: CaseDeskState): (key: string) => boolean {
  const { selection, side, caseAt, openRow, show, hide, setWish } = desk;
  const { row } = selection;
  const { singleKeys: hasLetters } = usePreferences();
  const wish = (letter: string): boolean => {
    const found = caseAt(row);
    const kind = Object.entries(wishKinds).find(([key]) => key === letter)?.[1];
    if (kind === undefined || !found) return false;
    show(row);
    setWish({ caseId: found.id, kind });
    return true;
  };
  const acts = new Map([
    ['Enter', () => openRow(row)],
    [' ', () => (side.isOpen ? hide() : show(row))],
    ['Escape', hide],
    ...(hasLetters ? ([['/', () => focusField('query')]] as const) : []),
  ]);
  return (key) => {
    const act = acts.get(key);
    act?.();
    return act !== undefined || (hasLetters && wish(key.toLowerCase()));
  };
}
