import { z } from 'zod';
import { ComboField } from '../design/ComboField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ location: z.string() });

/** Says where it was after all; the day on which camera images are gone follows from it. */
export function LocationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id, incident } = useCase().view;
  const { data } = useCommand('locations.list', {});
  const { mutateAsync } = useAction('incidents.setLocation');
  const former = incident.location ?? '';
  const kept = useRecording('location', schema, {
    start: { location: former },
    record: ({ location }) => mutateAsync({ caseId: id, location: location || null }),
    said: t('case.locationRecorded'),
    onClose,
  });
  const names = (data?.locations ?? []).map(({ name }) => name);
  const offered = former === '' || names.includes(former) ? names : [former, ...names];
  return (
    <RecordDialog
      title={t('case.locationChange')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="location">
        {(field) => (
          <ComboField
            {...field}
            label={t('case.location')}
            hint={t('case.locationHint')}
            options={offered.map((name) => ({ code: name, label: name }))}
            optional
          />
        )}
      </Field>
    </RecordDialog>
  );
}
