import { z } from 'zod';
import { text } from '../../domain/fields.ts';
import { attachmentName } from '../../domain/records/attachment.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import type { Attachment } from './attachment.ts';

interface AboutFileProps {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}

/** Calls a file otherwise. */
export function RenameDialog({ attachment: { id, name }, onClose }: AboutFileProps) {
  const t = useText();
  const rename = useAction('attachments.rename');
  const form = useDeskForm(z.object({ name: attachmentName }), {
    keep: whileOpen(`attachments.rename ${id}`),
    start: { name },
    onSubmit: async (values) => {
      await rename.mutateAsync({ id, ...values });
      onClose();
    },
  });
  return (
    <Dialog isOpen title={t('attachments.renameTitle')} onClose={onClose}>
      <Form form={form} label={t('attachments.renameTitle')}>
        <Field of={form} name="name">
          {(field) => <TextField {...field} label={t('attachments.name')} width="wide" />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('attachments.rename')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Writes a file to a folder of the user's choice, once he knows what that means. */
export function ExportDialog({ attachment: { id, name }, onClose }: AboutFileProps) {
  const t = useText();
  const say = useUndo();
  const shell = useCommand('shell.describe', {});
  const write = useAction('attachments.export');
  const form = useDeskForm(z.object({ folder: text(1000).min(1, 'text.empty') }), {
    keep: whileOpen(`attachments.export ${id}`),
    start: { folder: shell.data?.documents ?? '' },
    onSubmit: async ({ folder }) => {
      const written = await write.mutateAsync({ id, folder });
      onClose();
      say({ text: t('attachments.exported', { name: written.name }) });
    },
  });
  return (
    <Dialog isOpen title={t('attachments.exportTitle')} onClose={onClose}>
      <Form form={form} label={t('attachments.exportTitle')}>
        <p>
          <bdi className="file-name">{name}</bdi>
        </p>
        <Alert kind="warning" title={t('attachments.exportWarning')}>
          <p>{t('attachments.exportWarningAbout')}</p>
        </Alert>
        <Field of={form} name="folder">
          {(field) => <FolderField {...field} label={t('attachments.folder')} />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('attachments.export')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Destroys a file, after a word was typed. */
export function RemoveDialog({ attachment: { id, name }, onClose }: AboutFileProps) {
  const t = useText();
  const say = useUndo();
  const remove = useAction('attachments.remove');
  const confirm = async () => {
    await remove.mutateAsync({ id });
    onClose();
    say({ text: t('attachments.removed') });
  };
  if (remove.error) {
    return (
      <Dialog isOpen title={t('attachments.removeTitle')} onClose={onClose}>
        <Problem error={remove.error} />
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      danger
      title={t('attachments.removeTitle')}
      text={t('attachments.removeText', { name })}
      action={t('attachments.remove')}
      typed={{ word: t('attachments.removeWord'), label: t('attachments.removeWordLabel') }}
      isPending={remove.isPending}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    />
  );
}
