import { z } from 'zod';
import { text as freeText } from '../../domain/fields.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useKeptForm } from './use-kept-form.ts';

/** Whoever walks past the field leaves it empty; only recording an empty note is refused. */
const schema = z.object({ text: freeText(50_000) });

/** A note that is being written, the same one wherever it is written, and who else will read it. */
export function useNote(onAdded: () => void) {
  const t = useText();
  const { id, sharedWith } = useCase().view;
  const names = sharedWith.join(', ');
  const { mutateAsync } = useAction('notes.add');
  const kept = useKeptForm({ caseId: id, form: 'note' }, schema, {
    start: { text: '' },
    onSubmit: async ({ text }) => {
      await mutateAsync({ caseId: id, text });
      onAdded();
    },
  });
  return { ...kept, hint: names === '' ? t('case.noteHint') : t('handover.noteHint', { names }) };
}
