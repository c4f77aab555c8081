import type { z } from 'zod';
import {
  type ChosenRule,
  chosenRulesIn,
  type KeepingTerms,
  keepingTerms,
  retentionRules,
} from '../../domain/retention/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** The terms while they are being typed: a number may be left empty. */
type TypedTerms = { [R in ChosenRule]: number | null } & Pick<KeepingTerms, 'destroysForgotten'>;
// Safe: a schema takes anything and says what is wrong with it; only the type of what may be typed is wider.
const termsForm = keepingTerms as unknown as z.ZodType<KeepingTerms, TypedTerms>;

/** How long everything is kept that has a term of its own, and the way to change that. */
export function KeepingTermsCard() {
  const t = useText();
  const terms = useCommand('retention.terms', {});
  return (
    <Card title={t('terms.keeping')} about={t('terms.keepingAbout')}>
      {terms.isPending && <Loading />}
      {terms.error && <Problem error={terms.error} onRetry={() => terms.refetch()} />}
      {terms.data && <TermsForm terms={terms.data} />}
    </Card>
  );
}

function TermsForm({ terms }: { readonly terms: KeepingTerms }) {
  const t = useText();
  const language = useLanguage();
  const { compartment } = useSession();
  const say = useUndo();
  const update = useAction('retention.setTerms');
  const form = useDeskForm(termsForm, {
    keep: 'terms.keepingTerms',
    isSetting: true,
    start: terms,
    onSubmit: async (values) => {
      await update.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('terms.keepingSaved') });
    },
  });
  return (
    <Form form={form} label={t('terms.keeping')}>
      <div className="terms-fields">
        {chosenRulesIn(compartment).map((rule) => {
          const { base, keeping, [language]: label } = retentionRules[rule];
          const { unit, standard, min, max } = keeping;
          return (
            <Field key={rule} of={form} name={rule}>
              {(field) => (
                <NumberField
                  {...field}
                  label={label}
                  hint={`${t(`terms.base_${base}`)} ${t('terms.range', { standard, min, max })}`}
                  unit={t(`terms.unit_${unit}`)}
                />
              )}
            </Field>
          );
        })}
      </div>
      <Field of={form} name="destroysForgotten">
        {(field) => (
          <SwitchField
            {...field}
            label={t('terms.destroysForgotten')}
            hint={t('terms.destroysForgottenHint')}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" isPending={form.isPending} keys="Ctrl+Enter">
          {t('terms.keepingSave')}
        </Button>
      </div>
    </Form>
  );
}
