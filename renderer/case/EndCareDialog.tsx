import { z } from 'zod';
import { careEnding, codeSchema } from '../../domain/code-lists/index.ts';
import { date } from '../../domain/fields.ts';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ by: typed(codeSchema(careEnding)), on: date });

/** Ends aftercare of somebody beside the reporter. */
export function EndCareDialog({
  person,
  onClose,
}: {
  readonly person: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const alias = useCareOf(person).alias ?? '';
  const { mutateAsync } = useAction('care.end');
  const endings = useOptions('care_ending', today);
  const kept = useRecording(`endCare ${person}`, schema, {
    start: { by: '', on: today },
    record: ({ by, on }) => mutateAsync({ caseId, person, by, on }),
    said: t('persons.careEndedSaid'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('persons.careEndTitle', { alias })}
      action={t('persons.careEnd')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('persons.careEndAbout', { alias })}</p>
      <Field of={kept.form} name="by">
        {(field) => <RadioField {...field} label={t('persons.careEndBy')} options={endings} />}
      </Field>
      <Field of={kept.form} name="on">
        {(field) => <DateField {...field} label={t('persons.careEndedOn')} />}
      </Field>
    </RecordDialog>
  );
}
