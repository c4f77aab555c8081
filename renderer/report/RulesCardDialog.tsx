import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
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
    keep: 'rules.write',
    start: { language, folder: '' },
    onSubmit: async (wish) => {
      const { file } = await mutateAsync(wish);
      onClose();
      say({ text: t('posters.written', { file }) });
    },
  });
  const title = t('report.rulesCard');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{t('report.rulesCardAbout')}</p>
      <Form form={form} label={title}>
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
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('posters.save')}
          </Button>
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
