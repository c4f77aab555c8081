import { Card } from '../../design/Card.tsx';
import { Field } from '../../forms/Form.tsx';
import { useText } from '../../locales/index.tsx';
import { ConflictField } from '../../persons/ConflictField.tsx';
import type { ReportFormState } from '../../report/report-form.ts';

/** Asks about a person in another case whom the counsellor may be too close to. */
export function ConflictCard({
  form,
  number,
}: {
  readonly form: ReportFormState;
  /** Of the case in which that person was found. */
  readonly number: string;
}) {
  const t = useText();
  return (
    <Card title={t('persons.conflictTitle')}>
      <Field of={form} name="conflict">
        {(field) => <ConflictField {...field} number={number} />}
      </Field>
    </Card>
  );
}
