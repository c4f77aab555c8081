import { useWatch } from 'react-hook-form';
import { dateSchema, timeOfDaySchema } from '../../domain/time.ts';
import { useLabel, useOptions } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { MoreFields } from './MoreFields.tsx';
import type { ReportFormState } from './report-form.ts';

/** When and how the counsellor heard it: mostly now, in a talk, so that it is said and can be changed. */
export function FoldedReceivedSection({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const [on, at, via] = useWatch({
    control: form.fields.control,
    name: ['receivedOn', 'receivedAt', 'receivedVia'],
  });
  const isKnown =
    dateSchema.safeParse(on).success && timeOfDaySchema.safeParse(at).success && via !== '';
  return (
    <Card title={t('report.receivedTitle')}>
      <MoreFields
        form={form}
        names={['receivedOn', 'receivedAt', 'receivedVia']}
        title={
          isKnown
            ? t('report.moreReceivedIs', {
                day: dates.long(on),
                time: at,
                via: label('received_via', via),
              })
            : t('report.moreReceived')
        }
        look={isKnown ? 'folded' : 'open'}
      >
        <ReceivedFields form={form} listenOnly={false} />
      </MoreFields>
    </Card>
  );
}

/** When and how the counsellor heard it. For a talk that is only counted the hour is not kept. */
export function ReceivedSection(props: {
  readonly form: ReportFormState;
  readonly listenOnly: boolean;
}) {
  const t = useText();
  return (
    <Card title={t('report.receivedTitle')}>
      <ReceivedFields {...props} />
    </Card>
  );
}

function ReceivedFields({
  form,
  listenOnly,
}: {
  readonly form: ReportFormState;
  readonly listenOnly: boolean;
}) {
  const t = useText();
  const ways = useOptions('received_via', useSession().today);
  return (
    <>
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
    </>
  );
}
