import { IdCard } from 'lucide-react';
import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { filledText, line } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { Fingerprint } from './Fingerprint.tsx';

const schema = z.object({ name: line(100), folder: filledText(4000) });

/** The card of the owner of this vault: making it, and the words that belong to it. */
export function OwnCard({ identity }: Output<'identity.describe'>) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('identity.writeCard');
  const form = useDeskForm(schema, {
    keep: 'colleagues.card',
    start: { name: identity?.name ?? '', folder: '' },
    onSubmit: async (values) => {
      const { file } = await mutateAsync(values);
      say({ text: t('colleagues.cardWritten', { file }) });
    },
  });
  return (
    <Card title={t('colleagues.own')} about={t('colleagues.ownAbout')}>
      {identity && (
        <div className="stack-small">
          <p>{t('colleagues.ownWords')}</p>
          <Fingerprint words={identity.fingerprint} label={t('colleagues.ownFingerprint')} />
        </div>
      )}
      <Form form={form} label={t('colleagues.own')}>
        <Field of={form} name="name">
          {(field) => (
            <TextField
              {...field}
              label={t('colleagues.ownName')}
              hint={t('colleagues.ownNameHint')}
            />
          )}
        </Field>
        <Field of={form} name="folder">
          {(field) => (
            <FolderField
              {...field}
              label={t('colleagues.ownFolder')}
              hint={t('colleagues.ownFolderHint')}
            />
          )}
        </Field>
        <div>
          <Button
            type="submit"
            kind={identity ? 'secondary' : 'primary'}
            icon={IdCard}
            isPending={form.isPending}
          >
            {t(identity ? 'colleagues.writeAgain' : 'colleagues.write')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
