import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { id } from '../../domain/fields.ts';
import { signal } from '../../domain/records/signal.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/TextField.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { ChosenSignals } from './ChosenSignals.tsx';

const schema = z.object({
  // Kept with what is typed: the signals were chosen on the screen, which a lock forgets.
  signals: z.array(id),
  pattern: signal.shape.pattern,
});

/** Puts the chosen signals together under one pattern, or apart. */
export function GroupDialog({
  signals,
  start,
  onClose,
  onDone,
}: {
  readonly signals: string[];
  readonly start: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { mutateAsync } = useAction('signals.group');
  const form = useDeskForm(schema, {
    keep: whileOpen('signals.group'),
    start: { signals, pattern: start },
    onSubmit: async (together) => {
      await mutateAsync(together);
      onDone();
    },
  });
  const chosen = useWatch({ control: form.fields.control, name: 'signals' });
  return (
    <Dialog title={t('signals.group')} isOpen onClose={onClose}>
      <Form form={form} label={t('signals.group')}>
        <ChosenSignals signals={chosen} isBack={form.back !== null} onNone={onClose} />
        <Field of={form} name="pattern">
          {(field) => (
            <TextField
              {...field}
              label={t('signals.pattern')}
              hint={t('signals.groupHint')}
              optional
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('signals.save')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
