import { useWatch } from 'react-hook-form';
import { reportStandings } from '../../domain/records/report.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { KnownReporterField } from './KnownReporterField.tsx';
import { lookOf, MoreFields, type Question } from './MoreFields.tsx';
import { FunctionGroupField, KnownPosition, PositionFields } from './PositionFields.tsx';
import type { ReportFormState } from './report-form.ts';

const later: readonly Question[] = ['reporter.position.functionGroup', 'reporterKind', 'standing'];

/** Who tells: under which name, from which position, and in which capacity. */
export function ReporterSection({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const label = useLabel();
  const capacities = useOptions('reporter_kind');
  const kind = useWatch({ control: form.fields.control, name: 'reporterKind' });
  return (
    <Card title={t('report.reporterTitle')}>
      <WhoFields
        form={form}
        kinds={['new', 'known', 'anonymous']}
        nobody={t('report.anonymousNote')}
      />
      <MoreFields
        form={form}
        names={later}
        title={
          kind === ''
            ? t('report.moreReporter')
            : t('report.moreReporterIs', { kind: label('reporter_kind', kind) })
        }
        look={lookOf(form, later)}
      >
        <FunctionGroupField form={form} />
        <Field of={form} name="reporterKind">
          {(field) => (
            <RadioField
              {...field}
              label={t('report.reporterKind')}
              options={capacities}
              look="row"
            />
          )}
        </Field>
        <StandingField form={form} />
      </MoreFields>
    </Card>
  );
}

const kindTexts = {
  new: 'report.reporterNew',
  known: 'report.reporterKnown',
  anonymous: 'report.reporterAnonymous',
} as const;

/** Under which name somebody tells, and from which position. */
export function WhoFields({
  form,
  kinds,
  nobody,
}: {
  readonly form: ReportFormState;
  /** What can be chosen, in this order. */
  readonly kinds: readonly (keyof typeof kindTexts)[];
  /** What is said when nobody is named. */
  readonly nobody: string;
}) {
  const t = useText();
  const who = useWatch({ control: form.fields.control, name: 'reporter.kind' });
  const options = kinds.map((code) => ({ code, label: t(kindTexts[code]) }));
  return (
    <>
      <Field of={form} name="reporter.kind">
        {(field) => (
          <RadioField {...field} label={t('report.reporterWho')} options={options} look="row" />
        )}
      </Field>
      {who === 'anonymous' && <p className="subtle prose">{nobody}</p>}
      {who === 'new' && <AliasFields form={form} />}
      {who === 'known' && <KnownReporterField form={form} />}
      {who === 'known' ? <KnownPosition form={form} /> : <PositionFields form={form} />}
    </>
  );
}

/** Whether another counsellor is the better one to tell this to. */
function StandingField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const { role } = useSession();
  const aboutKeeper = role === 'griffier' ? 'clerk.standing' : 'report.standingCounsellor';
  const standing = useWatch({ control: form.fields.control, name: 'standing' });
  const standings = reportStandings.map((code) => ({ code, label: t(`report.standing_${code}`) }));
  return (
    <>
      <Field of={form} name="standing">
        {(field) => <RadioField {...field} label={t('report.standing')} options={standings} />}
      </Field>
      {standing !== 'ordinary' && (
        <Alert kind="warning" title={t('report.standingTitle')}>
          <p>{t(standing === 'by_officer' ? 'report.standingOfficer' : aboutKeeper)}</p>
        </Alert>
      )}
    </>
  );
}

/** Under which name the reporter is kept, and who he is where he said so. */
export function AliasFields({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const { name, contact } = form.fields.getValues('reporter');
  return (
    <>
      <Field of={form} name="reporter.alias">
        {(field) => <TextField {...field} label={t('report.alias')} hint={t('report.aliasHint')} />}
      </Field>
      <Disclosure title={t('report.nameAndContact')} isOpen={name !== '' || contact !== ''}>
        <div className="stack">
          <Field of={form} name="reporter.name">
            {(field) => <TextField {...field} label={t('report.name')} optional />}
          </Field>
          <Field of={form} name="reporter.contact">
            {(field) => (
              <TextField
                {...field}
                label={t('report.contact')}
                hint={t('report.contactHint')}
                optional
              />
            )}
          </Field>
        </div>
      </Disclosure>
    </>
  );
}
