import { useOptions } from '../codes.ts';
import { Card } from '../design/Card.tsx';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import type { ReportFormState } from './report-form.ts';

/** When and how the counsellor heard it. For a talk that is only counted the hour is not kept. */
export function ReceivedSection({
  form,
  listenOnly,
}: {
  readonly form: ReportFormState;
  readonly listenOnly: boolean;
}) {
  const t = useText();
  const ways = useOptions('received_via', useSession().today);
  return (
    <Card title={t('report.receivedTitle')}>
      <div className="fields-beside">
        <Field of={form} name="receivedOn">
          {(field) => <DateField {...field} label={t('report.receivedOn')} />}
        </Field>
        {!listenOnly && (
          <Field of={form} name="receivedAt">
            {(field) => <TimeField {...field} label={t('report.receivedAt')} />}
          </Field>
        )}
      </div>
      <Field of={form} name="receivedVia">
        {(field) => <SelectField {...field} label={t('report.receivedVia')} options={ways} />}
      </Field>
    </Card>
  );
}
