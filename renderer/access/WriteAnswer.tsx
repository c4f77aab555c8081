import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { partWords } from '../../domain/records/access-words.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { Request } from './RequestScreen.tsx';

const schema = z.object({ folder: filledText(4000), isNobody: z.boolean() });

/** Writes the answer into a folder, as a PDF. */
export function WriteAnswer({
  request,
  onClose,
}: {
  readonly request: Request;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const language = useLanguage();
  const { mutateAsync } = useAction('access.write');
  const form = useDeskForm(schema, {
    keep: whileOpen(`access.write ${request.id}`),
    start: { folder: '', isNobody: false },
    onSubmit: async (chosen) => {
      const { file, copies: beside } = await mutateAsync({ id: request.id, language, ...chosen });
      onClose();
      say({ text: t('access.written', { file, copies: beside.length }) });
    },
  });
  const copies = request.parts.filter(
    ({ kind, decided }) => kind === 'attachment' && decided?.decision === 'give',
  ).length;
  const isReporter = request.role === 'reporter';
  return (
    <Dialog title={t('access.writeTitle')} isOpen onClose={onClose}>
      <p>{t(isReporter ? 'access.writeReporter' : 'access.writeCitizen')}</p>
      {copies > 0 && <p>{t('access.writeCopies', { copies })}</p>}
      <p>{t(request.kind === 'access' ? 'access.writeMasked' : 'access.writeKinds')}</p>
      {request.naming.length > 0 && (
        <Alert kind="warning" title={t('access.naming')}>
          <p>
            {t('access.namingAt', {
              parts: request.naming.map((kind) => partWords[kind][language]).join(', '),
            })}
          </p>
        </Alert>
      )}
      <Form form={form}>
        <Field of={form} name="folder">
          {(field) => <FolderField {...field} label={t('access.folder')} />}
        </Field>
        {request.naming.length > 0 && (
          <Field of={form} name="isNobody">
            {(field) => <CheckboxField {...field} label={t('access.isNobody')} />}
          </Field>
        )}
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('access.write')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
