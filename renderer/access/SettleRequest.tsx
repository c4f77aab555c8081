import { z } from 'zod';
import { accessEnd } from '../../domain/records/access.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
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

const schema = z.object({ outcome: typed(accessEnd.shape.outcome), on: accessEnd.shape.on });

/** Ends a request; its task is done with it. */
export function SettleRequest({
  request,
  onClose,
}: {
  readonly request: Request;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('access.settle');
  const options = useOptions('access_outcome', request.today);
  const form = useDeskForm(schema, {
    keep: `access.settle ${request.id}`,
    start: { outcome: '', on: request.today },
    onSubmit: async (end) => {
      const { backups } = await mutateAsync({ id: request.id, ...end });
      onClose();
      say({ text: t('access.settled', { backups }) });
    },
  });
  return (
    <Dialog title={t('access.settleTitle')} isOpen onClose={onClose}>
      {request.kind !== 'access' && <p>{t(`access.settle_${request.kind}`)}</p>}
      <Form form={form}>
        <Field of={form} name="outcome">
          {(field) => <RadioField {...field} label={t('access.outcome')} options={options} />}
        </Field>
        <Field of={form} name="on">
          {(field) => <DateField {...field} label={t('access.settleOn')} />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('access.settle')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
