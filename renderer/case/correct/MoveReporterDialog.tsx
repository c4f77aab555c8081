import { useMemo } from 'react';
import { Alert } from '../../design/Alert.tsx';
import { Card } from '../../design/Card.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { useText } from '../../locales/index.tsx';
import { useConflict } from '../../persons/conflict.ts';
import { FunctionGroupField } from '../../report/PositionFields.tsx';
import { WhoFields } from '../../report/ReporterSection.tsx';
import { type ReportFormState, useFullCheck } from '../../report/report-form.ts';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { moveForm, moveValues } from './move-form.ts';

/** Puts a case that stood under the wrong reporter under another one. */
export function MoveReporterDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { view } = useCase();
  const { regime, sharing } = view;
  const schema = useMemo(() => moveForm(regime), [regime]);
  const { mutateAsync } = useAction('cases.moveReporter');
  const { found, ask } = useConflict();
  const kept = useRecording('moveReporter', schema, {
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
      {found !== null && <ConflictCard form={form} number={found} />}
    </RecordDialog>
  );
}

/** Who told it after all. */
function WhoCard({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  return (
    <Card title={t('report.reporterTitle')}>
      <WhoFields form={form} kinds={['known', 'new', 'anonymous']} nobody={t('case.moveNobody')} />
      <FunctionGroupField form={form} />
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
