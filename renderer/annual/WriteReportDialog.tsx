import { z } from 'zod';
import { reportForms } from '../../api/contract/annual.ts';
import type { Output } from '../../api/contract/index.ts';
import { filledText } from '../../domain/fields.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { Found } from './Found.tsx';

const schema = z.object({
  form: typed(z.enum(reportForms)),
  folder: filledText(4000),
  isNobody: z.boolean(),
});

/** Writes the report to a file: to be read, or to go on with in a word processor. */
export function WriteReportDialog({
  year,
  found,
  onClose,
}: {
  readonly year: number;
  readonly found: Output<'annual.get'>['found'];
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('annual.write');
  const form = useDeskForm(schema, {
    keep: whileOpen('annual.write'),
    start: { form: 'pdf', folder: '', isNobody: false },
    onSubmit: async (chosen) => {
      const { file } = await mutateAsync({ year, ...chosen });
      onClose();
      say({ text: t('annual.written', { file }) });
    },
  });
  const title = t('annual.writeTitle', { year: String(year) });
  return (
    <RecordDialog title={title} action={t('annual.write')} kept={{ form }} onClose={onClose}>
      <p>{t('annual.writeAbout')}</p>
      <Found found={found} />
      <Field of={form} name="form">
        {(field) => (
          <RadioField
            {...field}
            label={t('annual.form')}
            options={reportForms.map((code) => ({
              code,
              label: t(`annual.form_${code}`),
              description: t(`annual.formText_${code}`),
            }))}
          />
        )}
      </Field>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('annual.folder')} />}
      </Field>
      {found.some(({ kind }) => kind === 'name') && (
        <Field of={form} name="isNobody">
          {(field) => <CheckboxField {...field} label={t('annual.isNobody')} />}
        </Field>
      )}
    </RecordDialog>
  );
}
