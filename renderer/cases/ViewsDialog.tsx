import { Pencil, Trash2 } from 'lucide-react';
import { z } from 'zod';
import { viewName } from '../../domain/records/case-views.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useAsked } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useFilterWords } from './filter-words.ts';
import { filtersOf } from './filters.ts';
import type { KeptView } from './ViewMenu.tsx';

/** The form in which a view gets another name. */
export const renameForm = (id: string) => `cases.rename ${id}`;

/** The views that were kept: give one another name, or take it away, which can be undone. */
export function ViewsDialog({
  views,
  onClose,
}: {
  readonly views: readonly KeptView[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const [renamed, setRenamed] = useAsked(
    views,
    (all, isBack) => all.map(({ id }) => id).find((id) => isBack(renameForm(id))) ?? null,
  );
  return (
    <Dialog title={t('cases.viewsManage')} isOpen onClose={onClose}>
      {views.length === 0 && <p className="subtle">{t('cases.viewsNone')}</p>}
      <ul className="kept-views" aria-label={t('cases.viewsOwn')}>
        {views.map((view) => (
          <li key={view.id} className="kept-view">
            {renamed === view.id ? (
              <RenameForm view={view} onDone={() => setRenamed(null)} />
            ) : (
              <OneView view={view} onRename={() => setRenamed(view.id)} onRemoved={onClose} />
            )}
          </li>
        ))}
      </ul>
      <Actions>
        <Button onPress={onClose}>{t('desk.close')}</Button>
      </Actions>
    </Dialog>
  );
}

function OneView({
  view,
  onRename,
  onRemoved,
}: {
  readonly view: KeptView;
  readonly onRename: () => void;
  /** The way back stands under a dialog, so that has to go first. */
  readonly onRemoved: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const words = useFilterWords()(filtersOf(view.filters));
  const keep = useAction('caseViews.keep');
  const remove = useAction('caseViews.remove');
  const { id, name, filters } = view;
  const removeNow = () =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          onRemoved();
          let kept = { id };
          say({
            text: t('cases.viewRemoved', { name }),
            undo: async () => {
              kept = await keep.mutateAsync({ name, filters });
            },
            redo: () => remove.mutateAsync(kept),
          });
        },
      },
    );
  return (
    <>
      <div>
        <p className="kept-view-name">
          <bdi>{name}</bdi>
        </p>
        <p className="small subtle">{words === '' ? t('cases.viewOfAll') : words}</p>
        {remove.error && <Problem error={remove.error} />}
      </div>
      <IconButton icon={Pencil} label={t('cases.viewRename', { name })} onPress={onRename} />
      <IconButton icon={Trash2} label={t('cases.viewRemove', { name })} onPress={removeNow} />
    </>
  );
}

const schema = z.object({ name: viewName });

function RenameForm({ view, onDone }: { readonly view: KeptView; readonly onDone: () => void }) {
  const t = useText();
  const change = useAction('caseViews.change');
  const form = useDeskForm(schema, {
    keep: renameForm(view.id),
    start: { name: view.name },
    onSubmit: async ({ name }) => {
      await change.mutateAsync({ ...view, name });
      onDone();
    },
  });
  return (
    <Form form={form} label={t('cases.viewRename', { name: view.name })}>
      <Field of={form} name="name">
        {(field) => <TextField {...field} label={t('cases.viewName')} autoFocus />}
      </Field>
      <Actions>
        <Button type="submit" kind="primary" isPending={form.isPending}>
          {t('cases.viewRenameAct')}
        </Button>
        <CancelButton form={form} onClose={onDone} />
      </Actions>
    </Form>
  );
}
