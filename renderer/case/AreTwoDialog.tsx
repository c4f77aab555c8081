import { z } from 'zod';
import { codeSchema, noConflictReason } from '../../domain/code-lists/index.ts';
import { useOptions } from '../codes.ts';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ reason: typed(codeSchema(noConflictReason)) });

/** Answers that who is called alike is two people, and why. */
export function AreTwoDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const { mutateAsync } = useAction('persons.areTwo');
  const reasons = useOptions('no_conflict_reason', today);
  const kept = useRecording('areTwo', schema, {
    start: { reason: '' },
    record: ({ reason }) => mutateAsync({ caseId, reason }),
    said: t('persons.twoRolesAnswered'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('persons.twoRolesNot')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="reason">
        {(field) => (
          <RadioField
            {...field}
            label={t('persons.conflictReason')}
            hint={t('persons.twoRolesHint')}
            options={reasons}
          />
        )}
      </Field>
    </RecordDialog>
  );
}
