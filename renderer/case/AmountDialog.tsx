import { z } from 'zod';
import type { ClaimView } from '../../api/contract/damage.ts';
import { damageLine, payment } from '../../domain/records/damage.ts';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { type ClaimAmount, useCase } from './case-room.ts';
import { typedCents } from './cents.ts';
import { useRecording } from './use-recording.ts';

const kind = { line: damageLine.shape.kind, payment: payment.shape.kind };
const schema = z.object({ kind: z.string(), cents: typedCents, on: damageLine.shape.on });

/** Corrects an amount of a claim; what stood there can still be read. */
export function AmountDialog({
  claim,
  amount,
  onClose,
}: {
  readonly claim: ClaimView;
  readonly amount: ClaimAmount;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const correctLine = useAction('damage.correctLine');
  const correctPayment = useAction('damage.correctPayment');
  const { list, id } = amount;
  const kinds = useOptions(list === 'line' ? 'damage_kind' : 'payment_kind', today);
  const place = { caseId, claim: claim.id };
  const kept = useRecording(`amount ${id}`, schema, {
    start: { kind: amount.kind, cents: amount.cents / 100, on: amount.on },
    record: (now) =>
      list === 'line'
        ? correctLine.mutateAsync({ ...place, line: id, ...now, kind: kind.line.parse(now.kind) })
        : correctPayment.mutateAsync({
            ...place,
            payment: id,
            ...now,
            kind: kind.payment.parse(now.kind),
          }),
    said: t('reaction.amountCorrected'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('reaction.amountCorrect')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('reaction.amountAbout')}</p>
      <Field of={kept.form} name="kind">
        {(field) => (
          <SelectField
            {...field}
            label={t(list === 'line' ? 'case.damageKind' : 'reaction.paymentKind')}
            options={kinds}
          />
        )}
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
