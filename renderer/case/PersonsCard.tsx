import { Pencil, Trash2, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import type { PersonView } from '../../api/contract/persons.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSaidAction } from '../vault/said-action.ts';
import { useCase } from './case-room.ts';
import { personNow } from './person-now.ts';
import { useCaseWords } from './use-case-words.ts';

type Around = Output<'persons.around'>;

/** Who else is in the case: victims, witnesses, perpetrators, and where a perpetrator was before. */
export function PersonsCard() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const around = useCommand('persons.around', { caseId: view.id });
  const { persons } = view;
  if (persons.length === 0 && !isOpen) return null;
  return (
    <Card
      title={t('persons.title')}
      actions={
        isOpen && (
          <Button icon={UserPlus} onPress={() => ask({ kind: 'person', person: null })}>
            {t('persons.add')}
          </Button>
        )
      }
    >
      {persons.length === 0 && <p className="subtle">{t('persons.none')}</p>}
      <ul className="persons">
        {persons.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            match={around.data?.matches.find(({ personId }) => personId === person.id)}
          />
        ))}
      </ul>
      {around.error && <Problem error={around.error} onRetry={() => around.refetch()} />}
      {around.data && <Surroundings {...around.data} />}
    </Card>
  );
}

function PersonRow({
  person,
  match,
}: {
  readonly person: PersonView;
  readonly match: Around['matches'][number] | undefined;
}) {
  const { t, label } = useCaseWords();
  const { isOpen, ask } = useCase();
  const { remove, isAsked, setAsked } = useRemoval(person);
  const { role, kind, identity } = person;
  const called = identity?.alias ?? t('persons.destroyed');
  const known = [
    identity?.name,
    identity?.birthYear ? t('persons.bornIn', { year: identity.birthYear }) : '',
    identity?.email,
    identity?.phone,
    identity?.relation,
  ].filter(Boolean);
  const kinds = role === 'perpetrator' ? 'perpetrator_kind' : 'person_kind';
  return (
    <li className="person">
      <div className="stack-small">
        <p className="row">
          <strong>{called}</strong>
          <Badge>{label('person_role', role)}</Badge>
          <span className="small subtle">{label(kinds, kind)}</span>
        </p>
        {known.length > 0 && <p className="small">{known.join(' · ')}</p>}
        {match && <MatchLine {...match} />}
      </div>
      {isOpen && identity !== null && (
        <div className="row">
          <IconButton
            icon={Pencil}
            label={t('persons.changeOne', { alias: called })}
            onPress={() => ask({ kind: 'person', person })}
          />
          <IconButton
            icon={Trash2}
            label={t('persons.removeOne', { alias: called })}
            onPress={remove}
          />
        </div>
      )}
      {isAsked && (
        <ConfirmDialog
          isOpen
          danger
          title={t('persons.removeTitle', { alias: called })}
          text={t('persons.removeCare', { alias: called })}
          action={t('persons.remove')}
          onConfirm={remove}
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  );
}

/** Takes somebody out of the case, and offers to put him back; who has aftercare is asked about first. */
function useRemoval(person: PersonView) {
  const { t } = useCaseWords();
  const say = useUndo();
  const { id: caseId, others } = useCase().view;
  const [isAsked, setAsked] = useState(false);
  const take = useSaidAction('persons.remove');
  const add = useAction('persons.record');
  const hasCare = others.some((care) => care.person === person.id);
  const remove = () => {
    if (hasCare && !isAsked) return setAsked(true);
    const before = hasCare ? null : personNow(person);
    take.mutate(
      { caseId, personId: person.id },
      {
        onSuccess: () => {
          if (before === null) return say({ text: t('persons.removed') });
          let { id: personId } = person;
          say({
            text: t('persons.removed'),
            undo: async () => {
              ({ personId } = await add.mutateAsync({ caseId, person: before }));
            },
            redo: () => take.mutateAsync({ caseId, personId }),
          });
        },
        onError: () => setAsked(false),
      },
    );
  };
  return { remove, isAsked, setAsked };
}

/** In how many other cases a perpetrator is known, and the way to what they have in common. */
function MatchLine({ own, others }: Around['matches'][number]) {
  const { t } = useCaseWords();
  const total = own.length + others;
  return (
    <p className="small person-match">
      <Users aria-hidden size={16} />
      <span>
        {t('persons.matchedNow', { total, own: own.length, others })}{' '}
        <Link className="link" href="/series">
          {t('persons.toSeries')}
        </Link>
      </span>
    </p>
  );
}

/** The series a case is in, and the names that were looked at. */
function Surroundings({ series, checks }: Around) {
  const { t, label, dates } = useCaseWords();
  if (series.length + checks.length === 0) return null;
  return (
    <ul className="small subtle persons-around">
      {series.map(({ seriesId, reason, endedOn }) => (
        <li key={seriesId}>
          <Link className="link" href="/series">
            {t('persons.inSeries', { reason: label('series_reason', reason) })}
          </Link>
          {endedOn !== null && ` ${t('persons.seriesEnded', { day: dates.short(endedOn) })}`}
        </li>
      ))}
      {checks.map(({ caseId, number, reason }) => (
        <li key={caseId}>
          {t('persons.checked', { number, reason: label('no_conflict_reason', reason) })}
        </li>
      ))}
    </ul>
  );
}
