import { useWatch } from 'react-hook-form';
import { errorTexts } from '../../api/contract/errors.ts';
import { useOptions } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { useGroupedOptions } from './options.ts';
import type { ReportFormState } from './report-form.ts';

/** In which capacity the reporter was hit, which decides the vault, and where he stands in it. */
export function PositionFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const language = useLanguage();
  const { regime } = useSession();
  const capacity = useWatch({ control: form.fields.control, name: 'reporter.capacity' });
  const capacities = [
    { code: 'staff', label: t('report.capacityStaff') },
    { code: 'political', label: t('report.capacityPolitical') },
  ];
  return (
    <>
      <Field of={form} name="reporter.capacity">
        {(field) => <RadioField {...field} label={t('report.capacity')} options={capacities} />}
      </Field>
      {capacity !== regime && (
        <Alert kind="warning" title={errorTexts['report.wrongCompartment'][language]}>
          <p>{t('report.capacityBoth')}</p>
        </Alert>
      )}
      {capacity === regime && capacity === 'staff' && <StaffFields form={form} />}
      {capacity === regime && capacity === 'political' && <OfficeField form={form} />}
    </>
  );
}

function StaffFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const departments = useOptions('department', useSession().today);
  const functionGroups = useGroupedOptions('function_group');
  return (
    <>
      <Field of={form} name="reporter.position.department">
        {(field) => <ComboField {...field} label={t('report.department')} options={departments} />}
      </Field>
      <Field of={form} name="reporter.position.functionGroup">
        {(field) => (
          <ComboField
            {...field}
            label={t('report.functionGroup')}
            options={functionGroups}
            optional
          />
        )}
      </Field>
    </>
  );
}

function OfficeField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const offices = useOptions('office', useSession().today).map(({ code, label }) => ({
    code,
    label,
  }));
  return (
    <Field of={form} name="reporter.position.office">
      {(field) => <ComboField {...field} label={t('report.office')} options={offices} />}
    </Field>
  );
}
