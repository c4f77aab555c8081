import type { ImportSubject } from '../../domain/import/subjects.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { pathOf } from '../policy/kinds.ts';
import type { Recorded } from './RecordStep.tsx';
import { type ReadFile, useSubjectName } from './words.ts';

/** Says what was recorded, and leads to it. */
export function DoneStep({
  subject,
  recorded,
  onAnother,
}: {
  readonly subject: ReadFile['subject'];
  readonly recorded: Recorded;
  readonly onAnother: () => void;
}) {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Card title={t('import.step_done')}>
      {subject === 'reports' ? (
        <Alert kind="positive" title={t('import.recorded', { cases: recorded.records })}>
          <p>{t('import.recordedAbout', { ...recorded.numbers })}</p>
        </Alert>
      ) : (
        <RecordsTaken subject={subject} records={recorded.records} />
      )}
      <div className="row">
        <Button kind="primary" autoFocus onPress={() => go(placeOf(subject))}>
          {t(subject === 'reports' ? 'import.toCases' : 'import.toRecords')}
        </Button>
        <Button onPress={onAnother}>{t('import.another')}</Button>
      </div>
    </Card>
  );
}

/** Where what was read in can be seen. */
function placeOf(subject: ImportSubject): string {
  if (subject === 'locations') return '/settings/places';
  return subject === 'reports' ? '/cases' : `${pathOf(subject)}?kind=${subject}`;
}

function RecordsTaken({
  subject,
  records,
}: {
  readonly subject: Exclude<ImportSubject, 'reports'>;
  readonly records: number;
}) {
  const t = useText();
  const kind = useSubjectName()(subject);
  return (
    <Alert kind="positive" title={t('import.recordedRecords', { records, kind })}>
      <p>{t('import.recordedRecordsAbout')}</p>
    </Alert>
  );
}
