import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { pause } from '../../domain/records/pause.ts';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

interface PauseValues {
  readonly status: string;
  readonly waiting: string;
  readonly hold: string;
  readonly until: string;
}

/** What the form asks of the vault: the reason is that of the chosen way to wait. */
const schema = z.custom<PauseValues>().transform((values, context) => {
  const { status, until } = values;
  const chosen = status === 'hold' ? 'hold' : 'waiting';
  const read = pause.safeParse({ status: chosen, reason: values[chosen], until });
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    const field = path[0] === 'reason' ? chosen : 'until';
    context.addIssue({ code: 'custom', path: [field], message });
  }
  return z.NEVER;
});

/** Lets a case wait or stand still until a day. */
export function PauseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { view } = useCase();
  const { mutateAsync } = useAction('cases.pause');
  const start = { status: 'waiting', waiting: '', hold: '', until: '' };
  const kept = useRecording('pause', schema, {
    start,
    record: (chosen) => mutateAsync({ caseId: view.id, pause: chosen }),
    said: t('case.pause_recorded'),
    onClose,
  });
  const status = useWatch({ control: kept.form.fields.control, name: 'status' });
  const reasons = {
    waiting: useOptions('waiting_reason', view.today),
    hold: useOptions('pause_reason', view.today),
  };
  const kinds = (['waiting', 'hold'] as const).map((code) => ({
    code,
    label: t(`case.pause_${code}`),
    description: t(`case.pause_${code}About`),
  }));
  const chosen = status === 'hold' ? 'hold' : 'waiting';
  return (
    <RecordDialog
      title={t('case.pause_dialog')}
      action={t('case.pause_record')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('case.pause_about')}</p>
      <Field of={kept.form} name="status">
        {(field) => <RadioField {...field} label={t('case.pause_kind')} options={kinds} />}
      </Field>
      <Field of={kept.form} name={chosen}>
        {(field) => (
          <SelectField {...field} label={t('case.pause_reason')} options={reasons[chosen]} />
        )}
      </Field>
      <Field of={kept.form} name="until">
        {(field) => (
          <DateField {...field} label={t('case.pause_until')} hint={t('case.pause_untilHint')} />
        )}
      </Field>
    </RecordDialog>
  );
}
