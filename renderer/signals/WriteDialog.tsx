import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { ListedSignal } from './SignalsScreen.tsx';

const schema = z.object({ year: z.string(), folder: filledText(4000) });

/** Writes the signals of a year for the annual report. */
export function WriteDialog({
  signals,
  onClose,
}: {
  readonly signals: readonly ListedSignal[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('signals.write');
  const years = [...new Set(signals.map(({ noticedOn }) => noticedOn.slice(0, 4)))];
  const form = useDeskForm(schema, {
    keep: whileOpen('signals.write'),
    start: { year: years[0] ?? '', folder: '' },
    onSubmit: async ({ year, folder }) => {
      const { file } = await mutateAsync({ year: Number(year), folder });
      onClose();
      say({ text: t('signals.written', { file }) });
    },
  });
  return (
    <Dialog title={t('signals.write')} isOpen onClose={onClose}>
      <Form form={form} label={t('signals.write')}>
        <p>{t('signals.writeAbout')}</p>
        <Field of={form} name="year">
          {(field) => (
            <SelectField
              {...field}
              label={t('signals.year')}
              options={years.map((code) => ({ code, label: code }))}
            />
          )}
        </Field>
        <Field of={form} name="folder">
          {(field) => <FolderField {...field} label={t('signals.folder')} />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('signals.write')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
