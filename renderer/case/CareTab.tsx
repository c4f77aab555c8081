import { PhoneCall, Plus } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { CareCircle } from './CareCircle.tsx';
import { CareOffers } from './CareOffers.tsx';
import { ConsequencesCard } from './ConsequencesCard.tsx';
import { useCase } from './case-room.ts';
import { Literal } from './Literal.tsx';
import { PlannedContacts } from './PlannedContacts.tsx';
import { useCaseWords } from './use-case-words.ts';
import { WellbeingLine } from './WellbeingLine.tsx';

/** Aftercare: the four kinds of support, the contacts, how the reporter feels, and what it did. */
export function CareTab() {
  return (
    <div className="stack">
      <CareOffers />
      <CareCircle />
      <div className="case-halves">
        <Contacts />
        <PlannedContacts />
      </div>
      <ConsequencesCard />
    </div>
  );
}

function Contacts() {
  const { t, label, dates } = useCaseWords();
  const { view, canTell, ask } = useCase();
  const { contacts, today } = view;
  return (
    <Card
      title={t('case.contactsTitle')}
      actions={
        canTell && (
          <Button icon={Plus} onPress={() => ask({ kind: 'contact' })}>
            {t('case.contactAdd')}
          </Button>
        )
      }
    >
      {contacts.length === 0 && <p className="subtle">{t('case.contactsEmpty')}</p>}
      <WellbeingLine contacts={contacts} />
      <Timeline
        label={t('case.contactsTitle')}
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
