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
import { lookOf, MoreFields, type MoreLook, type Question } from './MoreFields.tsx';
import { OccurredFields } from './OccurredFields.tsx';
import { useGroupedOptions, useGroupSearch } from './options.ts';
import { PerpetratorKindField, PerpetratorKnownField } from './PerpetratorFields.tsx';
import type { ReportFormState } from './report-form.ts';
import { FeltFields, SeverityField } from './SeverityFields.tsx';

/** What happened, as told. What can be asked later is folded, unless it is put right. */
export function IncidentSection({
  form,
  more = 'folded',
}: {
  readonly form: ReportFormState;
  readonly more?: MoreLook;
}) {
  const t = useText();
  const places = useGroupedOptions('channel');
  return (
    <Card title={t('report.incidentTitle')}>
      <OccurredFields form={form} more={more} />
      <NatureField form={form} />
      <BribeFields form={form} />
      <Field of={form} name="incident.channel">
        {(field) => <ComboField {...field} label={t('report.channel')} options={places} />}
      </Field>
      <SeverityField form={form} />
      <PerpetratorKnownField form={form} />
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
      <LaterFields form={form} more={more} />
    </Card>
  );
}

const later: readonly Question[] = [
  'incident.perceivedSeverity',
  'incident.urgency',
  'incident.extraNatures',
  'incident.location',
  'incident.workProcess',
  'incident.corrected',
  'incident.perpetratorKind',
];

/** What is asked when there is time for it; none of it moves a date but a camera's and the first talk's. */
function LaterFields({ form, more }: { readonly form: ReportFormState; readonly more: MoreLook }) {
  const t = useText();
  const work = useGroupedOptions('work_process');
  const answers = useOptions('corrected');
  return (
    <MoreFields
      form={form}
      names={later}
      title={t('report.moreIncident')}
      look={more === 'open' ? more : lookOf(form, later)}
    >
      <FeltFields form={form} />
      <ExtraNatureField form={form} />
      <LocationField form={form} />
      <Field of={form} name="incident.workProcess">
        {(field) => (
          <ComboField {...field} label={t('report.workProcess')} options={work} optional />
        )}
      </Field>
      <Field of={form} name="incident.corrected">
        {(field) => <RadioField {...field} label={t('report.corrected')} options={answers} />}
      </Field>
      <PerpetratorKindField form={form} />
    </MoreFields>
  );
}

function NatureField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const natures = useGroupedOptions('nature');
  const chosen = useWatch({ control: form.fields.control, name: 'incident.nature' });
  const meaning = useMeaning();
  const search = useGroupSearch(natures, chosen);
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
    </>
  );
}

function ExtraNatureField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const natures = useGroupedOptions('nature');
  const chosen = useWatch({ control: form.fields.control, name: 'incident.nature' });
  const others = natures.filter(({ code }) => code !== chosen);
  return (
    <Field of={form} name="incident.extraNatures">
      {(field) => (
        <TagField {...field} label={t('report.extraNatures')} options={others} optional />
      )}
    </Field>
  );
}
