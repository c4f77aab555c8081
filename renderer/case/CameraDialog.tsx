import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { camera } from '../../domain/records/report.ts';
import { NumberField } from '../design/NumberField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z
  .object({ kind: z.string(), days: z.number().nullable() })
  .transform(({ kind, days }, context) => {
    const known = camera.safeParse({ kind, days });
    if (known.success) return known.data;
    context.addIssue({ code: 'custom', path: ['days'], message: 'number.outOfRange' });
    return z.NEVER;
  });

/** Fills in what is known of the cameras; the day on which images are gone follows from it. */
export function CameraDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id, incident } = useCase().view;
  const { mutateAsync } = useAction('incidents.setCamera');
  const known = incident.camera;
  const kept = useRecording('camera', schema, {
    start: { kind: known.kind, days: known.kind === 'days' ? known.days : null },
    record: (found) => mutateAsync({ caseId: id, camera: found }),
    said: t('case.cameraRecorded'),
    onClose,
  });
  const kind = useWatch({ control: kept.form.fields.control, name: 'kind' });
  return (
    <RecordDialog
      title={t('case.cameraTitle')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="kind">
        {(field) => (
          <RadioField
            {...field}
            label={t('case.cameraQuestion')}
            options={[
              { code: 'days', label: t('case.cameraYes') },
              { code: 'unknown', label: t('case.cameraUnknown') },
              { code: 'none', label: t('case.cameraNone') },
            ]}
          />
        )}
      </Field>
      {kind === 'days' && (
        <Field of={kept.form} name="days">
          {(field) => (
            <NumberField
              {...field}
              label={t('case.cameraDays')}
              hint={t('case.cameraDaysHint')}
              unit={t('case.days')}
            />
          )}
        </Field>
      )}
    </RecordDialog>
  );
}
