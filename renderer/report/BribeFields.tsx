import { useWatch } from 'react-hook-form';
import { useOptions } from '../codes.ts';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import type { ReportFormState } from './report-form.ts';
import { asksBribe } from './values.ts';

/** What was offered, what for, and the answer: only when a nature of bribery is chosen. */
export function BribeFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const [nature, extraNatures] = useWatch({
    control: form.fields.control,
    name: ['incident.nature', 'incident.extraNatures'],
  });
  const means = useOptions('bribe_means');
  const aims = useOptions('bribe_aim');
  const responses = useOptions('bribe_response');
  if (!asksBribe({ nature, extraNatures })) return null;
  return (
    <section className="bribe stack" aria-label={t('report.bribeTitle')}>
      <h3>{t('report.bribeTitle')}</h3>
      <Field of={form} name="incident.bribe.means">
        {(field) => <SelectField {...field} label={t('report.bribeMeans')} options={means} />}
      </Field>
      <Field of={form} name="incident.bribe.aim">
        {(field) => <SelectField {...field} label={t('report.bribeAim')} options={aims} />}
      </Field>
      <Field of={form} name="incident.bribe.response">
        {(field) => (
          <RadioField {...field} label={t('report.bribeResponse')} options={responses} look="row" />
        )}
      </Field>
    </section>
  );
}
