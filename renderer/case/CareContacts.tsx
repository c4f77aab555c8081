import { PhoneCall, Plus } from 'lucide-react';
import type { CaseView } from '../../api/contract/cases.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { type CaseWords, useCaseWords } from './use-case-words.ts';
import { WellbeingLine } from './WellbeingLine.tsx';

/** The contacts with somebody, the newest first, and how he felt from one to the next. */
export function CareContacts({ person }: { readonly person: string | null }) {
  const words = useCaseWords();
  const { t, dates } = words;
  const { view, canTell, ask } = useCase();
  const { contacts, alias, known } = useCareOf(person);
  const { today } = view;
  const canAdd = canTell && known?.endedBy !== 'declined';
  const title =
    person === null
      ? t('case.contactsTitle')
      : t('persons.contactsWith', { alias: alias ?? t('persons.destroyed') });
  return (
    <Card
      title={title}
      actions={
        canAdd && (
          <Button icon={Plus} onPress={() => ask({ kind: 'contact', person })}>
            {t('case.contactAdd')}
          </Button>
        )
      }
    >
      {contacts.length === 0 && <p className="subtle">{t('case.contactsEmpty')}</p>}
      <WellbeingLine contacts={contacts} />
      <Timeline
        label={title}
        events={contacts.toReversed().map((contact) => ({
          id: contact.id,
          icon: PhoneCall,
          title: titleOf(contact, words),
          when: dates.relative(contact.on, today),
          content: <ContactFacts contact={contact} />,
        }))}
      />
    </Card>
  );
}

function titleOf(
  { kind: code, reached, author }: CaseView['contacts'][number],
  { t, label }: CaseWords,
): string {
  const kind = label('care_contact_kind', code);
  if (!reached) return t('reaction.eventAttempt', { kind });
  return author === null ? kind : t('handover.contactBy', { name: author, kind });
}
