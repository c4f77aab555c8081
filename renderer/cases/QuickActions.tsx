import { useEffect } from 'react';
import { type PlainKind, useCase } from '../case/case-room.ts';
import { Button } from '../design/Button.tsx';
import { useAnnounce } from '../design/live.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import type { RecordWish, WishKind } from './record-wish.ts';

const labels: Readonly<Record<WishKind, MessageKey>> = {
  note: 'cases.note',
  contact: 'cases.contact',
  measure: 'cases.measure',
  ownTask: 'cases.task',
};

/** What one records most often, without opening the whole case; letters in the list ask for the same. */
export function QuickActions({
  wish,
  onWishDone,
}: {
  readonly wish: RecordWish | null;
  readonly onWishDone: (none: null) => void;
}) {
  const t = useText();
  const announce = useAnnounce();
  const { view, isOpen, canTell, ask } = useCase();
  const can: Readonly<Record<WishKind, boolean>> = {
    note: canTell,
    contact: canTell,
    measure: isOpen,
    ownTask: isOpen,
  };
  const record = (kind: WishKind) =>
    ask(kind === 'contact' ? { kind, person: null } : { kind: kind satisfies PlainKind });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is granted once
  useEffect(() => {
    if (wish?.caseId !== view.id) return;
    onWishDone(null);
    if (can[wish.kind]) record(wish.kind);
    else announce(t('cases.cannotRecord'));
  }, [wish, view.id]);
  // Safe: the keys of a literal object are exactly its keys.
  const possible = (Object.keys(labels) as WishKind[]).filter((kind) => can[kind]);
  if (possible.length === 0) return null;
  return (
    <fieldset className="record-actions">
      <legend className="visually-hidden">{t('cases.recordAlso')}</legend>
      {possible.map((kind) => (
        <Button key={kind} size="small" onPress={() => record(kind)}>
          {t(labels[kind])}
        </Button>
      ))}
    </fieldset>
  );
}
