import { BookUser, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { Entry } from './Entry.tsx';

/** Somebody to turn to, as the desk lists him. */
export type ListedContact = Output<'contacts.list'>['contacts'][number];

/** Whom to turn to. */
export function ContactList({ contacts }: { readonly contacts: readonly ListedContact[] }) {
  const t = useText();
  const say = useUndo();
  const label = useLabel();
  const remove = useAction('contacts.remove');
  const [changed, setChanged] = useState<ListedContact | 'new' | null>(null);
  const [leaving, setLeaving] = useState<ListedContact | null>(null);
  const add = (
    <Button icon={Plus} onPress={() => setChanged('new')}>
      {t('surroundings.addContact')}
    </Button>
  );
  const removeLeaving = () => {
    if (leaving === null) return;
    remove.mutate(
      { id: leaving.id },
      {
        onSuccess: () => say({ text: t('surroundings.removed', { name: leaving.name }) }),
        onSettled: () => setLeaving(null),
      },
    );
  };
  return (
    <Card
      title={t('surroundings.contacts')}
      about={t('surroundings.contactsAbout')}
      actions={contacts.length > 0 ? add : undefined}
    >
      {remove.error && <Problem error={remove.error} />}
      {contacts.length === 0 ? (
        <EmptyState icon={BookUser} title={t('surroundings.noContacts')} action={add} />
      ) : (
        <ul className="surroundings">
          {contacts.map((contact) => (
            <Entry
              key={contact.id}
              name={contact.name}
              onChange={() => setChanged(contact)}
              onRemove={() => setLeaving(contact)}
            >
              {[label('role', contact.role), contact.phone, contact.email]
                .filter((part) => part !== '')
                .join(' · ')}
            </Entry>
          ))}
        </ul>
      )}
      {changed !== null && (
        <ContactDialog
          known={changed === 'new' ? null : changed}
          onClose={() => setChanged(null)}
        />
      )}
      <ConfirmDialog
        title={t('surroundings.removeTitle', { name: leaving?.name ?? '' })}
        text={t('surroundings.removeContactText')}
        action={t('surroundings.remove')}
        isOpen={leaving !== null}
        isPending={remove.isPending}
        onConfirm={removeLeaving}
        onClose={() => setLeaving(null)}
      />
    </Card>
  );
}
