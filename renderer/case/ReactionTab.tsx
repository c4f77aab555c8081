import { Shield } from 'lucide-react';
import { daysBetween } from '../../domain/time.ts';
import { useCase } from './case-room.ts';
import { RecordedList } from './RecordedList.tsx';
import { useCaseWords } from './use-case-words.ts';

/** What the organisation did towards the perpetrator, the newest first. */
export function ReactionTab() {
  const { t, label, dates } = useCaseWords();
  const { view } = useCase();
  const { today } = view;
  const endWords = (endsOn: string) =>
    endsOn < today
      ? t('case.endedOn', { day: dates.long(endsOn) })
      : t('case.endsOn', { day: dates.long(endsOn), days: daysBetween(today, endsOn) });
  return (
    <RecordedList
      icon={Shield}
      title={t('case.reactionTitle')}
      about={t('case.reactionAbout')}
      add={{ dialog: 'measure', label: t('case.measureAdd') }}
      empty={t('case.reactionEmpty')}
      lines={view.measures.toReversed().map(({ id, kind, decidedOn, endsOn, letter }) => ({
        id,
        title: label('perp_measure', kind),
        when: t('case.decided', { when: dates.relative(decidedOn, today) }),
        content: (
          <>
            {endsOn !== null && <p>{endWords(endsOn)}</p>}
            {letter && <p>{t('case.withLetter')}</p>}
          </>
        ),
      }))}
    />
  );
}
