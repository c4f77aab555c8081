import { z } from 'zod';
import type { MeasureView } from '../../api/contract/measures.ts';
import { date } from '../../domain/fields.ts';
import { DateField } from '../design/DateField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ on: date });

/** Records that a measure ended before its day. */
export function EndMeasureDialog({
  measure,
  onClose,
}: {
  readonly measure: MeasureView;
  readonly onClose: () => void;
}) {
  const { t, label } = useCaseWords();
  const { id: caseId, today } = useCase().view;
  const { mutateAsync } = useAction('measures.end');
  const kept = useRecording(`endMeasure ${measure.id}`, schema, {
    start: { on: today },
    record: ({ on }) => mutateAsync({ caseId, measure: measure.id, on }),
    said: t('reaction.measureEnded'),
    onClose,
  });
  const kind = label('perp_measure', measure.kind);
  return (
    <RecordDialog
      title={t('reaction.endTitle', { kind })}
      action={t('reaction.end')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('reaction.endAbout')}</p>
      <Field of={kept.form} name="on">
        {(field) => <DateField {...field} label={t('reaction.endedOn')} />}
      </Field>
    </RecordDialog>
  );
}
