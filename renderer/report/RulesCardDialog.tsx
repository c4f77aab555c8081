import { z } from 'zod';
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

const languages = ['nl', 'en'] as const;
const schema = z.object({ language: typed(z.enum(languages)), folder: filledText(4000) });

/** Asks in which language the rules of a conversation are wanted, and where, and writes them there. */
export function RulesCardDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const language = useLanguage();
  const { mutateAsync } = useAction('rules.write');
  const form = useDeskForm(schema, {
    keep: whileOpen('rules.write'),
    start: { language, folder: '' },
    onSubmit: async (wish) => {
      const { file } = await mutateAsync(wish);
      onClose();
      say({ text: t('posters.written', { file }) });
    },
  });
  return (
    <RecordDialog
      title={t('report.rulesCard')}
      action={t('posters.save')}
      kept={{ form }}
      onClose={onClose}
    >
      <p>{t('report.rulesCardAbout')}</p>
      <Field of={form} name="language">
        {(field) => (
          <RadioField
            {...field}
            look="row"
            label={t('report.rulesLanguage')}
            options={languages.map((code) => ({
              code,
              label: t(`report.rulesLanguage_${code}`),
            }))}
          />
        )}
      </Field>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('posters.folder')} />}
      </Field>
    </RecordDialog>
  );
}
