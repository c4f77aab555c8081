import type { z } from 'zod';
import {
  type ClosedCaseTerms,
  chosenRulesIn,
  closedCaseTerms,
  retentionRules,
} from '../../domain/retention/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** The terms while they are being typed: a number may be left empty. */
type TypedTerms = { [R in keyof ClosedCaseTerms]: number | null };
// Safe: a schema takes anything and says what is wrong with it; only the type of what may be typed is wider.
const termsForm = closedCaseTerms as unknown as z.ZodType<ClosedCaseTerms, TypedTerms>;

/** How long each part of a closed case is kept, and the way to change that. */
export function Terms() {
  const t = useText();
  const terms = useCommand('retention.terms', {});
  return (
    <Card title={t('retention.terms')} about={t('retention.termsAbout')}>
      {terms.isPending && <Loading />}
      {terms.error && <Problem error={terms.error} onRetry={() => terms.refetch()} />}
      {terms.data && <TermsForm terms={terms.data} />}
    </Card>
  );
}

function TermsForm({ terms }: { readonly terms: ClosedCaseTerms }) {
  const t = useText();
  const language = useLanguage();
  const { compartment } = useSession();
  const say = useUndo();
  const update = useAction('retention.setTerms');
  const form = useDeskForm(termsForm, {
    start: terms,
    onSubmit: async (values) => {
      await update.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('retention.termsSaved') });
    },
  });
  return (
    <Form form={form} label={t('retention.terms')}>
      <div className="retention-terms">
        {chosenRulesIn(compartment).map((rule) => (
          <Field key={rule} of={form} name={rule}>
            {(field) => (
              <NumberField
                {...field}
                label={retentionRules[rule][language]}
                hint={t('retention.termRange', retentionRules[rule].keeping)}
                unit={t('retention.months')}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="row">
        <Button type="submit" isPending={form.isPending} keys="Ctrl+Enter">
          {t('retention.termsSave')}
        </Button>
      </div>
    </Form>
  );
}
