import { type LucideIcon, Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { keepPlace } from '../design/keep-place.ts';
import { useUndo } from '../design/Undo.tsx';
import { useIsBack } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { Entry } from './Entry.tsx';

interface EntryListProps<E> {
  readonly entries: readonly E[];
  readonly icon: LucideIcon;
  readonly title: string;
  readonly about: string;
  /** What the button says that adds one. */
  readonly add: string;
  /** Another way to add some. */
  readonly more?: ReactNode;
  /** What is said when there is none. */
  readonly none: string;
  /** The command that takes one off the list, and what that means. */
  readonly removing: {
    readonly command: 'locations.remove' | 'contacts.remove';
    readonly text: string;
  };
  /** What is known of one, in a line. */
  readonly words: (entry: E) => string;
  /** Under which name the vault keeps what is typed in that dialog. */
  readonly form: string;
  /** The dialog that adds one, or changes one that is known. */
  readonly dialog: (known: E | null, onClose: () => void) => ReactNode;
}

/** A list that the organisation sets: entries are added, changed, and taken off after a question. */
export function EntryList<E extends { readonly id: string; readonly name: string }>({
  entries,
  icon,
  title,
  about,
  add,
  more,
  none,
  removing,
  words,
  form,
  dialog,
}: EntryListProps<E>) {
  const t = useText();
  const say = useUndo();
  const remove = useAction(removing.command);
  const isBack = useIsBack();
  const [changed, setChanged] = useState<E | 'new' | null>(() =>
    isBack(`${form} new`) ? 'new' : (entries.find(({ id }) => isBack(`${form} ${id}`)) ?? null),
  );
  const [leaving, setLeaving] = useState<E | null>(null);
  const moveOn = useRef(() => {});
  const ask = (entry: E) => {
    moveOn.current = keepPlace();
    setLeaving(entry);
  };
  const addButton = (
    <div className="row">
      <Button icon={Plus} onPress={() => setChanged('new')}>
        {add}
      </Button>
      {more}
    </div>
  );
  const removeLeaving = () => {
    if (leaving === null) return;
    remove.mutate(
      { id: leaving.id },
      {
        onSuccess: () => {
          say({ text: t('surroundings.removed', { name: leaving.name }) });
          moveOn.current();
        },
        onSettled: () => setLeaving(null),
      },
    );
  };
  return (
    <Card title={title} about={about} actions={entries.length > 0 ? addButton : undefined}>
      {remove.error && <Problem error={remove.error} />}
      {entries.length === 0 ? (
        <EmptyState icon={icon} title={none} action={addButton} />
      ) : (
        <ul className="surroundings">
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              name={entry.name}
              onChange={() => setChanged(entry)}
              onRemove={() => ask(entry)}
            >
              {words(entry)}
            </Entry>
          ))}
        </ul>
      )}
      {changed !== null && dialog(changed === 'new' ? null : changed, () => setChanged(null))}
      <ConfirmDialog
        title={t('surroundings.removeTitle', { name: leaving?.name ?? '' })}
        text={removing.text}
        action={t('surroundings.remove')}
        isOpen={leaving !== null}
        isPending={remove.isPending}
        onConfirm={removeLeaving}
        onClose={() => setLeaving(null)}
      />
    </Card>
  );
}
