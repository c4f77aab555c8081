import { BookUser } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useText } from '../locales/index.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { EntryList } from './EntryList.tsx';

/** Somebody to turn to, as the desk lists him. */
export type ListedContact = Output<'contacts.list'>['contacts'][number];

/** Whom to turn to. */
export function ContactList({ contacts }: { readonly contacts: readonly ListedContact[] }) {
  const t = useText();
  const label = useLabel();
  return (
    <EntryList
      entries={contacts}
      icon={BookUser}
      title={t('surroundings.contacts')}
      about={t('surroundings.contactsAbout')}
      add={t('surroundings.addContact')}
      none={t('surroundings.noContacts')}
      removing={{ command: 'contacts.remove', text: t('surroundings.removeContactText') }}
      words={({ role, phone, email }) =>
        [label('role', role), phone, email].filter((part) => part !== '').join(' · ')
      }
      form="surroundings.contact"
      dialog={(known, onClose) => <ContactDialog known={known} onClose={onClose} />}
    />
  );
}
