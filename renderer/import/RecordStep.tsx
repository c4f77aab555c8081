import { useState } from 'react';
import type { Input, Output } from '../../api/contract/index.ts';
import type { ImportSubject } from '../../domain/import/subjects.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions } from '../design/Dialog.tsx';
import { useText } from '../locales/index.tsx';
import { useShare } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useSubjectText } from './words.ts';

/** What was recorded, as the last step tells it. */
export type Recorded = Pick<Output<'imports.record'>, 'records' | 'numbers'>;

/** Asks whether rows that are refused may stay out, and records the others: to be stopped on the way. */
export function RecordStep({
  checked,
  how,
  subject,
  onBack,
  onRecorded,
}: {
  readonly checked: Output<'imports.check'> | undefined;
  readonly how: Input<'imports.check'>;
  readonly subject: ImportSubject;
  readonly onBack: () => void;
  readonly onRecorded: (recorded: Recorded) => void;
}) {
  const t = useText();
  const say = useSubjectText(subject);
  const record = useAction('imports.record');
  const [isSure, setSure] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { taken = 0, refused = 0 } = checked ?? {};
  const mustBeSure = refused > 0 && taken > 0;
  const confirm = () => {
    setAsked(true);
    if (mustBeSure && !isSure) return;
    record.mutate({ ...how, expected: { taken } }, { onSuccess: onRecorded });
  };
  if (record.isPending) return <OnTheWay rows={taken} subject={subject} />;
  return (
    <>
      {mustBeSure && (
        <CheckboxField
          label={t('import.without', { refused })}
          name="without"
          value={isSure}
          onChange={setSure}
          error={isAsked && !isSure ? t('import.withoutMissing') : undefined}
        />
      )}
      {record.error && <Problem error={record.error} />}
      <Actions>
        {taken > 0 && (
          <Button kind="primary" onPress={confirm}>
            {say({ reports: 'import.record', records: 'import.recordRecords' }, { taken })}
          </Button>
        )}
        <Button onPress={onBack}>{t('import.back')}</Button>
      </Actions>
    </>
  );
}

/** How far the recording is, and the way to stop it. */
function OnTheWay({ rows, subject }: { readonly rows: number; readonly subject: ImportSubject }) {
  const t = useText();
  const say = useSubjectText(subject);
  const stop = useAction('work.stop');
  const recorded = useShare()?.done ?? 0;
  return (
    <div className="stack-small">
      <progress
        className="import-progress"
        aria-label={say({ reports: 'import.recording', records: 'import.recordingRecords' })}
        max={rows}
        value={recorded}
      />
      <p className="small">{t('import.recordedSoFar', { recorded, rows })}</p>
      <Actions>
        <Button
          autoFocus
          isPending={stop.isPending || stop.isSuccess}
          onPress={() => stop.mutate({})}
        >
          {t('desk.stop')}
        </Button>
      </Actions>
    </div>
  );
}
