import { z } from 'zod';
import { accessExtensionReason } from '../../domain/records/access.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { Request } from './RequestScreen.tsx';

const schema = z.object({ reason: typed(accessExtensionReason) });

/** Gives the answer two months more, for a reason. */
export function ExtendRequest({
  request,
  onClose,
}: {
  readonly request: Request;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('access.extend');
  const options = useOptions('access_extension', request.today);
  const form = useDeskForm(schema, {
    keep: `access.extend ${request.id}`,
    start: { reason: '' },
    onSubmit: async ({ reason }) => {
      await mutateAsync({ id: request.id, reason });
      onClose();
      say({ text: t('access.extended') });
    },
  });
  return (
    <Dialog title={t('access.extendTitle')} isOpen onClose={onClose}>
      <p>{t('access.extendAbout')}</p>
      <Form form={form}>
        <Field of={form} name="reason">
          {(field) => <RadioField {...field} label={t('access.extension')} options={options} />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('access.extend')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
