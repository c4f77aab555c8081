import { useState } from 'react';
import { RadioField } from '../design/RadioField.tsx';
import { CareCircle } from './CareCircle.tsx';
import { CareContacts } from './CareContacts.tsx';
import { CareOffers } from './CareOffers.tsx';
import { ConsequencesCard } from './ConsequencesCard.tsx';
import { useCase } from './case-room.ts';
import { PersonCare } from './PersonCare.tsx';
import { PlannedContacts } from './PlannedContacts.tsx';
import { useCaseWords } from './use-case-words.ts';

const reporter = 'reporter';

/** Aftercare: of the reporter, and of each victim and witness beside him. */
export function CareTab() {
  const { t, label } = useCaseWords();
  const { persons, reporter: known } = useCase().view;
  const [chosen, setChosen] = useState(reporter);
  const others = persons.filter(({ role }) => role !== 'perpetrator');
  const person = others.find(({ id }) => id === chosen);
  return (
    <div className="stack">
      {others.length > 0 && (
        <RadioField
          label={t('persons.careOf')}
          look="row"
          value={person?.id ?? reporter}
          onChange={setChosen}
          options={[
            { code: reporter, label: t('persons.careReporter', { alias: known.alias ?? '' }) },
            ...others.map(({ id, role, identity }) => ({
              code: id,
              label: t('persons.carePerson', {
                alias: identity?.alias ?? t('persons.destroyed'),
                role: label('person_role', role),
              }),
            })),
          ]}
        />
      )}
      {person === undefined ? <ReporterCare /> : <PersonCare key={person.id} person={person} />}
    </div>
  );
}

/** The four kinds of support, the contacts, how the reporter feels, and what it did. */
function ReporterCare() {
  return (
    <>
      <CareOffers person={null} />
      <CareCircle />
      <div className="case-halves">
        <CareContacts person={null} />
        <PlannedContacts person={null} />
      </div>
      <ConsequencesCard />
    </>
  );
}
