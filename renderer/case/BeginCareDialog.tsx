import { z } from 'zod';
import { personCare } from '../../domain/records/handling.ts';
import { useOptions } from '../codes.ts';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ ground: typed(personCare.shape.ground) });

/** Begins aftercare of somebody beside the reporter, with the reason why he may be called. */
export function BeginCareDialog({
  person,
  onClose,
}: {
  readonly person: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const alias = useCareOf(person).alias ?? '';
  const { mutateAsync } = useAction('care.begin');
  const grounds = useOptions('care_ground', today);
  const kept = useRecording(`beginCare ${person}`, schema, {
    start: { ground: '' },
    record: ({ ground }) => mutateAsync({ caseId, person, ground }),
    said: t('persons.careBegun'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('persons.careBeginTitle', { alias })}
      action={t('persons.careBegin')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('persons.careWhy', { alias })}</p>
      <Field of={kept.form} name="ground">
        {(field) => <RadioField {...field} label={t('persons.careGround')} options={grounds} />}
      </Field>
    </RecordDialog>
  );
}
