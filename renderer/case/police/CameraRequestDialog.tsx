import { z } from 'zod';
import { date, filledText } from '../../../domain/fields.ts';
import { lastDay } from '../../../domain/records/incident.ts';
import { evidence } from '../../../domain/records/police.ts';
import { timeOfDaySchema } from '../../../domain/time.ts';
import { CheckboxField } from '../../design/CheckboxField.tsx';
import { DateField } from '../../design/DateField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { TimeField } from '../../design/TimeField.tsx';
import { useUndo } from '../../design/Undo.tsx';
import { FolderField } from '../../forms/FolderField.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { useCase } from '../case-room.ts';
import { useKeptForm } from '../use-kept-form.ts';
import { usePlaceOfCamera } from './place-of-camera.ts';

const schema = z
  .object({
    place: evidence.shape.place.min(1, 'text.empty'),
    on: date,
    from: timeOfDaySchema,
    until: timeOfDaySchema,
    consent: z.boolean(),
    folder: filledText(1000),
  })
  .refine(({ from, until }) => from < until, { message: 'evidence.reversed', path: ['until'] });

/** Makes a request to the manager of the camera: a place and a time, no name and no nature (TC-04). */
export function CameraRequestDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { id: caseId, incident, justice } = useCase().view;
  const { mutateAsync } = useAction('evidence.writeRequest');
  const isFree = justice.asksImagesFreely;
  const start = {
    place: usePlaceOfCamera(),
    on: lastDay(incident.occurred) ?? '',
    from: '',
    until: '',
    consent: false,
    folder: '',
  };
  const kept = useKeptForm({ caseId, form: 'cameraRequest' }, schema, {
    start,
    onSubmit: async (values) => {
      const { name } = await mutateAsync({ caseId, ...values });
      onClose();
      say({ text: t('police.written', { name }) });
    },
  });
  const { form } = kept;
  return (
    <RecordDialog
      title={t('police.cameraRequestTitle')}
      action={t('police.cameraRequest')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t(isFree ? 'police.cameraRequestAbout' : 'police.cameraRequestConsentAbout')}</p>
      <Field of={form} name="place">
        {(field) => <TextField {...field} width="wide" label={t('police.cameraPlace')} />}
      </Field>
      <div className="fields-beside">
        <Field of={form} name="on">
          {(field) => <DateField {...field} label={t('police.day')} />}
        </Field>
        <Field of={form} name="from">
          {(field) => <TimeField {...field} label={t('police.from')} />}
        </Field>
        <Field of={form} name="until">
          {(field) => <TimeField {...field} label={t('police.until')} />}
        </Field>
      </div>
      {!isFree && (
        <Field of={form} name="consent">
          {(field) => <CheckboxField {...field} label={t('police.reporterAgrees')} />}
        </Field>
      )}
      <Field of={form} name="folder">
        {(field) => (
          <FolderField {...field} label={t('police.folder')} hint={t('police.folderHint')} />
        )}
      </Field>
    </RecordDialog>
  );
}
