import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { date } from '../../../domain/fields.ts';
import { dutyCheck, yesNoUnknown } from '../../../domain/records/integrity.ts';
import { useOptions } from '../../codes.ts';
import { CheckboxField } from '../../design/CheckboxField.tsx';
import { DateField } from '../../design/DateField.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextArea } from '../../design/TextArea.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../../forms/typed.ts';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';

const { shape } = dutyCheck;
const nobody = 'nobody';
const schema = z.object({
  ...shape,
  accepted: typed(shape.accepted),
  adviceFrom: z
    .string()
    .transform((code) => (code === nobody ? null : code))
    .pipe(shape.adviceFrom),
  adviceOn: typedOrNull(date),
  conclusion: typed(shape.conclusion),
});

/** The check on a duty to report: four questions, and what a person concluded (story S-06). */
export function DutyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id: caseId, today, justice } = useCase().view;
  const { mutateAsync } = useAction('duty.record');
  const advisers = useOptions('advice_from', today);
  const conclusions = useOptions('duty_conclusion', today);
  const { duty } = justice;
  const start = duty
    ? { ...duty, adviceFrom: duty.adviceFrom ?? nobody, adviceOn: duty.adviceOn ?? '' }
    : {
        accepted: '',
        isCivilServant: false,
        adviceFrom: nobody,
        adviceOn: '',
        conclusion: 'undecided',
        reason: '',
      };
  const kept = useRecording('duty', schema, {
    start,
    record: (check) => mutateAsync({ caseId, ...check }),
    said: t('police.dutyKept'),
    onClose,
  });
  const { form } = kept;
  const adviser = useWatch({ control: form.fields.control, name: 'adviceFrom' });
  return (
    <RecordDialog
      title={t('police.duty')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <Field of={form} name="accepted">
        {(field) => (
          <RadioField
            {...field}
            look="row"
            label={t('police.dutyAccepted')}
            options={yesNoUnknown.map((code) => ({ code, label: t(`police.${code}`) }))}
          />
        )}
      </Field>
      <Field of={form} name="isCivilServant">
        {(field) => (
          <CheckboxField
            {...field}
            label={t('police.dutyCivil')}
            hint={t('police.dutyCivilHint')}
          />
        )}
      </Field>
      <Field of={form} name="adviceFrom">
        {(field) => (
          <RadioField
            {...field}
            look="row"
            label={t('police.dutyAdviceFrom')}
            options={[{ code: nobody, label: t('police.dutyNobody') }, ...advisers]}
          />
        )}
      </Field>
      {adviser !== nobody && (
        <Field of={form} name="adviceOn">
          {(field) => <DateField {...field} label={t('police.dutyAdviceOn')} optional />}
        </Field>
      )}
      <Field of={form} name="conclusion">
        {(field) => (
          <SelectField {...field} label={t('police.dutyConclusion')} options={conclusions} />
        )}
      </Field>
      <Field of={form} name="reason">
        {(field) => <TextArea {...field} rows={3} label={t('police.dutyReason')} optional />}
      </Field>
    </RecordDialog>
  );
}
