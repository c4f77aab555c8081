import { z } from 'zod';
import { breach } from '../../domain/records/access.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

const { kind, knownOn, knownAt, about } = breach.shape;
const schema = z.object({
  kind: typed(kind),
  knownOn,
  knownAt,
  about,
});

/** Records a data breach; 72 hours start at the moment it was known. */
export function RecordBreach({
  today,
  onClose,
}: {
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('breaches.record');
  const kinds = useOptions('breach_kind', today);
  const form = useDeskForm(schema, {
    keep: 'office.recordBreach',
    start: { kind: '', knownOn: today, knownAt: '', about: '' },
    onSubmit: async (told) => {
      await mutateAsync(told);
      onClose();
      say({ text: t('office.breachRecorded') });
    },
  });
  return (
    <Dialog title={t('office.breachAdd')} isOpen onClose={onClose}>
      <Form form={form} label={t('office.breachAdd')}>
        <Field of={form} name="kind">
          {(field) => <SelectField {...field} label={t('office.breachKind')} options={kinds} />}
        </Field>
        <div className="fields-beside">
          <Field of={form} name="knownOn">
            {(field) => <DateField {...field} label={t('office.breachKnownOn')} />}
          </Field>
          <Field of={form} name="knownAt">
            {(field) => <TimeField {...field} label={t('office.breachKnownAt')} />}
          </Field>
        </div>
        <Field of={form} name="about">
          {(field) => (
            <TextArea {...field} label={t('office.breachText')} hint={t('office.breachTextHint')} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('office.breachAdd')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
