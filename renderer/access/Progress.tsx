import { z } from 'zod';
import { accessProgress } from '../../domain/records/access.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { Request } from './RequestScreen.tsx';

const { identity, answeredBy, hidesFile, advice } = accessProgress.shape;
const schema = z.object({
  identity: typedOrNull(identity.unwrap()),
  answeredBy: typed(answeredBy),
  hidesFile,
  advice,
});

/** How the requester was known, who answers, and what the officer advised. */
export function Progress({ request }: { readonly request: Request }) {
  const t = useText();
  return (
    <Card title={t('access.progress')}>
      {request.settled ? <Settled request={request} /> : <ProgressForm request={request} />}
    </Card>
  );
}

function Settled({ request }: { readonly request: Request }) {
  const t = useText();
  const label = useLabel();
  const known = request.identity;
  const facts = [
    {
      term: t('access.identity'),
      value: known === null ? t('access.identityNone') : label('identity_check', known),
    },
    { term: t('access.answeredBy'), value: label('access_answered_by', request.answeredBy) },
    ...(request.advice === '' ? [] : [{ term: t('access.advice'), value: request.advice }]),
  ];
  return <DefinitionList facts={facts} />;
}

function ProgressForm({ request }: { readonly request: Request }) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('access.update');
  const { id, today, role } = request;
  const isReporter = role === 'reporter';
  const checks = useOptions('identity_check', today);
  const senders = useOptions('access_answered_by', today).filter(
    ({ code }) => isReporter || code !== 'counsellor',
  );
  const form = useDeskForm(schema, {
    keep: `access.progress ${id}`,
    start: {
      identity: request.identity ?? '',
      answeredBy: request.answeredBy,
      hidesFile: request.hidesFile,
      advice: request.advice,
    },
    onSubmit: async (progress) => {
      await mutateAsync({ id, ...progress });
      say({ text: t('access.saved') });
    },
  });
  return (
    <Form form={form} label={t('access.progress')}>
      <div className="fields-beside">
        <Field of={form} name="identity">
          {(field) => <SelectField {...field} label={t('access.identity')} options={checks} />}
        </Field>
        <Field of={form} name="answeredBy">
          {(field) => <SelectField {...field} label={t('access.answeredBy')} options={senders} />}
        </Field>
      </div>
      {!isReporter && (
        <Field of={form} name="hidesFile">
          {(field) => (
            <CheckboxField
              {...field}
              label={t('access.hidesFile')}
              hint={t('access.hidesFileHint')}
            />
          )}
        </Field>
      )}
      <Field of={form} name="advice">
        {(field) => <TextArea {...field} label={t('access.advice')} rows={2} optional />}
      </Field>
      <div>
        <Button type="submit" isPending={form.isPending} keys="Ctrl+Enter">
          {t('access.save')}
        </Button>
      </div>
    </Form>
  );
}
