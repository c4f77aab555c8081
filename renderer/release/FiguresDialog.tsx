import { z } from 'zod';
import { figureForms, figureLanguages } from '../../api/contract/paper.ts';
import { filledText } from '../../domain/fields.ts';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { usePeriodName } from './periods.ts';

const schema = z.object({
  form: typed(z.enum(figureForms)),
  language: typed(z.enum(figureLanguages)),
  folder: filledText(4000),
});

/** Under which name the vault keeps what is chosen for the pictures of a period. */
export const figuresForm = (period: string) => `release.figures ${period}`;

/** Writes the pictures of a published period. */
export function FiguresDialog({
  period,
  onClose,
}: {
  readonly period: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const name = usePeriodName()(period);
  const { mutateAsync } = useAction('figures.write');
  const form = useDeskForm(schema, {
    keep: whileOpen(figuresForm(period)),
    start: { form: 'pdf', language: useLanguage(), folder: '' },
    onSubmit: async (chosen) => {
      const { files } = await mutateAsync({ ...chosen, period });
      onClose();
      say({ text: t('release.figuresWritten', { count: files.length }) });
    },
  });
  return (
    <RecordDialog
      title={t('release.figuresTitle', { period: name })}
      action={t('release.figuresWrite')}
      kept={{ form }}
      onClose={onClose}
    >
      <p>{t('release.figuresAbout')}</p>
      <Field of={form} name="form">
        {(field) => (
          <RadioField
            {...field}
            label={t('release.figuresForm')}
            options={figureForms.map((code) => ({
              code,
              label: t(`release.figures_${code}`),
              description: t(`release.figuresText_${code}`),
            }))}
          />
        )}
      </Field>
      <Field of={form} name="language">
        {(field) => (
          <RadioField
            {...field}
            look="row"
            label={t('release.figuresLanguage')}
            options={figureLanguages.map((code) => ({
              code,
              label: t(`release.figures_${code}`),
            }))}
          />
        )}
      </Field>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('release.figuresFolder')} />}
      </Field>
    </RecordDialog>
  );
}
