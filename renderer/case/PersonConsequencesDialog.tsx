import { z } from 'zod';
import { codeSchema, consentForm } from '../../domain/code-lists/index.ts';
import { date } from '../../domain/fields.ts';
import { consequences } from '../../domain/records/consequences.ts';
import { useOptions } from '../codes.ts';
import { ChecksField } from '../design/ChecksField.tsx';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useConsequenceOptions } from './use-consequence-options.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({
  ...consequences.shape,
  agreedHow: typed(codeSchema(consentForm)),
  agreedOn: date,
});

/** Records what it did to a victim beside the reporter, and how he agreed that it is kept. */
export function PersonConsequencesDialog({
  person,
  onClose,
}: {
  readonly person: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const options = useConsequenceOptions();
  const { id: caseId, today } = useCase().view;
  const found = useCareOf(person).known?.consequences ?? null;
  const { mutateAsync } = useAction('care.recordPersonConsequences');
  const forms = useOptions('consent_form', today);
  const kept = useRecording(`personConsequences ${person}`, schema, {
    start: {
      personal: [...(found?.told.personal ?? [])],
      work: [...(found?.told.work ?? [])],
      agreedHow: found?.agreedHow ?? '',
      agreedOn: found?.agreedOn ?? today,
    },
    record: (values) => mutateAsync({ caseId, person, ...values }),
    said: t('case.consequencesRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('persons.consequences')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <p className="prose">{t('persons.consequencesAbout')}</p>
      <div className="fields-beside">
        <Field of={kept.form} name="agreedHow">
          {(field) => (
            <SelectField {...field} label={t('persons.consequencesHow')} options={forms} />
          )}
        </Field>
        <Field of={kept.form} name="agreedOn">
          {(field) => <DateField {...field} label={t('persons.consequencesOn')} />}
        </Field>
      </div>
      <Field of={kept.form} name="personal">
        {(field) => (
          <ChecksField
            {...field}
            label={t('persons.consequencesPersonal')}
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
    </RecordDialog>
  );
}
