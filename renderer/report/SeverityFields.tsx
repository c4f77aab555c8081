import { severity } from '../../domain/code-lists/index.ts';
import { severityGuide } from '../../domain/severity.ts';
import { useOptions } from '../codes.ts';
import { ComboField } from '../design/ComboField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import type { ReportFormState } from './report-form.ts';

/** How serious the counsellor judges it. */
export function SeverityField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const language = useLanguage();
  const levels = severity.codes.map((level, index) => ({
    code: level.code,
    label: `${index + 1}. ${level[language]}`,
    description: severityGuide[level.code][language],
  }));
  return (
    <Field of={form} name="incident.severity">
      {(field) => (
        <RadioField {...field} label={t('report.severity')} options={levels} look="cards" />
      )}
    </Field>
  );
}

/** How serious the reporter finds it, never merged with that; and whether the first talk can wait. */
export function FeltFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const feelings = useOptions('perceived_severity');
  const urgencies = useOptions('urgency');
  return (
    <>
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
      <Field of={form} name="incident.urgency">
        {(field) => (
          <ComboField
            {...field}
            label={t('report.urgency')}
            hint={t('report.urgencyHint')}
            options={urgencies}
            optional
          />
        )}
      </Field>
    </>
  );
}
