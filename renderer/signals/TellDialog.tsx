import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { id } from '../../domain/fields.ts';
import { signalTelling } from '../../domain/records/signal.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { ChosenSignals } from './ChosenSignals.tsx';

const schema = z.object({
  // Kept with what is typed: the signals were chosen on the screen, which a lock forgets.
  signals: z.array(id),
  ...signalTelling.shape,
  recipient: typed(signalTelling.shape.recipient),
});

/** Records that the chosen signals were told to somebody in the organisation. */
export function TellDialog({
  signals,
  today,
  onClose,
  onDone,
}: {
  readonly signals: string[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('signals.tell');
  const recipients = useOptions('signal_recipient', today);
  const form = useDeskForm(schema, {
    keep: whileOpen('signals.tell'),
    start: { signals, on: today, recipient: '' },
    onSubmit: async (told) => {
      await mutateAsync(told);
      onDone();
      say({ text: t('signals.tellRecorded') });
    },
  });
  const chosen = useWatch({ control: form.fields.control, name: 'signals' });
  return (
    <Dialog title={t('signals.tell')} isOpen onClose={onClose}>
      <Form form={form} label={t('signals.tell')}>
        <p>{t('signals.tellAbout')}</p>
        <ChosenSignals signals={chosen} isBack={form.back !== null} onNone={onClose} />
        <Field of={form} name="recipient">
          {(field) => <SelectField {...field} label={t('signals.tellWhom')} options={recipients} />}
        </Field>
        <Field of={form} name="on">
          {(field) => <DateField {...field} label={t('signals.tellOn')} />}
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
