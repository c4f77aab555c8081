import { useWatch } from 'react-hook-form';
import { DateField } from '../design/DateField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { MoreFields, type MoreLook } from './MoreFields.tsx';
import type { ReportFormState } from './report-form.ts';

/** When it happened, as far as anybody knows: mostly on one day. */
export function OccurredFields({
  form,
  more,
}: {
  readonly form: ReportFormState;
  readonly more: MoreLook;
}) {
  const t = useText();
  const kind = useWatch({ control: form.fields.control, name: 'incident.occurred.kind' });
  const kinds = [
    { code: 'on', label: t('report.occurredOnDay') },
    { code: 'between', label: t('report.occurredBetween') },
    { code: 'unknown', label: t('report.occurredUnknown') },
  ];
  const now = kinds.find(({ code }) => code === kind);
  return (
    <>
      <MoreFields
        form={form}
        names={['incident.occurred.kind']}
        title={t('report.moreOccurred', { kind: now?.label ?? '' })}
        look={kind === 'on' ? more : 'open'}
      >
        <Field of={form} name="incident.occurred.kind">
          {(field) => (
            <RadioField {...field} label={t('report.occurred')} options={kinds} look="row" />
          )}
        </Field>
      </MoreFields>
      {kind === 'on' && (
        <Field of={form} name="incident.occurred.on">
          {(field) => <DateField {...field} label={t('report.occurredOn')} />}
        </Field>
      )}
      {kind === 'between' && (
        <div className="fields-beside">
          <Field of={form} name="incident.occurred.from">
            {(field) => <DateField {...field} label={t('report.occurredFrom')} />}
          </Field>
          <Field of={form} name="incident.occurred.until">
            {(field) => <DateField {...field} label={t('report.occurredUntil')} />}
          </Field>
        </div>
      )}
    </>
  );
}
