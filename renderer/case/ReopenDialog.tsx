import { z } from 'zod';
import { codeSchema, reopeningReason } from '../../domain/code-lists/index.ts';
import { useOptions } from '../codes.ts';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ reason: typed(codeSchema(reopeningReason)) });

/** Takes a closed case up again, with the reason. */
export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const { mutateAsync } = useAction('cases.reopen');
  const reasons = useOptions('reopening_reason', today);
  const kept = useRecording('reopen', schema, {
    start: { reason: '' },
    record: ({ reason }) => mutateAsync({ caseId, reason }),
    said: t('follow.reopened'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('follow.reopenTitle')}
      action={t('follow.reopen')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('follow.reopenAbout')}</p>
      <Field of={kept.form} name="reason">
        {(field) => <SelectField {...field} label={t('follow.reopenReason')} options={reasons} />}
      </Field>
    </RecordDialog>
  );
}
