import { Gavel } from 'lucide-react';
import { useCase } from './case-room.ts';
import { Literal } from './Literal.tsx';
import { RecordedList } from './RecordedList.tsx';
import { useCaseWords } from './use-case-words.ts';

/** The steps with the police, the newest first. */
export function PoliceTab() {
  const { t, label, dates } = useCaseWords();
  const { view } = useCase();
  return (
    <RecordedList
      icon={Gavel}
      title={t('case.policeTitle')}
      add={{ dialog: 'police', label: t('case.policeAdd') }}
      empty={t('case.policeEmpty')}
      lines={view.police.toReversed().map(({ id, status, on, number }) => ({
        id,
        title: label('police_status', status),
        when: dates.relative(on, view.today),
        content: number === '' ? null : <Literal text={t('case.policeNumberIs', { number })} />,
      }))}
    />
  );
}
