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
import type { Handover } from './HandoverList.tsx';

const schema = z.object({ target: filledText(4000) });

/** Writes the receipt of a hand-over once more. */
export function WriteReceipt({
  handover,
  onClose,
}: {
  readonly handover: Handover;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('handovers.writeReceipt');
  const form = useDeskForm(schema, {
    keep: whileOpen(`handover.receipt ${handover.id}`),
    start: { target: '' },
    onSubmit: async ({ target }) => {
      const { receipt } = await mutateAsync({ id: handover.id, target });
      onClose();
      say({ text: t('handover.receiptWritten', { file: receipt }) });
    },
  });
  return (
    <Dialog title={t('handover.receiptAgain')} isOpen onClose={onClose}>
      <p>{t('handover.receiptFor', { name: handover.colleague })}</p>
      <Form form={form}>
        <Field of={form} name="target">
          {(field) => (
            <FolderField
              {...field}
              label={t('handover.receiptTarget')}
              hint={t('handover.targetHint')}
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('handover.receiptWrite')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
