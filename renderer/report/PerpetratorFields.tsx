import { useOptions } from '../codes.ts';
import { ComboField } from '../design/ComboField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useGroupedOptions } from './options.ts';
import type { ReportFormState } from './report-form.ts';

/** Who did it, as a kind. No name: that asks for more care. */
export function PerpetratorKindField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const kinds = useGroupedOptions('perpetrator_kind');
  return (
    <Field of={form} name="incident.perpetratorKind">
      {(field) => (
        <ComboField
          {...field}
          label={t('report.perpetratorKind')}
          hint={t('report.perpetratorKindHint')}
          options={kinds}
          optional
        />
      )}
    </Field>
  );
}

/** Whether it is known who did it: then a reaction is owed. */
export function PerpetratorKnownField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const known = useOptions('perpetrator_known');
  return (
    <Field of={form} name="incident.perpetratorKnown">
      {(field) => <RadioField {...field} label={t('report.perpetratorKnown')} options={known} />}
    </Field>
  );
}
