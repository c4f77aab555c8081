import { HeartHandshake } from 'lucide-react';
import type { PersonView } from '../../api/contract/persons.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CareContacts } from './CareContacts.tsx';
import { CareOffers } from './CareOffers.tsx';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { PersonConsequences } from './PersonConsequences.tsx';
import { PlannedContacts } from './PlannedContacts.tsx';
import { useCaseWords } from './use-case-words.ts';

/** Aftercare of a victim or a witness, or the way to begin it. */
export function PersonCare({ person: { id, identity } }: { readonly person: PersonView }) {
  const { t, label, dates } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { known, isRunning } = useCareOf(id);
  const alias = identity?.alias ?? t('persons.destroyed');
  const begin = (words: 'persons.careBegin' | 'persons.careAgain') =>
    isOpen && (
      <Button icon={HeartHandshake} onPress={() => ask({ kind: 'beginCare', person: id })}>
        {t(words)}
      </Button>
    );
  if (known === null) {
    return (
      <Card title={t('persons.careNone', { alias })} actions={begin('persons.careBegin')}>
        <p className="prose">{t('persons.careWhy', { alias })}</p>
      </Card>
    );
  }
  const { since, ground, endedOn, endedBy, outOfReach } = known;
  return (
    <>
      <div className="row">
        <p className="subtle">
          {endedOn === null
            ? t('persons.careSince', {
                day: dates.long(since),
                ground: label('care_ground', ground),
              })
            : t('persons.careEnded', {
                day: dates.long(endedOn),
                how: label('care_ending', endedBy ?? ''),
              })}
        </p>
        {isRunning && (
          <Button kind="quiet" onPress={() => ask({ kind: 'endCare', person: id })}>
            {t('persons.careEnd')}
          </Button>
        )}
        {endedOn !== null && begin('persons.careAgain')}
      </div>
      {outOfReach && view.closed === null && (
        <Alert title={t('persons.careOutOfReach', { alias })}>
          <p>{t('persons.careOutOfReachAbout')}</p>
        </Alert>
      )}
      <CareOffers person={id} />
      <div className="case-halves">
        <CareContacts person={id} />
        <PlannedContacts person={id} />
      </div>
      <PersonConsequences person={id} />
    </>
  );
}
