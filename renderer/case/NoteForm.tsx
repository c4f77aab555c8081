import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { MarkedTextArea } from '../told/MarkedTextArea.tsx';
import { useNote } from './use-note.ts';

/** Adds a note; half a note is still there after a look at another part. */
export function NoteForm() {
  const t = useText();
  const say = useUndo();
  const { form, hint } = useNote(() => say({ text: t('case.noteAdded') }));
  return (
    <div className="case-note">
      <Form form={form} label={t('case.note')}>
        <Field of={form} name="text">
          {(field) => <MarkedTextArea {...field} label={t('case.note')} hint={hint} rows={2} />}
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
