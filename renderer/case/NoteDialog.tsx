import { useUndo } from '../design/Undo.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { MarkedTextArea } from '../told/MarkedTextArea.tsx';
import { useNote } from './use-note.ts';

/** Adds a note from beside the list. */
export function NoteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const note = useNote(() => {
    onClose();
    say({ text: t('case.noteAdded') });
  });
  return (
    <RecordDialog title={t('case.note')} action={t('case.addNote')} kept={note} onClose={onClose}>
      <Field of={note.form} name="text">
        {(field) => <MarkedTextArea {...field} label={t('case.note')} hint={note.hint} rows={6} />}
      </Field>
    </RecordDialog>
  );
}
