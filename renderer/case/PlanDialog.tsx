import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { date } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

/** Days that can be planned at once, at most. */
const mostDays = 8;
const later = typedOrNull(date);
const schema = z.object({
  day0: date,
  day1: later,
  day2: later,
  day3: later,
  day4: later,
  day5: later,
  day6: later,
  day7: later,
  instead: z.enum(['more', 'instead']),
});
const names = ['day0', 'day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const;

/** Plans contacts on days of one's own, beside those that are planned or instead of them. */
export function PlanDialog({
  person,
  onClose,
}: {
  readonly person: string | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId } = useCase().view;
  const { planned } = useCareOf(person);
  const [shown, setShown] = useState(1);
  const { mutateAsync } = useAction('care.plan');
  const hasPlan = planned.some(({ status }) => status === 'open');
  const kept = useRecording(`plan ${person ?? 'reporter'}`, schema, {
    start: { ...Object.fromEntries(names.map((name) => [name, ''])), instead: 'more' },
    record: ({ instead, ...days }) =>
      mutateAsync({
        caseId,
        person,
        days: names.flatMap((name) => days[name] ?? []),
        instead: instead === 'instead',
      }),
    said: t('follow.planned'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('follow.plan')}
      action={t('case.schedule')}
      kept={kept}
      onClose={onClose}
    >
      {hasPlan && (
        <Field of={kept.form} name="instead">
          {(field) => (
            <RadioField
              {...field}
              onChange={(value) => field.onChange(value === 'instead' ? 'instead' : 'more')}
              label={t('follow.planHow')}
              options={[
                { code: 'more', label: t('follow.planMore') },
                { code: 'instead', label: t('follow.planInstead') },
              ]}
            />
          )}
        </Field>
      )}
      {names.slice(0, shown).map((name, index) => (
        <Field of={kept.form} name={name} key={name}>
          {(field) => (
            <DateField
              {...field}
              label={t('follow.contactOn', { number: index + 1 })}
              optional={index > 0}
            />
          )}
        </Field>
      ))}
      {shown < mostDays && (
        <div>
          <Button icon={CalendarPlus} kind="quiet" onPress={() => setShown(shown + 1)}>
            {t('follow.oneMore')}
          </Button>
        </div>
      )}
    </RecordDialog>
  );
}
