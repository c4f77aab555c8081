import { RotateCcw } from 'lucide-react';
import type { z } from 'zod';
import { type VptMeasure, vptMeasure } from '../../domain/code-lists/index.ts';
import {
  type ChosenTerm,
  chosenTerms,
  standardTaskTerms,
  type TaskTerms,
  taskCatalogue,
  taskTermRows,
  taskTerms,
} from '../../domain/deadlines/index.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Loading } from '../design/Loading.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { type DeskForm, useDeskForm } from '../forms/form.ts';
import { useLanguage, useText, useTextIfAny } from '../locales/index.tsx';

import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** The terms while they are being typed: a number may be left empty. */
type TypedTerms = { [C in ChosenTerm]: number | null };
// Safe: a schema takes anything and says what is wrong with it; only the type of what may be typed is wider.
const termsForm = taskTerms as unknown as z.ZodType<TaskTerms, TypedTerms>;

const ofClerk: readonly ChosenTerm[] = ['T42', 'T43'];

/** The terms of tasks that an organisation may choose, by what they are for, with where each comes from. */
export function TaskTermsCard() {
  const t = useText();
  const terms = useCommand('tasks.terms', {});
  return (
    <Card title={t('terms.tasks')} about={t('terms.tasksAbout')}>
      {terms.isPending && <Loading />}
      {terms.error && <Problem error={terms.error} onRetry={() => terms.refetch()} />}
      {terms.data && <TermsForm terms={terms.data} />}
    </Card>
  );
}

function TermsForm({ terms }: { readonly terms: TaskTerms }) {
  const t = useText();
  const label = useLabel();
  const say = useUndo();
  const { compartment } = useSession();
  const update = useAction('tasks.setTerms');
  const form = useDeskForm(termsForm, {
    keep: 'terms.taskTerms',
    isSetting: true,
    start: terms,
    onSubmit: async (values) => {
      await update.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('terms.tasksSaved') });
    },
  });
  const offered = chosenTerms.filter(
    (code) => compartment === 'council' || !ofClerk.includes(code),
  );
  const inGroup = (measure: VptMeasure) =>
    offered.filter((code) => taskCatalogue[code].measure === measure);
  const groups = vptMeasure.codes.filter(({ code }) => inGroup(code).length > 0);
  return (
    <Form form={form} label={t('terms.tasks')}>
      {groups.map(({ code: measure }, at) => (
        <Disclosure key={measure} title={label('vpt_measure', measure)} isOpen={at === 0}>
          <div className="terms-fields">
            {inGroup(measure).map((code) => (
              <TermField key={code} form={form} code={code} />
            ))}
          </div>
        </Disclosure>
      ))}
      <div className="row">
        <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
          {t('terms.tasksSave')}
        </Button>
        <Button icon={RotateCcw} onPress={() => form.fields.reset(standardTaskTerms)}>
          {t('terms.standard')}
        </Button>
      </div>
    </Form>
  );
}

function TermField({
  form,
  code,
}: {
  readonly form: DeskForm<TypedTerms, TaskTerms>;
  readonly code: ChosenTerm;
}) {
  const t = useText();
  const textIfAny = useTextIfAny();
  const language = useLanguage();
  const { unit, standard, min, max } = taskTermRows[code];
  const { title, reason } = taskCatalogue[code];
  const note = textIfAny(`terms.note_${code}`);
  const hints = [
    `${reason[language]}.`,
    ...(note === null ? [] : [note]),
    t('terms.range', { standard, min, max }),
  ];
  return (
    <Field of={form} name={code}>
      {(field) => (
        <NumberField
          {...field}
          label={title[language]}
          hint={hints.join(' ')}
          unit={t(`terms.unit_${unit}`)}
        />
      )}
    </Field>
  );
}
