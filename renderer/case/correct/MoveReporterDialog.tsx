import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { Alert } from '../../design/Alert.tsx';
import { Card } from '../../design/Card.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { Field } from '../../forms/Form.tsx';
import { useText } from '../../locales/index.tsx';
import { ConflictField } from '../../persons/ConflictField.tsx';
import { useConflict } from '../../persons/conflict.ts';
import { KnownReporterField } from '../../report/KnownReporterField.tsx';
import { KnownPosition, PositionFields } from '../../report/PositionFields.tsx';
import { AliasFields } from '../../report/ReporterSection.tsx';
import { type ReportFormState, useFullCheck } from '../../report/report-form.ts';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { RecordDialog } from '../RecordDialog.tsx';
import { useRecording } from '../use-recording.ts';
import { moveForm, moveValues } from './move-form.ts';

/** Puts a case that stood under the wrong reporter under another one. */
export function MoveReporterDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { view } = useCase();
  const { regime, sharing } = view;
  const schema = useMemo(() => moveForm(regime), [regime]);
  const { mutateAsync } = useAction('cases.moveReporter');
  const { found, ask } = useConflict();
  const kept = useRecording('move reporter', schema, {
    start: moveValues(regime),
    record: (moved) => ask(() => mutateAsync({ caseId: view.id, ...moved })),
    said: t('case.moveRecorded'),
    onClose,
  });
  useFullCheck(kept.form);
  const form = { ...kept.form, conflict: found };
  const told = sharing.disclosures.filter(({ groups }) => groups.includes('identity')).length;
  const hasConsents = sharing.consents.some(
    ({ person, left }) => person === null && left.length > 0,
  );
  return (
    <RecordDialog
      title={t('case.moveReporter')}
      action={t('case.moveRecord')}
      kept={kept}
      size="wide"
      onClose={onClose}
    >
      <p className="subtle prose">{t('case.moveAbout')}</p>
      {told > 0 && <Alert kind="warning" title={t('case.moveTold', { told })} />}
      <WhoCard form={form} />
      {hasConsents && <ConsentsField form={form} />}
      {found !== null && (
        <Card title={t('persons.conflictTitle')}>
          <Field of={form} name="conflict">
            {(field) => <ConflictField {...field} number={found} />}
          </Field>
        </Card>
      )}
    </RecordDialog>
  );
}

/** Who told it after all. */
function WhoCard({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const who = useWatch({ control: form.fields.control, name: 'reporter.kind' });
  const whos = [
    { code: 'known', label: t('report.reporterKnown') },
    { code: 'new', label: t('report.reporterNew') },
    { code: 'anonymous', label: t('report.reporterAnonymous') },
  ];
  return (
    <Card title={t('report.reporterTitle')}>
      <Field of={form} name="reporter.kind">
        {(field) => (
          <RadioField {...field} label={t('report.reporterWho')} options={whos} look="row" />
        )}
      </Field>
      {who === 'anonymous' && <p className="subtle prose">{t('case.moveNobody')}</p>}
      {who === 'new' && <AliasFields form={form} />}
      {who === 'known' && <KnownReporterField form={form} />}
      {who === 'known' ? <KnownPosition form={form} /> : <PositionFields form={form} />}
    </Card>
  );
}

/** Whether the consents that hold were given by who told it after all. */
function ConsentsField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const options = (['stay', 'end'] as const).map((code) => ({
    code,
    label: t(`case.moveConsents_${code}`),
  }));
  return (
    <Field of={form} name="consents">
      {(field) => (
        <RadioField
          {...field}
          label={t('case.moveConsents')}
          hint={t('case.moveConsentsHint')}
          options={options}
        />
      )}
    </Field>
  );
}
