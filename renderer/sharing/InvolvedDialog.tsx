import { z } from 'zod';
import { codeSchema, role } from '../../domain/code-lists/index.ts';
import { recipientsIn } from '../../domain/sharing/matrix.ts';
import { useCase } from '../case/case-room.ts';
import { useRecording } from '../case/use-recording.ts';
import { ChecksField } from '../design/ChecksField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { useSharingWords } from './words.ts';

const schema = z.object({ roles: z.array(codeSchema(role)) });

/** Says who is involved in the case himself (TC-10). */
export function InvolvedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, label } = useSharingWords();
  const { compartment } = useSession();
  const { id, sharing } = useCase().view;
  const { mutateAsync } = useAction('disclosures.setInvolved');
  const kept = useRecording('involved', schema, {
    start: { roles: [...sharing.involved] },
    record: ({ roles }) => mutateAsync({ caseId: id, roles }),
    said: t('sharing.involvedRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('sharing.involvedTitle')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <Field of={kept.form} name="roles">
        {(field) => (
          <ChecksField
            {...field}
            label={t('sharing.involvedWho')}
            hint={t('sharing.involvedHint')}
            look="columns"
            options={recipientsIn(compartment).map((code) => ({
              code,
              label: label('role', code),
            }))}
          />
        )}
      </Field>
    </RecordDialog>
  );
}
