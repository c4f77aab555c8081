import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { isBan, measure } from '../../domain/records/handling.ts';
import { useOptions } from '../codes.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { Field } from '../forms/Form.tsx';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { useRecording } from './use-recording.ts';

const schema = z
  .object({
    ...measure.shape,
    kind: typed(measure.shape.kind),
    endsOn: typedOrNull(measure.shape.decidedOn),
  })
  .refine(({ kind, endsOn }) => endsOn !== null || !isBan(kind), {
    message: 'text.empty',
    path: ['endsOn'],
  })
  .refine(({ decidedOn, endsOn }) => endsOn === null || decidedOn <= endsOn, {
    message: 'range.reversed',
    path: ['endsOn'],
  });

/** Records what the organisation did towards the perpetrator. */
export function MeasureDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id, today } = useCase().view;
  const { mutateAsync } = useAction('measures.record');
  const kinds = useOptions('perp_measure', today);
  const kept = useRecording('measure', schema, {
    start: { kind: '', decidedOn: today, endsOn: '', letter: false },
    record: (taken) => mutateAsync({ caseId: id, ...taken }),
    said: t('case.measureRecorded'),
    onClose,
  });
  const ban = isBan(useWatch({ control: kept.form.fields.control, name: 'kind' }));
  return (
    <RecordDialog
      title={t('case.measureAdd')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="kind">
        {(field) => <ComboField {...field} label={t('case.measureKind')} options={kinds} />}
      </Field>
      <div className="fields-beside">
        <Field of={kept.form} name="decidedOn">
          {(field) => <DateField {...field} label={t('case.measureDecidedOn')} />}
        </Field>
        <Field of={kept.form} name="endsOn">
          {(field) => (
            <DateField
              {...field}
              label={t('case.measureEndsOn')}
              {...(ban ? { hint: t('case.measureBanHint') } : { optional: true })}
            />
          )}
        </Field>
      </div>
      <Field of={kept.form} name="letter">
        {(field) => (
          <CheckboxField
            {...field}
            label={t('case.measureLetter')}
            hint={t('case.measureLetterHint')}
          />
        )}
      </Field>
    </RecordDialog>
  );
}
