import { keepsCases } from '../../domain/compartment.ts';
import { type Organisation, organisation } from '../../domain/records/organisation.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { type SettingsForm, settingsForm } from './settings-form.ts';
import { UnitRows } from './UnitRows.tsx';

/** Everything the vault keeps of the organisation; saved as a whole. */
export function OrganisationForm({ known }: { readonly known: Organisation }) {
  const t = useText();
  const say = useUndo();
  const { regime, role } = useSession();
  const hasCases = keepsCases(role);
  const update = useAction('settings.update');
  const form = useDeskForm(settingsForm, {
    keep: 'settings.organisation',
    isSetting: true,
    start: known,
    onSubmit: async (values) => {
      await update.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('settings.saved') });
    },
  });
  const { isDirty } = form.fields.formState;
  return (
    <Form form={form} label={t('settings.title')}>
      <MunicipalityCard form={form} />
      {hasCases && regime === 'staff' && <StaffCard form={form} />}
      {hasCases && regime === 'political' && <PoliticalCard form={form} />}
      {!hasCases && <UnitsCard form={form} />}
      <TermsCard form={form} />
      {hasCases && <CountingCard form={form} />}
      <div className="settings-save" data-dirty={isDirty}>
        <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
          {t('settings.save')}
        </Button>
        {isDirty && (
          <>
            <Button onPress={() => form.discard()}>{t('settings.restore')}</Button>
            <p role="status">{t('settings.unsaved')}</p>
          </>
        )}
      </div>
    </Form>
  );
}

interface CardProps {
  readonly form: SettingsForm;
}

function MunicipalityCard({ form }: CardProps) {
  const t = useText();
  return (
    <Card title={t('settings.municipality')}>
      <div className="fields-beside">
        <Field of={form} name="municipality.name">
          {(field) => (
            <TextField
              {...field}
              label={t('settings.municipalityName')}
              hint={t('settings.municipalityNameHint')}
            />
          )}
        </Field>
        <Field of={form} name="municipality.code">
          {({ onChange, ...field }) => (
            <TextField
              {...field}
              onChange={(code) => onChange(code.toUpperCase().trim())}
              label={t('settings.municipalityCode')}
              width="short"
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

function StaffCard({ form }: CardProps) {
  const t = useText();
  return (
    <Card title={t('settings.sizes')} about={t('settings.sizesAbout')}>
      <Field of={form} name="staffSize">
        {(field) => (
          <NumberField
            {...field}
            label={t('settings.staffSize')}
            hint={t('settings.staffSizeHint')}
            unit={t('settings.people')}
            optional
          />
        )}
      </Field>
      <UnitRows form={form} about={t('settings.unitsAbout')} />
    </Card>
  );
}

/** The departments, for who counts measures and trainings, not people. */
function UnitsCard({ form }: CardProps) {
  const t = useText();
  return (
    <Card title={t('settings.organisation')}>
      <UnitRows form={form} about={t('settings.unitsPolicyAbout')} />
    </Card>
  );
}

function PoliticalCard({ form }: CardProps) {
  const t = useText();
  return (
    <Card title={t('settings.sizes')} about={t('settings.sizesAbout')}>
      <div className="fields-beside">
        <Field of={form} name="councilSeats">
          {(field) => (
            <NumberField
              {...field}
              label={t('settings.councilSeats')}
              hint={t('settings.councilSeatsHint')}
              optional
            />
          )}
        </Field>
        <Field of={form} name="aldermen">
          {(field) => (
            <NumberField
              {...field}
              label={t('settings.aldermen')}
              hint={t('settings.aldermenHint')}
              optional
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

function TermsCard({ form }: CardProps) {
  const t = useText();
  const { role } = useSession();
  return (
    <Card title={t('settings.terms')} about={t('settings.termsAbout')}>
      {keepsCases(role) && (
        <Field of={form} name="reactionHours">
          {({ value, onChange, ...field }) => (
            <RadioField
              {...field}
              label={t('settings.reactionHours')}
              hint={t('settings.reactionHoursHint')}
              look="row"
              options={[
                { code: '24', label: t('settings.hours', { hours: 24 }) },
                { code: '48', label: t('settings.hours', { hours: 48 }) },
              ]}
              value={String(value)}
              onChange={(hours) => onChange(hours === '24' ? 24 : 48)}
            />
          )}
        </Field>
      )}
      <Field of={form} name="liberationDay">
        {(field) => (
          <SwitchField
            {...field}
            label={t('settings.liberationDay')}
            hint={t('settings.liberationDayHint')}
          />
        )}
      </Field>
      <Field of={form} name="imagesWithoutConsent">
        {(field) => (
          <SwitchField
            {...field}
            label={t('settings.imagesWithoutConsent')}
            hint={t('settings.imagesWithoutConsentHint')}
          />
        )}
      </Field>
      <Field of={form} name="reportingOfficer">
        {(field) => (
          <SwitchField
            {...field}
            label={t('settings.reportingOfficer')}
            hint={t('settings.reportingOfficerHint')}
          />
        )}
      </Field>
      {(role === 'counsellor_staff' || role === 'counsellor_political') && (
        <Field of={form} name="counsellorPosition">
          {(field) => (
            <SelectField
              {...field}
              label={t('settings.position')}
              hint={t('settings.positionHint')}
              options={organisation.shape.counsellorPosition
                .unwrap()
                .options.map((code) => ({ code, label: t(`settings.position_${code}`) }))}
            />
          )}
        </Field>
      )}
    </Card>
  );
}

function CountingCard({ form }: CardProps) {
  const t = useText();
  const { regime } = useSession();
  return (
    <Card title={t('settings.counting')} about={t('settings.countingAbout')}>
      <Field of={form} name="threshold">
        {(field) => (
          <NumberField
            {...field}
            label={t('settings.threshold')}
            hint={t(
              regime === 'staff'
                ? 'settings.thresholdHintStaff'
                : 'settings.thresholdHintPolitical',
            )}
            unit={t('settings.reporters')}
          />
        )}
      </Field>
      <Field of={form} name="method">
        {(field) => (
          <RadioField
            {...field}
            label={t('settings.method')}
            hint={t('settings.methodHint')}
            options={[
              { code: 'rounding', label: t('release.rounding') },
              { code: 'hiding', label: t('release.hiding') },
            ]}
          />
        )}
      </Field>
    </Card>
  );
}
