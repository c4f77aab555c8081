import { useState } from 'react';
import { z } from 'zod';
import { signal } from '../../domain/records/signal.ts';
import { themes } from '../../domain/records/themes.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import type { ListedSignal } from './SignalsScreen.tsx';

const { noticedOn, text, theme, unit, pattern } = signal.shape;
const schema = z.object({
  noticedOn,
  text,
  theme: typed(theme),
  unit: typedOrNull(unit.unwrap()),
  pattern,
  isNobody: z.boolean(),
});

/** Writes a signal down, or anew; the vault asks about what looks like the name of somebody. */
export function SignalDialog({
  known,
  today,
  onClose,
}: {
  readonly known: ListedSignal | null;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const label = useLabel();
  const { regime } = useSession();
  const { mutateAsync } = useAction('signals.save');
  const departments = useOptions('department', today);
  const [isAsked, setAsked] = useState(false);
  const start = known ?? { noticedOn: today, text: '', theme: '', unit: null, pattern: '' };
  const form = useDeskForm(schema, {
    keep: `signals.signal ${known?.id ?? 'new'}`,
    start: { ...start, unit: start.unit ?? '', isNobody: false },
    onSubmit: async (values) => {
      try {
        await mutateAsync({ id: known?.id ?? null, ...values });
      } catch (thrown) {
        if (errorValueOf(thrown).code === 'signal.namesSomebody') setAsked(true);
        throw thrown;
      }
      onClose();
      say({ text: t('signals.saved') });
    },
  });
  const title = t(known === null ? 'signals.add' : 'signals.change');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        <Field of={form} name="text">
          {(field) => (
            <TextArea {...field} label={t('signals.text')} hint={t('signals.textHint')} />
          )}
        </Field>
        {isAsked && (
          <Field of={form} name="isNobody">
            {(field) => <CheckboxField {...field} label={t('signals.isNobody')} />}
          </Field>
        )}
        <Field of={form} name="theme">
          {(field) => (
            <RadioField
              {...field}
              label={t('signals.theme')}
              look="row"
              options={themes.map((code) => ({ code, label: label('theme', code) }))}
            />
          )}
        </Field>
        {regime === 'staff' && (
          <Field of={form} name="unit">
            {(field) => (
              <ComboField
                {...field}
                label={t('signals.unit')}
                hint={t('signals.unitHint')}
                options={departments}
                optional
              />
            )}
          </Field>
        )}
        <Field of={form} name="pattern">
          {(field) => (
            <TextField
              {...field}
              label={t('signals.pattern')}
              hint={t('signals.patternHint')}
              optional
            />
          )}
        </Field>
        <Field of={form} name="noticedOn">
          {(field) => <DateField {...field} label={t('signals.noticedOn')} />}
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
