import { FileLock2 } from 'lucide-react';
import { z } from 'zod';
import { filledText, line, text } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

const folder = filledText(4000);
const named = z.object({ folder, name: text(100) });
const nameless = z.object({ folder, name: line(100) });

/** Seals the log for the officer into a folder; asks for a name where nothing was ever signed. */
export function SealLog({ name }: { readonly name: string | null }) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('log.seal');
  const form = useDeskForm(name === null ? nameless : named, {
    keep: whileOpen('log.seal'),
    start: { folder: '', name: '' },
    onSubmit: async (values) => {
      const { file, lines } = await mutateAsync({
        folder: values.folder,
        ...(name === null ? { name: values.name } : {}),
      });
      say({ text: t('officer.sealed', { file, lines }) });
    },
  });
  return (
    <Form form={form} label={t('officer.seal')}>
      {name === null && (
        <Field of={form} name="name">
          {(field) => (
            <TextField {...field} label={t('officer.ownName')} hint={t('officer.ownNameHint')} />
          )}
        </Field>
      )}
      <Field of={form} name="folder">
        {(field) => (
          <FolderField
            {...field}
            label={t('officer.sealFolder')}
            hint={t('officer.sealFolderHint')}
          />
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" icon={FileLock2} isPending={form.isPending}>
          {t('officer.seal')}
        </Button>
      </div>
    </Form>
  );
}
