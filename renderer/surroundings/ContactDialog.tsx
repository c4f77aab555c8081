import { contact } from '../../domain/records/surroundings.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import type { ListedContact } from './ContactList.tsx';

const schema = contact.extend({ role: typed(contact.shape.role) });

/** Asks who somebody is, and how he can be reached. */
export function ContactDialog({
  known,
  onClose,
}: {
  readonly known: ListedContact | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { today } = useSession();
  const roles = useOptions('role', today);
  const { mutateAsync } = useAction('contacts.save');
  const form = useDeskForm(schema, {
    keep: `surroundings.contact ${known?.id ?? 'new'}`,
    start: {
      role: known?.role ?? '',
      name: known?.name ?? '',
      phone: known?.phone ?? '',
      email: known?.email ?? '',
    },
    onSubmit: async (values) => {
      await mutateAsync({ id: known?.id ?? null, ...values });
      onClose();
      say({ text: t('surroundings.saved', { name: values.name }) });
    },
  });
  return (
    <Dialog
      title={t(known ? 'surroundings.changeContact' : 'surroundings.addContact')}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Field of={form} name="role">
          {(field) => <ComboField {...field} label={t('surroundings.role')} options={roles} />}
        </Field>
        <Field of={form} name="name">
          {(field) => <TextField {...field} label={t('surroundings.contactName')} />}
        </Field>
        <Field of={form} name="phone">
          {(field) => <TextField {...field} label={t('surroundings.phone')} optional />}
        </Field>
        <Field of={form} name="email">
          {(field) => <TextField {...field} label={t('surroundings.email')} optional />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('surroundings.save')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
