import { ComboField } from '../design/ComboField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import type { ReportFormState } from './report-form.ts';

/** Where it happened, out of the places that were set; not asked where none were. */
export function LocationField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const { data } = useCommand('locations.list', {});
  // A place that is on the list no more stays where it was told.
  const { defaultValues } = form.fields.formState;
  const former = defaultValues?.incident?.location ?? '';
  const names = (data?.locations ?? []).map(({ name }) => name);
  const places = former === '' || names.includes(former) ? names : [former, ...names];
  if (places.length === 0) return null;
  return (
    <Field of={form} name="incident.location">
      {(field) => (
        <ComboField
          {...field}
          label={t('report.location')}
          hint={t('report.locationHint')}
          options={places.map((name) => ({ code: name, label: name }))}
          optional
        />
      )}
    </Field>
  );
}
