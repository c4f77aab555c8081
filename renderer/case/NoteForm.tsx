import { z } from 'zod';
import { text as freeText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { MarkedTextArea } from '../told/MarkedTextArea.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useKeptForm } from './use-kept-form.ts';

/** Whoever walks past the field leaves it empty; only recording an empty note is refused. */
const schema = z.object({ text: freeText(50_000) });

/** Adds a note; half a note is still there after a look at another part. */
export function NoteForm() {
  const t = useText();
  const say = useUndo();
  const { id, sharedWith } = useCase().view;
  const names = sharedWith.join(', ');
  const { mutateAsync } = useAction('notes.add');
  const { form } = useKeptForm({ caseId: id, form: 'note' }, schema, {
    start: { text: '' },
    onSubmit: async ({ text }) => {
      await mutateAsync({ caseId: id, text });
      say({ text: t('case.noteAdded') });
    },
  });
  return (
    <div className="case-note">
      <Form form={form} label={t('case.note')}>
        <Field of={form} name="text">
          {(field) => (
            <MarkedTextArea
              {...field}
              label={t('case.note')}
              hint={names === '' ? t('case.noteHint') : t('handover.noteHint', { names })}
              rows={2}
            />
          )}
        </Field>
        <div>
          <Button type="submit" isPending={form.isPending} keys="Ctrl+Enter">
            {t('case.addNote')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
