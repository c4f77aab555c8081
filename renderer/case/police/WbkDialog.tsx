import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { date } from '../../../domain/fields.ts';
import { wbk } from '../../../domain/records/integrity.ts';
import { useOptions } from '../../codes.ts';
import { CheckboxField } from '../../design/CheckboxField.tsx';
import { DateField } from '../../design/DateField.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { Field } from '../../forms/Form.tsx';
import type { DeskForm } from '../../forms/form.ts';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../../forms/typed.ts';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';

const { shape } = wbk;
const schema = z.object({
  applicable: typed(shape.applicable),
  receivedOn: typedOrNull(date),
  acknowledgedOn: typedOrNull(date),
  feedbackOn: typedOrNull(date),
  referral: typed(shape.referral),
  consent: z.boolean(),
});

/** Whether the whistleblower law applies, and the days from which its clocks count. */
export function WbkDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id: caseId, justice } = useCase().view;
  const { mutateAsync } = useAction('wbk.record');
  const known = justice.wbk;
  const kept = useRecording('wbk', schema, {
    start: {
      applicable: known?.applicable ?? '',
      receivedOn: known?.receivedOn ?? '',
      acknowledgedOn: known?.acknowledgedOn ?? '',
      feedbackOn: known?.feedbackOn ?? '',
      referral: known?.referral ?? 'none',
      consent: false,
    },
    record: (values) => mutateAsync({ caseId, ...values }),
    said: t('police.wbkKept'),
    onClose,
  });
  const { form } = kept;
  const applicable = useWatch({ control: form.fields.control, name: 'applicable' });
  return (
    <RecordDialog title={t('police.wbk')} action={t('case.record')} kept={kept} onClose={onClose}>
      <Field of={form} name="applicable">
        {(field) => (
          <RadioField
            {...field}
            look="row"
            label={t('police.wbkApplicable')}
            hint={t('police.wbkApplicableHint')}
            options={shape.applicable.options.map((code) => ({
              code,
              label: t(`police.wbk_${code}`),
            }))}
          />
        )}
      </Field>
      {applicable === 'yes' && <Clocks form={form} />}
    </RecordDialog>
  );
}

function Clocks({
  form,
}: {
  readonly form: DeskForm<z.input<typeof schema>, z.output<typeof schema>>;
}) {
  const t = useText();
  const { today, justice } = useCase().view;
  const referrals = useOptions('wbk_referral', today);
  const receivedOn = useWatch({ control: form.fields.control, name: 'receivedOn' });
  const isHandedOver = (justice.wbk?.receivedOn ?? null) !== null;
  return (
    <>
      {!justice.isReportingOfficer && (
        <Field of={form} name="receivedOn">
          {(field) => (
            <DateField
              {...field}
              label={t('police.wbkReceivedOn')}
              hint={t('police.wbkReceivedHint')}
              optional
            />
          )}
        </Field>
      )}
      {!justice.isReportingOfficer && receivedOn !== '' && !isHandedOver && (
        <Field of={form} name="consent">
          {(field) => <CheckboxField {...field} label={t('police.wbkConsent')} />}
        </Field>
      )}
      <div className="fields-beside">
        <Field of={form} name="acknowledgedOn">
          {(field) => <DateField {...field} label={t('police.wbkAcknowledgedOn')} optional />}
        </Field>
        <Field of={form} name="feedbackOn">
          {(field) => <DateField {...field} label={t('police.wbkFeedbackOn')} optional />}
        </Field>
      </div>
      <Field of={form} name="referral">
        {(field) => <SelectField {...field} label={t('police.wbkReferral')} options={referrals} />}
      </Field>
    </>
  );
}
