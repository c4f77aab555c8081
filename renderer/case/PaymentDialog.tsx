import { z } from 'zod';
import type { ClaimView } from '../../api/contract/damage.ts';
import { payment } from '../../domain/records/damage.ts';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { typedCents } from './cents.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({
  kind: typed(payment.shape.kind),
  cents: typedCents,
  on: payment.shape.on,
});

/** Records an advance or a payment for a claim. */
export function PaymentDialog({
  claim,
  onClose,
}: {
  readonly claim: ClaimView;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const { mutateAsync } = useAction('damage.pay');
  const kinds = useOptions('payment_kind', today);
  const kept = useRecording(`payment ${claim.id}`, schema, {
    start: { kind: '', cents: null, on: today },
    record: (paid) => mutateAsync({ caseId, claim: claim.id, ...paid }),
    said: t('reaction.paymentRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('reaction.payment')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="kind">
        {(field) => <SelectField {...field} label={t('reaction.paymentKind')} options={kinds} />}
      </Field>
      <div className="fields-beside">
        <Field of={kept.form} name="cents">
          {(field) => <NumberField {...field} label={t('case.damageAmount')} money />}
        </Field>
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('case.date')} />}
        </Field>
      </div>
    </RecordDialog>
  );
}
