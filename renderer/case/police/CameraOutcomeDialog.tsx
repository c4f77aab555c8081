import { z } from 'zod';
import { evidence } from '../../../domain/records/police.ts';
import { useOptions } from '../../codes.ts';
import { RadioField } from '../../design/RadioField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { typed } from '../../forms/typed.ts';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';
import { usePlaceOfCamera } from './place-of-camera.ts';

const { place, status, copyAt } = evidence.shape;
const schema = z.object({ place, status: typed(status), copyAt });

/** Records what became of the camera images of the incident. */
export function CameraOutcomeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id: caseId, today, justice } = useCase().view;
  const { mutateAsync } = useAction('evidence.saveCamera');
  const known = justice.evidence.find(({ kind }) => kind === 'camera');
  const statuses = useOptions('evidence_status', today);
  const start = {
    place: usePlaceOfCamera(),
    status: known?.status === 'open' ? '' : (known?.status ?? ''),
    copyAt: known?.copyAt ?? '',
  };
  const kept = useRecording('cameraOutcome', schema, {
    start,
    record: (outcome) => mutateAsync({ caseId, ...outcome }),
    said: t('police.evidenceKept'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('police.cameraOutcome')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="status">
        {(field) => (
          <RadioField {...field} label={t('police.cameraOutcomeAbout')} options={statuses} />
        )}
      </Field>
      <Field of={kept.form} name="copyAt">
        {(field) => (
          <TextField
            {...field}
            width="wide"
            label={t('police.copyAt')}
            hint={t('police.copyAtHint')}
            optional
          />
        )}
      </Field>
      <Field of={kept.form} name="place">
        {(field) => <TextField {...field} width="wide" label={t('police.cameraPlace')} optional />}
      </Field>
    </RecordDialog>
  );
}
