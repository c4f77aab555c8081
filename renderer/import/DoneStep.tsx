import type { PolicyKind } from '../../domain/policy/records.ts';
import { kindOf } from '../../domain/policy/records.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { pathOf } from '../policy/kinds.ts';
import type { Recorded } from './RecordStep.tsx';
import type { ReadFile } from './words.ts';

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
        <RecordsTaken kind={subject} records={recorded.records} />
      )}
      <div className="row">
        <Button
          kind="primary"
          autoFocus
          onPress={() =>
            go(subject === 'reports' ? '/cases' : `${pathOf(subject)}?kind=${subject}`)
          }
        >
          {t(subject === 'reports' ? 'import.toCases' : 'import.toRecords')}
        </Button>
        <Button onPress={onAnother}>{t('import.another')}</Button>
      </div>
    </Card>
  );
}

function RecordsTaken({ kind, records }: { readonly kind: PolicyKind; readonly records: number }) {
  const t = useText();
  const language = useLanguage();
  const { plural } = kindOf(kind).words;
  return (
    <Alert kind="positive" title={t('import.recordedRecords', { records, kind: plural[language] })}>
      <p>{t('import.recordedRecordsAbout')}</p>
    </Alert>
  );
}
