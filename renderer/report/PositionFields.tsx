import { useWatch } from 'react-hook-form';
import { errorTexts } from '../../api/contract/errors.ts';
import { isOfClerk } from '../../domain/records/report.ts';
import { useOptions } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { useGroupedOptions } from './options.ts';
import type { ReportFormState } from './report-form.ts';
import { worldOf } from './values.ts';

/** In which capacity the reporter was hit, which decides the vault, and where he stands in it. */
export function PositionFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const language = useLanguage();
  const { regime } = useSession();
  const reporter = useWatch({ control: form.fields.control, name: 'reporter' });
  const world = worldOf(reporter);
  const capacities = [
    { code: 'staff', label: t('report.capacityStaff') },
    { code: 'political', label: t('report.capacityPolitical') },
    { code: 'both', label: t('report.capacityBoth') },
  ];
  const vaults = [
    { code: 'political', label: t('report.bothPolitical') },
    { code: 'staff', label: t('report.bothStaff') },
  ];
  return (
    <>
      <Field of={form} name="reporter.capacity">
        {(field) => <RadioField {...field} label={t('report.capacity')} options={capacities} />}
      </Field>
      {reporter.capacity === 'both' && (
        <Field of={form} name="reporter.bothIn">
          {(field) => (
            <RadioField
              {...field}
              label={t('report.bothIn')}
              hint={t('report.bothInHint')}
              options={vaults}
            />
          )}
        </Field>
      )}
      {world !== regime && (
        <Alert kind="warning" title={errorTexts['report.wrongCompartment'][language]} />
      )}
      {world === regime && <UnitFields form={form} />}
    </>
  );
}

/** Where a reporter who is known stands now: it may be elsewhere than the last time. */
export function KnownPosition({ form }: { readonly form: ReportFormState }) {
  const id = useWatch({ control: form.fields.control, name: 'reporter.id' });
  return id === '' ? null : <UnitFields form={form} />;
}

function UnitFields({ form }: { readonly form: ReportFormState }) {
  const { regime } = useSession();
  return regime === 'staff' ? <DepartmentField form={form} /> : <OfficeField form={form} />;
}

function DepartmentField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const departments = useOptions('department', useSession().today);
  return (
    <Field of={form} name="reporter.position.department">
      {(field) => <ComboField {...field} label={t('report.department')} options={departments} />}
    </Field>
  );
}

/** What kind of work a civil servant does; not asked of anybody else, or of nobody yet. */
export function FunctionGroupField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const { regime } = useSession();
  const reporter = useWatch({ control: form.fields.control, name: 'reporter' });
  const functionGroups = useGroupedOptions('function_group');
  const isPlaced = reporter.kind === 'known' ? reporter.id !== '' : worldOf(reporter) === regime;
  if (regime !== 'staff' || !isPlaced) return null;
  return (
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
  );
}

function OfficeField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const offices = useOptions('office', useSession().today).map(({ code, label }) => ({
    code,
    label,
  }));
  const { compartment } = useSession();
  const language = useLanguage();
  const chosen = useWatch({ control: form.fields.control, name: 'reporter.position.office' });
  return (
    <>
      <Field of={form} name="reporter.position.office">
        {(field) => <ComboField {...field} label={t('report.office')} options={offices} />}
      </Field>
      {compartment === 'council' && isOfClerk(chosen) && (
        <Alert kind="warning" title={errorTexts['report.clerkAsReporter'][language]} />
      )}
    </>
  );
}
