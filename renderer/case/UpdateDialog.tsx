import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';

const schema = z.object({ folder: filledText(4000) });

/** Seals what is new in a shared case for the other counsellor. */
export function UpdateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { view } = useCase();
  const { mutateAsync } = useAction('handovers.update');
  const names = view.sharedWith.join(', ');
  const form = useDeskForm(schema, {
    keep: whileOpen('update', view.id),
    start: { folder: '' },
    onSubmit: async ({ folder }) => {
      const { files } = await mutateAsync({ caseId: view.id, folder });
      onClose();
      say({ text: t('handover.updateWritten', { file: files.join(', ') }) });
    },
  });
  return (
    <Dialog title={t('handover.updateTitle', { names })} isOpen onClose={onClose}>
      <p>{t('handover.updateAbout')}</p>
      <Form form={form}>
        <Field of={form} name="folder">
          {(field) => (
            <FolderField {...field} label={t('handover.target')} hint={t('handover.targetHint')} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('handover.sendUpdate')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
