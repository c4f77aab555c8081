import { z } from 'zod';
import { policeEvent, policeStep } from '../../domain/records/handling.ts';
import { useOptions } from '../codes.ts';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ ...policeStep.shape, status: typed(policeStep.shape.status) });

/** Records a step with the police or the prosecution. */
export function PoliceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id, today, closed } = useCase().view;
  const { mutateAsync } = useAction('police.record');
  const statuses = useOptions('police_status', today).filter(
    ({ code }) => closed === null || policeEvent(code) === 'police_news',
  );
  const kept = useRecording('police', schema, {
    start: { status: '', on: today, number: '' },
    record: (step) => mutateAsync({ caseId: id, ...step }),
    said: t('case.policeRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('case.policeAdd')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="status">
        {(field) => <ComboField {...field} label={t('case.policeStatus')} options={statuses} />}
      </Field>
      <Field of={kept.form} name="on">
        {(field) => <DateField {...field} label={t('case.date')} />}
      </Field>
      <Field of={kept.form} name="number">
        {(field) => (
          <TextField
            {...field}
            label={t('case.policeNumber')}
            hint={t('case.policeNumberHint')}
            optional
          />
        )}
      </Field>
    </RecordDialog>
  );
}
