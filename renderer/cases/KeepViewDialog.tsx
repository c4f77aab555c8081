import { z } from 'zod';
import { viewName } from '../../domain/records/case-views.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useFilterWords } from './filter-words.ts';
import { type CaseFilters, questionOf } from './filters.ts';

const schema = z.object({ name: viewName });

/** Keeps the filters, order and search of the list under a name. */
export function KeepViewDialog({
  filters,
  onClose,
}: {
  readonly filters: CaseFilters;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const words = useFilterWords()(filters);
  const keep = useAction('caseViews.keep');
  const remove = useAction('caseViews.remove');
  const form = useDeskForm(schema, {
    keep: 'cases.keepView',
    start: { name: '' },
    onSubmit: async ({ name }) => {
      const view = { name, filters: questionOf(filters) };
      let kept = await keep.mutateAsync(view);
      onClose();
      say({
        text: t('cases.viewKept', { name }),
        undo: () => remove.mutateAsync(kept),
        redo: async () => {
          kept = await keep.mutateAsync(view);
        },
      });
    },
  });
  return (
    <Dialog title={t('cases.viewKeep')} isOpen onClose={onClose}>
      <p>{words === '' ? t('cases.viewOfAll') : words}</p>
      <Form form={form} label={t('cases.viewKeep')}>
        <Field of={form} name="name">
          {(field) => (
            <TextField
              {...field}
              label={t('cases.viewName')}
              hint={t('cases.viewNameHint')}
              autoFocus
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('cases.viewKeepAct')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
