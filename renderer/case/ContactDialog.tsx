import { z } from 'zod';
import { careContact } from '../../domain/records/handling.ts';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { MarkedTextArea } from '../told/MarkedTextArea.tsx';
import { useAction } from '../vault/queries.ts';
import { isPlannedContact } from './care-plan.ts';
import { useCase } from './case-room.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { useRecording } from './use-recording.ts';
import { WellbeingField } from './WellbeingField.tsx';

const schema = z.object({ ...careContact.shape, kind: typed(careContact.shape.kind) });

/** Records a contact with the reporter; the first planned contact is done with it. */
export function ContactDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const words = useTaskWords();
  const { id, today, tasks } = useCase().view;
  const { mutateAsync } = useAction('care.recordContact');
  const kinds = useOptions('care_contact_kind', today);
  const planned = tasks.find((task) => task.status === 'open' && isPlannedContact(task));
  const kept = useRecording('contact', schema, {
    start: { on: today, kind: '', wellbeing: null, note: '' },
    record: (contact) => mutateAsync({ caseId: id, ...contact }),
    said: t('case.contactRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('case.contactAdd')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      {planned && (
        <p className="subtle">
          {t('case.contactCompletes', { task: words(planned, today).title })}
        </p>
      )}
      <div className="fields-beside">
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('case.date')} />}
        </Field>
        <Field of={kept.form} name="kind">
          {(field) => <SelectField {...field} label={t('case.contactKind')} options={kinds} />}
        </Field>
      </div>
      <Field of={kept.form} name="wellbeing">
        {(field) => (
          <WellbeingField
            {...field}
            label={t('case.wellbeingQuestion')}
            hint={t('case.wellbeingHint')}
          />
        )}
      </Field>
      <Field of={kept.form} name="note">
        {(field) => <MarkedTextArea {...field} label={t('case.contactNote')} rows={3} optional />}
      </Field>
    </RecordDialog>
  );
}
