import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import { CancelButton } from './CancelButton.tsx';
import { Form } from './Form.tsx';
import type { DeskForm } from './form.ts';

interface RecordDialogProps<V extends FieldValues, P> {
  readonly title: string;
  /** What the recording button says. */
  readonly action: string;
  readonly kept: { readonly form: DeskForm<V, P> };
  readonly size?: 'normal' | 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that records one thing. The cross keeps what was typed; "Annuleren" throws it away. */
export function RecordDialog<V extends FieldValues, P>(props: RecordDialogProps<V, P>) {
  const { title, size = 'normal', onClose } = props;
  return (
    <Dialog isOpen title={title} size={size} onClose={onClose}>
      <RecordForm {...props} />
    </Dialog>
  );
}

function RecordForm<V extends FieldValues, P>({
  title,
  action,
  kept,
  onClose,
  children,
}: RecordDialogProps<V, P>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>('[data-field]')?.dataset.field;
    if (first !== undefined) focusField(first);
  }, []);
  return (
    <div ref={place}>
      <Form form={kept.form} label={title}>
        {children}
        <Actions>
          <Button type="submit" kind="primary" isPending={kept.form.isPending} keys="Ctrl+Enter">
            {action}
          </Button>
          <CancelButton form={kept.form} onClose={onClose} />
        </Actions>
      </Form>
    </div>
  );
}
