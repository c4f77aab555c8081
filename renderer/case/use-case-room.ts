import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CaseView } from '../../api/contract/cases.ts';
import { useAdding } from '../attachments/use-adding.ts';
import { backIn } from '../forms/kept.ts';
import type { CaseDialog, CaseRoom } from './case-room.ts';
import { dialogNamed } from './dialog-named.ts';

/** A case with what can be done in it, for every part that shows it, and the dialog that was asked for. */
export function useCaseRoom(view: CaseView): {
  readonly room: CaseRoom;
  readonly asked: CaseDialog | null;
  readonly close: () => void;
} {
  const client = useQueryClient();
  const [asked, setAsked] = useState(() => dialogBack(client, view));
  const isOwn = view.hands.kind === 'own';
  const isOpen = view.closed === null && isOwn;
  const isFollowed = isOwn && view.ongoing.length > 0;
  const canTell = view.closed === null ? view.hands.kind !== 'waiting' : isFollowed;
  const adding = useAdding(view.id);
  const room = useMemo(
    () => ({ view, isOpen, canTell, ask: setAsked, adding }),
    [view, isOpen, canTell, adding],
  );
  return { room, asked, close: useCallback(() => setAsked(null), []) };
}

/** The dialog in which somebody was typing when the vault was locked. */
function dialogBack(client: QueryClient, view: CaseView): CaseDialog | null {
  for (const { caseId, form } of backIn(client)) {
    const dialog = caseId === view.id ? dialogNamed(view, form) : null;
    if (dialog) return dialog;
  }
  return null;
}
