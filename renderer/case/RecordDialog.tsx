import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { Form } from '../forms/Form.tsx';
import type { DeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';

/** A dialog that records one thing. The cross keeps what was typed; "Annuleren" throws it away. */
export function RecordDialog<V extends FieldValues, P>({
  title,
  action,
  kept,
  size = 'normal',
  onClose,
  children,
}: {
  readonly title: string;
  /** What the recording button says. */
  readonly action: string;
  readonly kept: { readonly form: DeskForm<V, P>; readonly discard: () => void };
  readonly size?: 'normal' | 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const cancel = () => {
    kept.discard();
    onClose();
  };
  return (
    <Dialog isOpen title={title} size={size} onClose={onClose}>
      <Form form={kept.form} label={title}>
        {children}
        <Actions>
          <Button type="submit" kind="primary" isPending={kept.form.isPending} keys="Ctrl+Enter">
            {action}
          </Button>
          <Button onPress={cancel}>{t('desk.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
