import { z } from 'zod';
import { damageLine } from '../../domain/records/handling.ts';
import { useOptions } from '../codes.ts';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { useRecording } from './use-recording.ts';

/** The form asks for euros; what is kept are whole cents. */
const cents = z
  .number('text.empty')
  .nullable()
  .transform((euros) => (euros === null ? null : Math.round(euros * 100)))
  .refine((amount) => amount !== null, 'text.empty')
  .pipe(damageLine.shape.cents);

const schema = z.object({
  kind: typed(damageLine.shape.kind),
  status: typed(damageLine.shape.status),
  on: damageLine.shape.on,
  cents,
});

/** Records a line of damage, in euros. */
export function DamageDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id, today } = useCase().view;
  const { mutateAsync } = useAction('damage.record');
  const kinds = useOptions('damage_kind', today);
  const statuses = useOptions('damage_status', today);
  const kept = useRecording('damage', schema, {
    start: { kind: '', status: 'inventory', on: today, cents: null },
    record: (line) => mutateAsync({ caseId: id, ...line }),
    said: t('case.damageRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('case.damageAdd')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="kind">
        {(field) => <SelectField {...field} label={t('case.damageKind')} options={kinds} />}
      </Field>
      <div className="fields-beside">
        <Field of={kept.form} name="cents">
          {(field) => <NumberField {...field} label={t('case.damageAmount')} money />}
        </Field>
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('case.date')} />}
        </Field>
      </div>
      <Field of={kept.form} name="status">
        {(field) => <ComboField {...field} label={t('case.damageStatus')} options={statuses} />}
      </Field>
    </RecordDialog>
  );
}
