import { z } from 'zod';
import { appointment } from '../../domain/records/handling.ts';
import { dateTimeOf } from '../../domain/time.ts';
import { DateField } from '../design/DateField.tsx';
import { TextField } from '../design/TextField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { Field } from '../forms/Form.tsx';
import type { DeskForm } from '../forms/form.ts';
import { typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';

/** The form of a task of one's own: without a time its `at` is empty. */
export const appointmentForm = z.object({
  words: appointment.shape.words,
  on: appointment.shape.on,
  at: typedOrNull(appointment.shape.at.unwrap()),
});

type Typed = z.input<typeof appointmentForm>;

/** What the form begins with: nothing, or what a task says now. */
export function startOfAppointment(
  task: { readonly words: string; readonly due: string; readonly dueAt: string | null } | null,
): Typed {
  if (task === null) return { words: '', on: '', at: '' };
  const at = task.dueAt === null ? '' : dateTimeOf(task.dueAt).slice(11, 16);
  return { words: task.words, on: task.due, at };
}

/** What, on which day, and at what time if one was agreed. */
export function AppointmentFields({
  form,
}: {
  readonly form: DeskForm<Typed, z.output<typeof appointmentForm>>;
}) {
  const t = useText();
  return (
    <>
      <Field of={form} name="words">
        {(field) => <TextField {...field} label={t('follow.words')} hint={t('follow.wordsHint')} />}
      </Field>
      <div className="fields-beside">
        <Field of={form} name="on">
          {(field) => <DateField {...field} label={t('follow.on')} />}
        </Field>
        <Field of={form} name="at">
          {(field) => <TimeField {...field} label={t('follow.at')} optional />}
        </Field>
      </div>
    </>
  );
}
