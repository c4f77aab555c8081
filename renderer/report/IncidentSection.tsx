import { useWatch } from 'react-hook-form';
import { useOptions } from '../codes.ts';
import { Card } from '../design/Card.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TagField } from '../design/TagField.tsx';
import { Field } from '../forms/Form.tsx';
import { NatureGuide, useMeaning } from '../help/CodeMeaning.tsx';
import { useText } from '../locales/index.tsx';
import { MarkedTextArea } from '../told/MarkedTextArea.tsx';
import { BribeFields } from './BribeFields.tsx';
import { LocationField } from './LocationField.tsx';
import { OccurredFields } from './OccurredFields.tsx';
import { useGroupedOptions, useGroupSearch } from './options.ts';
import { PerpetratorFields } from './PerpetratorFields.tsx';
import type { ReportFormState } from './report-form.ts';
import { SeverityFields } from './SeverityFields.tsx';

/** What happened, as told. */
export function IncidentSection({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const places = useGroupedOptions('channel');
  const work = useGroupedOptions('work_process');
  const answers = useOptions('corrected');
  return (
    <Card title={t('report.incidentTitle')}>
      <OccurredFields form={form} />
      <NatureFields form={form} />
      <BribeFields form={form} />
      <Field of={form} name="incident.channel">
        {(field) => <ComboField {...field} label={t('report.channel')} options={places} />}
      </Field>
      <LocationField form={form} />
      <Field of={form} name="incident.workProcess">
        {(field) => (
          <ComboField {...field} label={t('report.workProcess')} options={work} optional />
        )}
      </Field>
      <SeverityFields form={form} />
      <Field of={form} name="incident.corrected">
        {(field) => <RadioField {...field} label={t('report.corrected')} options={answers} />}
      </Field>
      <PerpetratorFields form={form} />
      <Field of={form} name="incident.narrative">
        {(field) => (
          <MarkedTextArea
            {...field}
            label={t('report.narrative')}
            hint={t('report.narrativeHint')}
            rows={8}
            optional
          />
        )}
      </Field>
    </Card>
  );
}

function NatureFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const natures = useGroupedOptions('nature');
  const chosen = useWatch({ control: form.fields.control, name: 'incident.nature' });
  const meaning = useMeaning();
  const search = useGroupSearch(natures, chosen);
  const others = natures.filter(({ code }) => code !== chosen);
  return (
    <>
      <Field of={form} name="incident.nature">
        {(field) => (
          <ComboField
            {...field}
            {...search}
            label={t('report.nature')}
            hint={meaning('nature', chosen) ?? t('report.natureHint')}
          />
        )}
      </Field>
      <NatureGuide />
      <Field of={form} name="incident.extraNatures">
        {(field) => (
          <TagField {...field} label={t('report.extraNatures')} options={others} optional />
        )}
      </Field>
    </>
  );
}
