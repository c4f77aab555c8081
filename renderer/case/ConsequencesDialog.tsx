import { z } from 'zod';
import { consequencePersonal, consequenceWork } from '../../domain/code-lists/index.ts';
import { consequences, suspectedLink } from '../../domain/records/consequences.ts';
import { useLabel, useOptions } from '../codes.ts';
import { ChecksField } from '../design/ChecksField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { useRecording } from './use-recording.ts';

const schema = z.object({
  ...consequences.shape,
  criminalLink: typedOrNull(suspectedLink.unwrap()),
});

/** Records what it did to the reporter, in boxes, and whether a link with crime is suspected. */
export function ConsequencesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const label = useLabel();
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
  const boxes = <C extends string>(
    list: 'consequence_personal' | 'consequence_work',
    codes: readonly { readonly code: C }[],
  ) => codes.map(({ code }) => ({ code, label: label(list, code) }));
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
            options={boxes('consequence_personal', consequencePersonal.codes)}
          />
        )}
      </Field>
      <Field of={kept.form} name="work">
        {(field) => (
          <ChecksField
            {...field}
            label={t('case.consequencesWork')}
            look="columns"
            options={boxes('consequence_work', consequenceWork.codes)}
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
