import { Package } from 'lucide-react';
import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

const schema = z.object({ folder: filledText(4096) });

/** Makes the package of a release that left before. */
export function PackDialog({
  seq,
  name,
  registry,
  onClose,
}: {
  /** The number of the release in the ledger. */
  readonly seq: number;
  /** The release in words. */
  readonly name: string;
  readonly registry: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const pack = useAction('registry.pack');
  const form = useDeskForm(schema, {
    keep: whileOpen(`registry.pack ${seq}`),
    start: { folder: '' },
    onSubmit: async ({ folder }) => {
      await pack.mutateAsync({ seq, folder });
    },
  });
  return (
    <Dialog title={t('registry.makeOf', { name })} isOpen onClose={onClose} size="wide">
      {pack.data ? (
        <>
          <Alert kind="positive" title={t('registry.made', { name: pack.data.name })}>
            <p>
              <code>{pack.data.folder}</code>
            </p>
          </Alert>
          <p>{t('registry.madeNext')}</p>
          <Actions>
            <Button kind="primary" onPress={onClose}>
              {t('desk.close')}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <p>{t('registry.makeAbout', { name: registry })}</p>
          <Form form={form} label={t('registry.makeOf', { name })}>
            <Field of={form} name="folder">
              {(field) => (
                <FolderField
                  {...field}
                  label={t('registry.makeFolder')}
                  hint={t('registry.makeFolderHint')}
                />
              )}
            </Field>
            <Actions>
              <Button type="submit" kind="primary" icon={Package} isPending={form.isPending}>
                {t('registry.make')}
              </Button>
              <CancelButton form={form} onClose={onClose} />
            </Actions>
          </Form>
        </>
      )}
    </Dialog>
  );
}
