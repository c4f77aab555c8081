import { PhoneCall, Plus } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { Literal } from './Literal.tsx';
import { useCaseWords } from './use-case-words.ts';
import { WellbeingLine } from './WellbeingLine.tsx';

/** The contacts with somebody, the newest first, and how he felt from one to the next. */
export function CareContacts({ person }: { readonly person: string | null }) {
  const { t, label, dates } = useCaseWords();
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
        events={contacts.toReversed().map(({ id, kind, on, wellbeing, note, reached, author }) => ({
          id,
          icon: PhoneCall,
          title: !reached
            ? t('reaction.eventAttempt', { kind: label('care_contact_kind', kind) })
            : author === null
              ? label('care_contact_kind', kind)
              : t('handover.contactBy', { name: author, kind: label('care_contact_kind', kind) }),
          when: dates.relative(on, today),
          content: (
            <>
              {wellbeing !== null && <p>{t('case.wellbeingWas', { grade: wellbeing })}</p>}
              {note !== '' && <Literal text={note} />}
            </>
          ),
        }))}
      />
    </Card>
  );
}
