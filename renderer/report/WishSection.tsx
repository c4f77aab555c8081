import { useOptions } from '../codes.ts';
import { Card } from '../design/Card.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import type { ReportFormState } from './report-form.ts';

/** What the reporter wants done. */
export function WishSection({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const wishes = useOptions('reporter_wish', useSession().today);
  return (
    <Card title={t('report.wishTitle')}>
      <Field of={form} name="wish">
        {(field) => <RadioField {...field} label={t('report.wish')} options={wishes} />}
      </Field>
    </Card>
  );
}
