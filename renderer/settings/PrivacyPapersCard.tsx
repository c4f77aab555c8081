import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

const schema = z.object({ folder: filledText(4000) });

/** Writes filled-in examples of what an organisation tells about the use of personal data. */
export function PrivacyPapersCard() {
  const t = useText();
  const say = useUndo();
  const write = useAction('privacy.write');
  const form = useDeskForm(schema, {
    keep: whileOpen('settings.privacyPapers'),
    start: { folder: '' },
    onSubmit: async (values) => {
      const { files } = await write.mutateAsync(values);
      say({ text: t('settings.papersWritten', { files: files.join(', ') }) });
    },
  });
  return (
    <Card title={t('settings.papers')} about={t('settings.papersAbout')}>
      <Form form={form} label={t('settings.papers')}>
        <Field of={form} name="folder">
          {(field) => <FolderField {...field} label={t('settings.papersFolder')} />}
        </Field>
        <div>
          <Button type="submit" isPending={form.isPending}>
            {t('settings.papersWrite')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
