import { useCallback, useMemo, useState } from 'react';
import type { CaseView } from '../../api/contract/cases.ts';
import { useAdding } from '../attachments/use-adding.ts';
import type { CaseDialog, CaseRoom } from './case-room.ts';

/** A case with what can be done in it, for every part that shows it, and the dialog that was asked for. */
export function useCaseRoom(view: CaseView): {
  readonly room: CaseRoom;
  readonly asked: CaseDialog | null;
  readonly close: () => void;
} {
  const [asked, setAsked] = useState<CaseDialog | null>(null);
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
