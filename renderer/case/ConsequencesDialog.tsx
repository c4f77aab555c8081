import { z } from 'zod';
import { consequences, suspectedLink } from '../../domain/records/consequences.ts';
import { useOptions } from '../codes.ts';
import { ChecksField } from '../design/ChecksField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useConsequenceOptions } from './use-consequence-options.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({
  ...consequences.shape,
  criminalLink: typedOrNull(suspectedLink.unwrap()),
});

/** Records what it did to the reporter, in boxes, and whether a link with crime is suspected. */
export function ConsequencesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const options = useConsequenceOptions();
  const { id: caseId, today, consequences: known } = useCase().view;
  const { mutateAsync } = useAction('care.recordConsequences');
  const links = useOptions('criminal_link', today);
  const kept = useRecording('consequences', schema, {
    start: {
      personal: [...(known?.told?.personal ?? [])],
      work: [...(known?.told?.work ?? [])],
      criminalLink: known?.criminalLink ?? '',
    },
    record: (values) => mutateAsync({ caseId, ...values }),
    said: t('case.consequencesRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('case.consequencesTitle')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="personal">
        {(field) => (
          <ChecksField
            {...field}
            label={t('case.consequencesPersonal')}
            hint={t('case.consequencesHint')}
            look="columns"
            options={options.personal}
          />
        )}
      </Field>
      <Field of={kept.form} name="work">
        {(field) => (
          <ChecksField
            {...field}
            label={t('case.consequencesWork')}
            look="columns"
            options={options.work}
          />
        )}
      </Field>
      <Field of={kept.form} name="criminalLink">
        {(field) => (
          <RadioField
            {...field}
            label={t('case.criminalLink')}
            look="row"
            options={links}
            optional
          />
        )}
      </Field>
    </RecordDialog>
  );
}
