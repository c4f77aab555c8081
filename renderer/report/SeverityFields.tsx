import { severity } from '../../domain/code-lists/index.ts';
import { severityGuide } from '../../domain/severity.ts';
import { useOptions } from '../codes.ts';
import { ComboField } from '../design/ComboField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import type { ReportFormState } from './report-form.ts';

/** How serious it is, to the counsellor and to the reporter; never merged. */
export function SeverityFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const language = useLanguage();
  const levels = severity.codes.map((level, index) => ({
    code: level.code,
    label: `${index + 1}. ${level[language]}`,
    description: severityGuide[level.code][language],
  }));
  const feelings = useOptions('perceived_severity');
  return (
    <>
      <Field of={form} name="incident.severity">
        {(field) => (
          <RadioField {...field} label={t('report.severity')} options={levels} look="cards" />
        )}
      </Field>
      <Field of={form} name="incident.perceivedSeverity">
        {(field) => (
          <ComboField
            {...field}
            label={t('report.perceivedSeverity')}
            options={feelings}
            optional
          />
        )}
      </Field>
    </>
  );
}
