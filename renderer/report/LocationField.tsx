import { ComboField } from '../design/ComboField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import type { ReportFormState } from './report-form.ts';

/** Where it happened, out of the places that were set; not asked where none were. */
export function LocationField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const { data } = useCommand('locations.list', {});
  const places = data?.locations ?? [];
  if (places.length === 0) return null;
  return (
    <Field of={form} name="incident.location">
      {(field) => (
        <ComboField
          {...field}
          label={t('report.location')}
          hint={t('report.locationHint')}
          options={places.map(({ name }) => ({ code: name, label: name }))}
          optional
        />
      )}
    </Field>
  );
}
