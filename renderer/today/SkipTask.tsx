import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { useTaskPlace } from './office.ts';
import { useSettleTask } from './settle.ts';
import type { ListedTask } from './TaskGroup.tsx';

const schema = z.object({ reason: filledText(500) });

/** Asks why a task may be let go. */
export function SkipTask({
  task,
  today,
  onClose,
}: {
  readonly task: ListedTask;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { title } = useTaskWords()(task, today);
  const settle = useSettleTask(task, title);
  const placeOf = useTaskPlace();
  const form = useDeskForm(schema, {
    keep: { caseId: 'caseId' in task ? task.caseId : null, form: `today.skip ${task.id}` },
    start: { reason: '' },
    onSubmit: async ({ reason }) => {
      await settle.skip(reason);
      onClose();
    },
  });
  return (
    <Dialog title={t('tasks.skipTitle')} isOpen onClose={onClose}>
      <p>
        <strong>{title}</strong> <span className="subtle">({placeOf(task)})</span>
      </p>
      <Form form={form}>
        <Field of={form} name="reason">
          {(field) => (
            <TextArea
              {...field}
              label={t('tasks.skipReason')}
              hint={t('tasks.skipReasonHint')}
              rows={3}
              autoFocus
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('tasks.skipAct')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
