import { type Keeping, retentionRules } from '../../domain/retention/rules.ts';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import type { ReportFormState } from './report-form.ts';

/** What a reporter must know before the first sentence is written down (domain study, §1.3). */
const rules = [
  'report.ruleSecret',
  'report.ruleLimit',
  'report.ruleOffence',
  'report.ruleCourt',
  'report.ruleRecord',
  'report.ruleKeep',
  'report.ruleRights',
] as const;

const monthsOf = (keeping: Keeping) => (keeping.kind === 'after' ? keeping.standard : 0);
const kept = {
  notes: monthsOf(retentionRules.counsellor_notes.keeping),
  file: monthsOf(retentionRules.counsellor_case.keeping),
};

/** The rules of the conversation, to read out, and the tick that they were discussed. */
export function RulesSection({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  return (
    <Card title={t('report.rulesTitle')} about={t('report.rulesAbout')}>
      <Disclosure title={t('report.rulesRead')} isOpen>
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule}>{t(rule, kept)}</li>
          ))}
        </ul>
      </Disclosure>
      <Field of={form} name="rulesDiscussed">
        {(field) => <CheckboxField {...field} label={t('report.rulesDiscussed')} />}
      </Field>
    </Card>
  );
}
