import { Link } from 'react-aria-components';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import type { ReportFormState } from './report-form.ts';
import { useRules } from './rules.ts';

/** The rules of the conversation, to read out, and the tick that they were discussed. */
export function RulesSection({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const rules = useRules();
  return (
    <Card title={t('report.rulesTitle')} about={t('report.rulesAbout')}>
      <Disclosure title={t('report.rulesRead')} isOpen>
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <Link href="/rules" className="link">
          {t('report.rulesOpen')}
        </Link>
      </Disclosure>
      <Field of={form} name="rulesDiscussed">
        {(field) => <CheckboxField {...field} label={t('report.rulesDiscussed')} />}
      </Field>
    </Card>
  );
}
