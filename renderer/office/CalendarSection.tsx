import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { date, filledText } from '../../domain/fields.ts';
import { calendarForms } from '../../domain/records/calendar-file.ts';
import { addMonths } from '../../domain/time.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { typed } from '../forms/typed.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

const schema = z.object({
  folder: filledText(4000),
  until: date,
  form: typed(z.enum(calendarForms, 'code.unknown')),
  alarm: z.boolean(),
});

/** The way to a calendar file with the days of the tasks. */
export function CalendarSection() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('office.calendar')}>
      <div className="settings-link">
        <p className="prose">{t('office.calendarAbout')}</p>
        <Button icon={CalendarDays} onPress={() => setOpen(true)}>
          {t('office.calendarWrite')}
        </Button>
      </div>
      {isOpen && <CalendarDialog onClose={() => setOpen(false)} />}
    </Card>
  );
}

function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const language = useLanguage();
  const { today } = useSession();
  const { mutateAsync } = useAction('calendar.write');
  const form = useDeskForm(schema, {
    keep: whileOpen('office.calendar'),
    start: { folder: '', until: addMonths(today, 3), form: 'target', alarm: false },
    onSubmit: async (chosen) => {
      const { file, tasks } = await mutateAsync({ ...chosen, language });
      onClose();
      say({ text: t('office.calendarWritten', { file, tasks }) });
    },
  });
  return (
    <Dialog title={t('office.calendarWrite')} isOpen onClose={onClose}>
      <p>{t('office.calendarAgain')}</p>
      <Form form={form}>
        <Field of={form} name="until">
          {(field) => <DateField {...field} label={t('office.calendarUntil')} />}
        </Field>
        <Field of={form} name="form">
          {(field) => (
            <RadioField
              {...field}
              label={t('office.calendarForm')}
              options={[
                { code: 'target', label: t('office.calendarTarget') },
                { code: 'due', label: t('office.calendarDue') },
              ]}
            />
          )}
        </Field>
        <Field of={form} name="alarm">
          {(field) => <CheckboxField {...field} label={t('office.calendarAlarm')} />}
        </Field>
        <Field of={form} name="folder">
          {(field) => <FolderField {...field} label={t('office.calendarFolder')} />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('office.calendarWrite')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
