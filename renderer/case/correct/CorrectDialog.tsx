import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useOptions } from '../../codes.ts';
import { useDates } from '../../dates.ts';
import { Card } from '../../design/Card.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { useText } from '../../locales/index.tsx';
import { useConflict } from '../../persons/conflict.ts';
import { IncidentSection } from '../../report/IncidentSection.tsx';
import { KnownReporterField } from '../../report/KnownReporterField.tsx';
import { FunctionGroupField, PositionFields } from '../../report/PositionFields.tsx';
import { ReceivedSection } from '../../report/ReceivedSection.tsx';
import { AliasFields } from '../../report/ReporterSection.tsx';
import { type ReportFormState, useFullCheck } from '../../report/report-form.ts';
import { WishSection } from '../../report/WishSection.tsx';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { correctionForm, valuesOf } from './correct-form.ts';

/** Puts right or completes what was told with the report; what stood there stays to be seen. */
export function CorrectDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const dates = useDates();
  const { view } = useCase();
  const { regime } = view;
  const [start] = useState(() => valuesOf(view, dates.time));
  const schema = useMemo(() => correctionForm(regime), [regime]);
  const { mutateAsync } = useAction('cases.correct');
  const { found, ask } = useConflict();
  const kept = useRecording('correct', schema, {
    start,
    record: (corrected) => ask(() => mutateAsync({ caseId: view.id, ...corrected })),
    said: t('case.correctRecorded'),
    onClose,
  });
  useFullCheck(kept.form);
  const form = { ...kept.form, conflict: found };
  return (
    <RecordDialog
      title={t('case.correct')}
      action={t('case.correctRecord')}
      kept={kept}
      size="wide"
      onClose={onClose}
    >
      <p className="subtle prose">{t('case.correctAbout')}</p>
      <ReporterCard form={form} isAnonymous={view.reporter.alias === null} />
      <ReceivedSection form={form} listenOnly={false} />
      <IncidentSection form={form} more="open" />
      <WishSection form={form} />
      {found !== null && <ConflictCard form={form} number={found} />}
    </RecordDialog>
  );
}

/** Who told it: somebody anonymous may get a name, or turn out to be somebody who told before. */
function ReporterCard({
  form,
  isAnonymous,
}: {
  readonly form: ReportFormState;
  readonly isAnonymous: boolean;
}) {
  const t = useText();
  const who = useWatch({ control: form.fields.control, name: 'reporter.kind' });
  const capacities = useOptions('reporter_kind');
  const whos = [
    { code: 'anonymous', label: t('report.reporterAnonymous') },
    { code: 'new', label: t('report.reporterNew') },
    { code: 'known', label: t('report.reporterKnown') },
  ];
  return (
    <Card title={t('report.reporterTitle')}>
      {isAnonymous && (
        <Field of={form} name="reporter.kind">
          {(field) => (
            <RadioField {...field} label={t('report.reporterWho')} options={whos} look="row" />
          )}
        </Field>
      )}
      {who === 'new' && <AliasFields form={form} />}
      {who === 'known' && <KnownReporterField form={form} />}
      <PositionFields form={form} />
      <FunctionGroupField form={form} />
      <Field of={form} name="reporterKind">
        {(field) => (
          <RadioField {...field} label={t('report.reporterKind')} options={capacities} look="row" />
        )}
      </Field>
    </Card>
  );
}
