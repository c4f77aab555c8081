import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { TextArea } from '../design/TextArea.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { useAction } from '../vault/queries.ts';
import { type CaseTask, useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({ reason: filledText(500) });

/** Lets a task go, with the reason. */
export function SkipDialog({
  task,
  onClose,
}: {
  readonly task: CaseTask;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { today } = useCase().view;
  const { title } = useTaskWords()(task, today);
  const { mutateAsync } = useAction('tasks.skip');
  const { mutateAsync: reopen } = useAction('tasks.reopen');
  const kept = useRecording(`skip ${task.id}`, schema, {
    start: { reason: '' },
    record: ({ reason }) => mutateAsync({ task: task.id, reason }),
    said: t('case.taskSkipped', { task: title }),
    undo: () => reopen({ task: task.id }),
    onClose,
  });
  return (
    <RecordDialog title={t('case.skipTitle')} action={t('case.skip')} kept={kept} onClose={onClose}>
      <p>{title}</p>
      <Field of={kept.form} name="reason">
        {(field) => (
          <TextArea {...field} label={t('case.skipReason')} hint={t('case.skipHint')} rows={3} />
        )}
      </Field>
    </RecordDialog>
  );
}
